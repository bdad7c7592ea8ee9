import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf } from './private/demand';
import { domainCount } from './private/domain-count';
import { isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Subject } from '../../subject';

const OPTION = 'mon_max_pg_per_osd';
const DEFAULT_LIMIT = 250;

export const poolGroupsPerOsdAboveLimit: Rule = {
  id: 'pool-groups-per-osd-above-limit',
  refs: [],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['topology', 'cluster'],
  title: 'a pool has more placement groups than its OSDs may hold',
  effect: 'the monitors refuse pg_num, and the operator tries again for ever',
  mend: 'leave pg_num to the PG autoscaler, or take a smaller one',
  source: 'https://docs.ceph.com/en/latest/rados/configuration/mon-config-ref/',

  *check(it) {
    for (const { path, spec } of it.storage ? it.pools : []) {
      const groups = Number(spec.parameters?.pg_num);
      if (!(groups > 0)) {
        continue;
      }
      const { deviceClass, isCountable } = demandOf(spec);
      const osds = domainCount(it.storage!, it.cluster, 'osd', deviceClass);
      const each = groups * sizeOf(spec) / osds;
      const limit = limitOf(it);
      if (isCountable && osds > 0 && each > limit) {
        yield {
          path: `${path}.parameters.pg_num`,
          message: `${groups} groups of ${sizeOf(spec)} on ${osds} OSDs are ${Math.ceil(each)} on each, ${OPTION} is ${limit}`,
        };
      }
    }
  },
};

function sizeOf(spec: any): number {
  return isErasureCoded(spec) ? spec.erasureCoded.dataChunks + spec.erasureCoded.codingChunks : spec.replicated?.size ?? 0;
}

/** What the override says is not read here: where it names the option, nothing is above the limit. */
function limitOf({ set, cluster, clusterNamespace }: Subject): number {
  const override: string = set.find('ConfigMap', clusterNamespace, 'rook-config-override')?.data?.config ?? '';
  if (/mon[ _]max[ _]pg[ _]per[ _]osd/.test(override)) {
    return Infinity;
  }
  const { global = {}, mon = {} } = cluster.spec?.cephConfig ?? {};
  return Number(mon[OPTION] ?? global[OPTION] ?? DEFAULT_LIMIT);
}
