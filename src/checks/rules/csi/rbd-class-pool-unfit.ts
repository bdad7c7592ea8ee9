import { driverOf, parametersOf } from '../../ceph-driver';
import { poolNamed } from './private/pools-by-name';
import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const rbdClassPoolUnfit: Rule = {
  id: 'rbd-class-pool-unfit',
  refs: ['R184', 'R185'],
  severity: Severity.ERROR,
  kinds: ['StorageClass'],
  needs: ['objects'],
  title: 'a StorageClass for RBD whose pool can not hold images',
  effect: 'the driver can not make images, and claims stay Pending',
  mend: 'pool: a replicated CephBlockPool; dataPool: an erasure-coded one, if there is to be one',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/block-storage/#erasure-coded; https://github.com/rook/rook/issues/11272',

  *check(it) {
    const { object, set, clusterNamespace } = it;
    const family = driverOf(object)?.family;
    if (family !== 'rbd' && family !== 'nvmeof') {
      return;
    }
    const parameters = parametersOf(it);
    // Sets of pools by topology stand in a parameter of their own.
    if (parameters.pool === undefined && parameters.topologyConstrainedPools === undefined) {
      yield { path: 'parameters.pool', message: 'it is missing' };
    }
    for (const name of ['pool', 'dataPool']) {
      const value = parameters[name];
      if (value === undefined) {
        continue;
      }
      const pool = poolNamed(set, clusterNamespace, value);
      if (pool && pool.use !== 'block') {
        yield { path: `parameters.${name}`, message: `"${value}" is a pool of the ${pool.owner.kind} ${pool.owner.metadata?.name}`, others: [pool.owner] };
      } else if (pool && name === 'pool' && isErasureCoded(pool.spec)) {
        yield {
          path: 'parameters.pool',
          message: `"${value}" is erasure-coded, which can not hold what images need beside their data`,
          fix: `give a replicated pool, and ${value} as dataPool`,
          others: [pool.owner],
        };
      } else if (!pool) {
        const { state } = set.lookup('CephBlockPool', clusterNamespace, value);
        if (state === 'absent' && set.cluster(clusterNamespace) !== undefined) {
          yield { path: `parameters.${name}`, message: `there is no CephBlockPool "${value}" in ${clusterNamespace}`, fix: `give one of ${set.all('CephBlockPool', clusterNamespace).map(other => other.metadata?.name).join(', ')}` };
        } else {
          it.notEvaluated('objects');
        }
      }
    }
  },
};
