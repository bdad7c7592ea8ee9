import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (zones: object[] | undefined) => yaml(cephCluster({ mon: { count: 5, stretchCluster: zones && { zones } } }));

export const CASES: RuleCases = {
  rule: 'cluster-stretch-zones-not-three',
  fails: [
    {
      name: 'two zones',
      yaml: cluster([{ name: 'a', arbiter: true }, { name: 'b' }]),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.zones'],
      says: ['there are 2 zones: '],
      refused: true,
    },
    {
      name: 'a zone twice',
      yaml: cluster([{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'b' }]),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.zones[2].name'],
      says: ['the zone b is listed twice: '],
    },
  ],
  passes: [
    { name: 'three zones', yaml: cluster([{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }]) },
    { name: 'no stretch cluster', yaml: yaml(cephCluster()) },
  ],
};
