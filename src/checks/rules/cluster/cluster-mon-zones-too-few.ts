import { monCountOf } from './private/monitors';
import { isExternal, isStretched } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMonZonesTooFew: Rule = {
  id: 'cluster-mon-zones-too-few',
  refs: ['R12'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'more monitors than zones in mon.zones',
  effect: 'each zone takes one monitor: the operator finds none for the next, and the cluster is not built',
  mend: 'list as many zones as there are monitors, or none at all',
  source: 'pkg/operator/ceph/cluster/mon/mon.go:680-713 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const zones = spec.mon?.zones?.length ?? 0;
    const count = monCountOf(spec);
    if (zones > 0 && count > zones && !isStretched(object) && !isExternal(object)) {
      yield { path: 'spec.mon.zones', message: `there are ${zones} zones for ${count} monitors` };
    }
  },
};
