import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const ZONES = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
const STRETCH = { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] };
const TWO = ZONES.slice(0, 2);

export const CASES: RuleCases = {
  rule: 'cluster-mon-zones-below-three',
  fails: [
    {
      name: 'two zones',
      yaml: yaml(cephCluster({ mon: { count: 2, zones: TWO } })),
      finds: ['CephCluster rook-ceph: spec.mon.zones'],
      says: ['monitors are to be in 2 zones: '],
    },
    {
      name: 'one zone',
      yaml: yaml(cephCluster({ mon: { count: 1, zones: TWO.slice(1) } })),
      finds: ['CephCluster rook-ceph: spec.mon.zones'],
      says: ['monitors are to be in 1 zone: '],
    },
  ],
  passes: [
    { name: 'three zones', yaml: yaml(cephCluster({ mon: { count: 3, zones: ZONES } })) },
    { name: 'none', yaml: yaml(cephCluster()) },
    { name: 'a stretch cluster, which has its own', yaml: yaml(cephCluster({ mon: { count: 5, zones: TWO, stretchCluster: STRETCH } })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon: { count: 3, zones: TWO } })) },
  ],
};
