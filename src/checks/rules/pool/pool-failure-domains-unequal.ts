import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { demandOf } from './private/demand';
import { domainSizes } from './private/domain-sizes';
import { POOL_KINDS } from '../../../placement/ceph-pools';

const TIB = 2 ** 40;
/** What is lost below this share is not worth a word. */
const LEAST_SHARE = 0.2;

export const poolFailureDomainsUnequal: Rule = {
  id: 'pool-failure-domains-unequal',
  refs: [],
  severity: Severity.ADVICE,
  kinds: POOL_KINDS,
  needs: ['topology', 'devices'],
  title: 'a pool takes all failure domains, and one is much smaller than the others',
  effect: 'each domain gets the same: when the smallest is full the pool is, whatever the others have left',
  mend: 'have equal devices in all of them, or one more failure domain, or take a lower one',
  source: 'https://docs.ceph.com/en/latest/rados/operations/crush-map/',

  *check({ pools, storage, notEvaluated }) {
    for (const { path, spec } of storage ? pools : []) {
      const { level, deviceClass, count, isCountable } = demandOf(spec);
      const sizes = isCountable && level !== 'osd' ? domainSizes(storage!, level, deviceClass) : [];
      if (sizes === undefined) {
        notEvaluated('devices');
        continue;
      }
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
      const unused = 1 - count * sizes[0]?.bytes / total;
      if (sizes.length === count && unused >= LEAST_SHARE) {
        const [{ name, bytes }] = sizes;
        const largest = sizes[count - 1];
        yield {
          path: `${path}.failureDomain`,
          message: `it takes all ${count} failure domains of the level ${level}, ${name} has ${tib(bytes)} and ${largest.name} ${tib(largest.bytes)}, `
            + `so that ${Math.round(unused * 100)} % of the devices can't be used`,
        };
      }
    }
  },
};

function tib(bytes: number): string {
  return `${Math.round(bytes / TIB * 10) / 10} TiB`;
}
