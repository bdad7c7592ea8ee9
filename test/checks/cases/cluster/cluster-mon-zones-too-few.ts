import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const ZONES = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
const STRETCH = { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] };

export const CASES: RuleCases = {
  rule: 'cluster-mon-zones-too-few',
  fails: [
    {
      name: 'five monitors, three zones',
      yaml: yaml(cephCluster({ mon: { count: 5, zones: ZONES } })),
      finds: ['CephCluster rook-ceph: spec.mon.zones'],
      says: ['there are 3 zones for 5 monitors: '],
    },
  ],
  passes: [
    { name: 'as many', yaml: yaml(cephCluster({ mon: { count: 3, zones: ZONES } })) },
    { name: 'none', yaml: yaml(cephCluster({ mon: { count: 5, zones: [] } })) },
    { name: 'a stretch cluster, which has its own', yaml: yaml(cephCluster({ mon: { count: 5, zones: ZONES, stretchCluster: STRETCH } })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon: { count: 5, zones: ZONES } })) },
  ],
};
