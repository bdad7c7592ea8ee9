import { deviceSets } from './private/host-storage';
import { isStretched } from '../../../placement/ceph-cluster';
import { deviceSetPlacement, reasonForNow } from '../../../placement/pod-nodes';
import { CrushLevel } from '../../../topology';
import { poolsIn } from '../../pools-in';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Below them OSDs need not be even: at each host and at each OSD weights differ anyway. */
const TOO_LOW = ['', 'osd', 'host'];
const LEVEL_OF_LABEL: ReadonlyMap<string | undefined, string> = new Map(CrushLevel.all().map(({ nodeLabel, name }) => [nodeLabel, name]));

export const deviceSetCountUneven: Rule = {
  id: 'device-set-count-uneven',
  refs: ['R79'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'the OSDs of device sets cannot be even over the failure domains',
  effect: 'domains get different weights: the fullest one limits the capacity, and a stretch cluster does not come up',
  mend: 'take a count that is a multiple of the number of domains',
  source: 'https://github.com/rook/rook/issues/17206',

  *check({ object, set, storage, topology, namespace }) {
    const pools = poolsIn(set, namespace);
    const spread = deviceSets(object).flatMap(([, own]) => [own.placement, own.preparePlacement])
      .flatMap(placement => (placement?.topologySpreadConstraints ?? []).map(({ topologyKey }: any) => LEVEL_OF_LABEL.get(topologyKey) ?? ''));
    const inUse = [...isStretched(object) ? ['zone'] : [], ...pools.map(pool => pool.spec.failureDomain ?? '')];
    const levels = new Set([...inUse, ...spread].filter(level => !TOO_LOW.includes(level)));
    for (const level of levels) {
      const sets = deviceSets(object).map(([path, own]) => {
        const placement = deviceSetPlacement(object, own);
        const nodes = topology!.nodes.filter(node => reasonForNow(node, placement) === undefined);
        return { path, own, domains: [...new Set(nodes.map(node => storage?.domainOf(node, level)).filter(name => name !== undefined))] };
      });
      for (const { path, own, domains } of sets) {
        if (own.count % domains.length > 0) {
          const message = `${own.count} OSDs of ${own.name} cannot be even over the ${level}s ${domains.join(', ')}`;
          yield inUse.includes(level)
            ? { path: `${path}.count`, message }
            : { path: `${path}.count`, message: `${message}, which no pool here takes for its failure domain`, severity: Severity.ADVICE };
        }
      }
      const single = sets.filter(({ domains }) => domains.length === 1);
      const totals = new Map<string, number>();
      single.forEach(({ own, domains }) => totals.set(domains[0], (totals.get(domains[0]) ?? 0) + own.count));
      const least = Math.min(...totals.values());
      if (single.length === sets.length && [...totals.values()].some(total => total > least)) {
        const { path, own } = single.find(({ domains }) => totals.get(domains[0]) === least)!;
        const counts = [...totals].map(([name, total]) => `${total} in ${name}`).join(', ');
        yield { path: `${path}.count`, message: `there are ${counts} with the ${own.count} of ${own.name}` };
      }
    }
  },
};
