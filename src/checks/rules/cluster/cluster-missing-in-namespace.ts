import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const clusterMissingInNamespace: Rule = {
  id: 'cluster-missing-in-namespace',
  refs: ['R35'],
  severity: Severity.ERROR,
  kinds: [
    'CephBlockPool', 'CephBlockPoolRadosNamespace', 'CephClient', 'CephFilesystem', 'CephFilesystemMirror',
    'CephFilesystemSubVolumeGroup', 'CephNFS', 'CephNVMeOFGateway', 'CephObjectRealm', 'CephObjectStore', 'CephObjectStoreAccount', 'CephObjectZone', 'CephObjectZoneGroup',
    'CephRBDMirror',
  ],
  needs: ['objects'],
  title: 'an object of Ceph stands in a namespace without a CephCluster',
  effect: 'the operator finds no cluster for it in its namespace, and waits for ever without an error',
  mend: 'move it to the namespace of the CephCluster',
  source: 'pkg/operator/ceph/controller/controller_utils.go:226 (rook d0c3b9ce6)',

  *check({ kind, namespace, set, notEvaluated }) {
    const { state, others } = set.clusterLookup(namespace);
    if (state === 'unknown') {
      notEvaluated('objects');
    } else if (state === 'absent') {
      const fix = others.length === 1 ? `set it to ${others[0].metadata.namespace}, where the ${titleOf(others[0])} is` : undefined;
      yield { path: 'metadata.namespace', message: `the ${kind} is in ${namespace}, and no CephCluster is`, fix, others };
    }
  },
};
