import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (...zones: object[]) => yaml(cephCluster({ mon: { count: 5, stretchCluster: { zones } } }));

export const CASES: RuleCases = {
  rule: 'cluster-stretch-arbiter',
  fails: [
    {
      name: 'no arbiter',
      yaml: cluster({ name: 'a' }, { name: 'b' }, { name: 'c', arbiter: false }),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.zones'],
      says: ['no zone is the arbiter: '],
      mends: ['set arbiter: true in the one zone that has no data'],
    },
    {
      name: 'two arbiters',
      yaml: cluster({ name: 'a', arbiter: true }, { name: 'b', arbiter: true }, { name: 'c' }),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.zones'],
      says: ['2 zones are arbiters (a, b): '],
    },
    {
      name: 'a zone without a name',
      yaml: cluster({ name: 'a', arbiter: true }, { name: 'b' }, { arbiter: false }),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.zones[2].name'],
      says: ['the zone has no name: '],
      mends: ['give the value of the zone label of its nodes'],
    },
  ],
  passes: [
    { name: 'one arbiter', yaml: cluster({ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }) },
    { name: 'no stretch cluster', yaml: yaml(cephCluster({ mon: { count: 3, zones: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] } })) },
  ],
};
