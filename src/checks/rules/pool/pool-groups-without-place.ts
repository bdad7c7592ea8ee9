import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf } from './private/demand';
import { domainSizes } from './private/domain-sizes';
import { placementOf } from './private/placed';
import { POOL_KINDS } from '../../../placement/ceph-pools';
import { CrushMap } from '../../../placement/crush-map';
import { PoolPlacement } from '../../../placement/pool-placement';

/** Where the smallest failure domain has less than this share of the largest, Ceph may look for it in vain. */
const DOUBTFUL = 0.5;

export const poolGroupsWithoutPlace: Rule = {
  id: 'pool-groups-without-place',
  refs: ['R107'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  needs: ['topology', 'devices', 'cluster'],
  title: 'Ceph finds no place for all copies, though there are enough failure domains',
  effect: 'CRUSH gives up after 50 tries, and these placement groups stay undersized',
  mend: 'have about as much storage in each failure domain, or take a lower one',
  source: 'https://docs.ceph.com/en/latest/rados/troubleshooting/troubleshooting-pg/#crush-gives-up-too-soon',

  *check(it) {
    for (const { name, path, spec } of it.storage ? it.pools : []) {
      const { level, deviceClass, isCountable, count } = demandOf(spec);
      const sizes = isCountable ? domainSizes(it.storage!, level, deviceClass) : [];
      if (sizes === undefined) {
        it.notEvaluated('devices');
        continue;
      }
      if (sizes.length < Math.max(count, 1) || sizes[0].bytes >= DOUBTFUL * sizes[sizes.length - 1].bytes) {
        continue;
      }
      const placement = placementOf(it)!;
      const pool = placement.pools.find(one => one.name === name);
      if (pool === undefined) {
        it.notEvaluated('devices');
        continue;
      }
      const { groups } = PoolPlacement.of(placement.map, { ...pool, pool: pool.id });
      const short = groups.filter(({ up }) => up.filter(osd => osd !== CrushMap.NONE).length < pool.size);
      if (short.length > 0) {
        yield { path: `${path}.failureDomain`, message: `${short.length} of ${pool.pgNum} placement groups get fewer than ${pool.size} OSDs, ${sizes[0].name} is too small` };
      }
    }
  },
};
