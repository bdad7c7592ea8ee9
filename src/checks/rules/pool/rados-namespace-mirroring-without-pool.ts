import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const radosNamespaceMirroringWithoutPool: Rule = {
  id: 'rados-namespace-mirroring-without-pool',
  refs: ['R119'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPoolRadosNamespace'],
  needs: ['objects'],
  title: 'a CephBlockPoolRadosNamespace is mirrored, and its pool is not',
  effect: 'the operator stops with an error, and the namespace is not mirrored',
  mend: 'set mirroring.enabled: true and a mode in the CephBlockPool, or leave mirroring out here',
  source: 'pkg/operator/ceph/pool/radosnamespace/controller.go:573-576 (rook d0c3b9ce6)',

  *check({ spec, namespace, set, cluster, notEvaluated }) {
    if (!spec.mirroring || isExternal(cluster)) {
      return;
    }
    const pool = set.find('CephBlockPool', namespace, spec.blockPoolName ?? '');
    if (pool === undefined) {
      notEvaluated('objects');
    } else if (pool.spec?.mirroring?.enabled !== true) {
      yield { path: 'spec.mirroring', message: `${titleOf(pool)} has no mirroring enabled`, others: [pool] };
    }
  },
};
