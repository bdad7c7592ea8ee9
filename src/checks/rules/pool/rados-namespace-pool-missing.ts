import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const radosNamespacePoolMissing: Rule = {
  id: 'rados-namespace-pool-missing',
  refs: ['R119'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPoolRadosNamespace'],
  needs: ['objects'],
  title: 'the pool of a CephBlockPoolRadosNamespace does not exist',
  effect: 'the operator stops with an error, and does not make the namespace',
  mend: 'name a CephBlockPool of the same namespace, by its metadata.name',
  source: 'pkg/operator/ceph/pool/radosnamespace/controller.go (rook d0c3b9ce6)',

  *check({ spec, namespace, set, cluster, notEvaluated }) {
    const pool = spec.blockPoolName ?? '';
    const { state, others } = set.lookup('CephBlockPool', namespace, pool);
    if (state === 'unknown' && cluster !== undefined && !isExternal(cluster)) {
      const message = `there is no CephBlockPool ${pool} in the set, which has the CephCluster`;
      yield { path: 'spec.blockPoolName', message, severity: Severity.WARNING };
    } else if (state === 'unknown') {
      notEvaluated('objects');
    } else if (state === 'absent') {
      const near = others.filter(one => one.metadata?.namespace === namespace).map(one => one.metadata.name);
      const fix = near.length > 0 ? `the CephBlockPools of ${namespace} are ${near.join(', ')}` : undefined;
      yield { path: 'spec.blockPoolName', message: `there is no CephBlockPool ${pool} in ${namespace}`, fix, others };
    }
  },
};
