import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterStretchZonesNotThree: Rule = {
  id: 'cluster-stretch-zones-not-three',
  refs: ['R5'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a stretch cluster without exactly three zones',
  effect: 'the operator refuses to start the cluster, or monitors find no zone',
  mend: 'list two zones for data and one for the arbiter, each once',
  source: 'pkg/operator/ceph/cluster/cluster.go:355 (rook d0c3b9ce6)',

  *check({ spec }) {
    const zones: any[] | undefined = spec.mon?.stretchCluster?.zones;
    if (zones === undefined) {
      return;
    }
    if (zones.length !== 3) {
      yield { path: 'spec.mon.stretchCluster.zones', message: `there are ${zones.length} zones` };
    }
    for (const [i, zone] of zones.entries()) {
      if (zone?.name && zones.findIndex(other => other?.name === zone.name) < i) {
        yield { path: `spec.mon.stretchCluster.zones[${i}].name`, message: `the zone ${zone.name} is listed twice` };
      }
    }
  },
};
