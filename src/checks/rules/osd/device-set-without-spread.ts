import { deviceSets } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const deviceSetWithoutSpread: Rule = {
  id: 'device-set-without-spread',
  refs: ['R78'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephCluster'],
  title: 'nothing spreads the OSDs of a device set',
  effect: 'several OSDs, or all, may end on one node or in one zone, and fail together',
  mend: 'give topologySpreadConstraints in placement, over zones or kubernetes.io/hostname',
  source: 'https://github.com/rook/rook/blob/master/deploy/examples/cluster-on-pvc.yaml',

  *check({ object, spec }) {
    for (const [path, set] of deviceSets(object)) {
      const spreads = [set.placement, set.preparePlacement, spec.placement?.all].flatMap(spreadsOf);
      if (set.count > 1 && spec.mon?.count !== 1 && !spreads.some(({ labelSelector }) => mayTakeOsds(labelSelector, set.name))) {
        const what = spreads.length === 0 ? 'neither topologySpreadConstraints nor podAntiAffinity' : 'no topologySpreadConstraints or podAntiAffinity that select them';
        yield { path: `${path}.placement`, message: `${set.name} has ${set.count} OSDs, and ${what}` };
      }
    }
  },
};

/** What keeps pods of a placement apart: each has a labelSelector. */
function spreadsOf(placement: any): any[] {
  const { podAntiAffinity, topologySpreadConstraints } = placement ?? {};
  const preferred: any[] = podAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  return [
    ...topologySpreadConstraints ?? [],
    ...podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [],
    ...preferred.map(one => one?.podAffinityTerm ?? {}),
  ];
}

/** Whether a selector may take pods of OSDs, or those that prepare them; of labels of one's own nothing is known. */
function mayTakeOsds(selector: any, setName: string): boolean {
  const known: { readonly [label: string]: readonly string[] } = { 'app': ['rook-ceph-osd', 'rook-ceph-osd-prepare'], 'ceph.rook.io/DeviceSet': [setName] };
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  const wanted: [string, any][] = [
    ...Object.entries(matchLabels).map(([key, value]): [string, any] => [key, [value]]),
    ...matchExpressions.filter(({ operator }: any) => operator === 'In').map(({ key, values }: any): [string, any] => [key, values]),
  ];
  return Boolean(selector) && wanted.every(([key, values]) => !known[key] || known[key].some(value => values?.includes(value)));
}
