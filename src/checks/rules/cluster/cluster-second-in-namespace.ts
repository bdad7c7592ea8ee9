import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const clusterSecondInNamespace: Rule = {
  id: 'cluster-second-in-namespace',
  refs: ['R34'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'several CephClusters in one namespace',
  effect: 'the operator takes one of them and ignores the others',
  mend: 'give each cluster a namespace of its own',
  source: 'pkg/operator/ceph/cluster/controller.go:506 (rook d0c3b9ce6)',

  *check({ namespace, name, set }) {
    const first = set.cluster(namespace);
    if (namespace !== '' && first.metadata?.name !== name) {
      yield { path: 'metadata.namespace', message: `${namespace} has the ${titleOf(first)} already`, others: [first] };
    }
  },
};
