import { CLASS_KINDS, driverOf, parametersOf } from '../../ceph-driver';
import { namespaceOfClusterID } from '../../csi-cluster-id';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** What a clusterID may name in place of a namespace. */
const PARTS = ['CephBlockPoolRadosNamespace', 'CephFilesystemSubVolumeGroup'];
const PROFILES = ['ClientProfile', 'ClientProfileMapping'];

export const classClusterIdUnknown: Rule = {
  id: 'class-cluster-id-unknown',
  refs: ['R183', 'R189'],
  severity: Severity.ERROR,
  kinds: CLASS_KINDS,
  needs: ['objects'],
  title: 'clusterID of a class is not the namespace of a CephCluster',
  effect: 'the driver finds no monitors for it, and volumes are not made',
  mend: 'give the namespace of the CephCluster, or the clusterID of a RADOS namespace or subvolume group',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/block-storage/#provision-storage',

  *check(it) {
    const { object, set } = it;
    const id = parametersOf(it).clusterID;
    if (driverOf(object)?.family === undefined) {
      return;
    }
    if (id === undefined) {
      yield { path: 'parameters.clusterID', message: 'it is missing' };
      return;
    }
    const { state, others } = set.clusterLookup(id);
    const owner = namespaceOfClusterID(set, id);
    if (owner !== '' && owner !== id || PROFILES.some(kind => set.all(kind).some(other => other.metadata?.name === id)) || [...PARTS, ...PROFILES].some(kind => set.isElsewhere(kind, undefined, id))) {
      return;
    }
    // Drivers without a prefix may be those of a cluster that Rook knows nothing of.
    if (state === 'unknown' || owner === '' || driverOf(object)!.prefix === '') {
      it.notEvaluated('objects');
    } else if (state === 'absent') {
      const namespaces = others.map(other => other.metadata.namespace);
      yield { path: 'parameters.clusterID', message: `there is no CephCluster in the namespace "${id}"`, fix: `give ${namespaces.join(' or ')}`, others };
    }
  },
};
