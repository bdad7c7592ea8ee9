import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const stretchCluster = { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] };
const cluster = (count: number | undefined) => yaml(cephCluster({ mon: { count, stretchCluster } }));

export const CASES: RuleCases = {
  rule: 'cluster-stretch-mon-count',
  fails: [
    { name: 'four', yaml: cluster(4), finds: ['CephCluster rook-ceph: spec.mon.count'], says: ['a stretch cluster can not have 4 monitors: '] },
    { name: 'three', yaml: cluster(3), finds: ['CephCluster rook-ceph: spec.mon.count'], says: ['a stretch cluster runs with 3 monitors, but should have 5: '] },
    { name: 'nothing said, which means three', yaml: cluster(undefined), finds: ['CephCluster rook-ceph: spec.mon.count'] },
  ],
  passes: [
    { name: 'five', yaml: cluster(5) },
    { name: 'no stretch cluster', yaml: yaml(cephCluster({ mon: { count: 3 } })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon: { count: 3, stretchCluster } })) },
  ],
};
