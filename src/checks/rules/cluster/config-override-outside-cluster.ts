import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const configOverrideOutsideCluster: Rule = {
  id: 'config-override-outside-cluster',
  refs: ['R35'],
  severity: Severity.WARNING,
  kinds: ['ConfigMap'],
  title: 'rook-config-override stands in a namespace without a CephCluster',
  effect: 'Rook makes an empty one beside the cluster, and the settings never reach Ceph',
  mend: 'move it to the namespace of the CephCluster',
  source: 'pkg/operator/ceph/cluster/utils.go:60 (rook d0c3b9ce6)',

  *check({ name, namespace, set, object }) {
    const found = name === 'rook-config-override' && object.data?.config ? set.clusterLookup(namespace) : undefined;
    if (found?.state === 'absent') {
      const [cluster] = found.others;
      const fix = found.others.length === 1 ? `set it to ${cluster.metadata.namespace}, where the ${titleOf(cluster)} is` : undefined;
      yield { path: 'metadata.namespace', message: `it is in ${namespace}, and no CephCluster is`, fix, others: found.others };
    }
  },
};
