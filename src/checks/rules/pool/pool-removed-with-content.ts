import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const poolRemovedWithContent: Rule = {
  id: 'pool-removed-with-content',
  refs: ['R115'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPool'],
  needs: ['previous'],
  ofRemoved: true,
  title: 'a pool is removed that may hold images or namespaces',
  effect: 'the operator does not delete a pool with images, snapshots or namespaces, and the CephBlockPool hangs in deletion',
  mend: 'delete all claims, snapshots and images in the pool first',
  source: 'pkg/operator/ceph/pool/controller.go:522 (rook d0c3b9ce6)',

  *check({ name, namespace, set, previousSet }) {
    const users = [
      ...set.all('CephBlockPoolRadosNamespace', namespace).filter(one => one.spec?.blockPoolName === name),
      ...set.all('StorageClass').filter(({ parameters }) => parameters?.clusterID === namespace && [parameters.pool, parameters.dataPool].includes(name)),
    ];
    if (users.length > 0) {
      yield { path: '', message: `it is gone from the set, and ${users.map(one => titleOf(one)).join(', ')} is not`, others: users };
    } else if (set.cluster(namespace) !== undefined || previousSet!.cluster(namespace) === undefined) {
      yield { path: '', message: 'it is gone from the set', severity: Severity.WARNING };
    }
  },
};
