import { ObjectIndex } from '../../object-index';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

/** Names of objects, as far as the definition of `clusterID` lets them through. */
const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

const KINDS = ['CephBlockPoolRadosNamespace', 'CephFilesystemSubVolumeGroup'];

export const clusterIdUnusable: Rule = {
  id: 'cluster-id-unusable',
  refs: [],
  severity: Severity.ERROR,
  kinds: KINDS,
  title: 'clusterID of a RADOS namespace or subvolume group is no name for a ClientProfile, or that of another one',
  effect: 'Rook makes a ClientProfile of this name, and classes with this clusterID have no volumes, or volumes elsewhere',
  mend: 'give lower-case letters, digits and dashes that nothing else in Kubernetes is known to CSI by, or leave clusterID out',
  source: 'pkg/operator/ceph/csi/config.go:54-160 (rook d0c3b9ce6)',

  *check({ object, spec, namespace, set, operator }) {
    const { clusterID } = spec;
    if (!clusterID || operator.version.isBefore('1.18.0')) {
      return;
    }
    const path = 'spec.clusterID';
    if (!NAME.test(clusterID)) {
      yield { path, message: `"${clusterID}" is no name of an object: only lower-case letters, digits and "-" are, with a letter or digit at both ends` };
    } else if (clusterID === namespace) {
      yield { path, message: `"${clusterID}" is the namespace of the CephCluster, by which the cluster as a whole is known` };
    }
    const others = set.once('cluster-id-unusable', () => byClusterID(set)).get(clusterID) ?? [];
    const first = others[0];
    if (first !== undefined && titleOf(first) !== titleOf(object)) {
      const [where, severity] = first.metadata?.namespace === namespace ? ['', undefined] : [', if both are in the same Kubernetes', Severity.WARNING];
      yield { path, message: `"${clusterID}" is that of ${titleOf(first)} as well${where}`, others: [first], severity };
    }
  },
};

/** Objects that give themselves a `clusterID`, by it. */
function byClusterID(set: ObjectIndex): ReadonlyMap<string, any[]> {
  const known = new Map<string, any[]>();
  for (const object of KINDS.flatMap(kind => set.all(kind))) {
    const id = object.spec?.clusterID;
    if (id) {
      known.set(id, [...known.get(id) ?? [], object]);
    }
  }
  return known;
}
