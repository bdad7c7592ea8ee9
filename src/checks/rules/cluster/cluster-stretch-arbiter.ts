import { isStretched } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterStretchArbiter: Rule = {
  id: 'cluster-stretch-arbiter',
  refs: ['R7'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'zones of a stretch cluster without a name, or without exactly one arbiter',
  effect: 'the operator refuses to start the cluster',
  mend: 'name each zone, and set arbiter: true in one of them',
  source: 'pkg/operator/ceph/cluster/cluster.go:366-370 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    if (!isStretched(object)) {
      return;
    }
    const zones: any[] = spec.mon.stretchCluster.zones;
    for (const [i, zone] of zones.entries()) {
      if (!zone?.name) {
        yield { path: `spec.mon.stretchCluster.zones[${i}].name`, message: 'the zone has no name', fix: 'give the value of the zone label of its nodes' };
      }
    }
    const arbiters = zones.filter(zone => zone?.arbiter === true);
    if (arbiters.length !== 1) {
      const names = arbiters.map(({ name }) => name).join(', ');
      yield {
        path: 'spec.mon.stretchCluster.zones',
        message: arbiters.length === 0 ? 'no zone is the arbiter' : `${arbiters.length} zones are arbiters (${names})`,
        fix: 'set arbiter: true in the one zone that has no data',
      };
    }
  },
};
