import { isExternal, isStretched } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMonZonesBelowThree: Rule = {
  id: 'cluster-mon-zones-below-three',
  refs: ['R13'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'fewer than three zones in mon.zones',
  effect: 'the loss of one zone takes the quorum with it',
  mend: 'list three zones or more, one monitor in each',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#mon-settings',

  *check({ object, spec }) {
    const zones = spec.mon?.zones?.length ?? 0;
    if (zones > 0 && zones < 3 && !isStretched(object) && !isExternal(object)) {
      yield { path: 'spec.mon.zones', message: `monitors are to be in ${zones} ${zones === 1 ? 'zone' : 'zones'}` };
    }
  },
};
