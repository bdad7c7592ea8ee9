import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';

const zones = (perZone: number, ...sizes: string[]) => ({
  nodes: sizes.flatMap((size, z) => Array.from({ length: perZone }, (_, i) =>
    ({ name: `${'abcd'[z]}-${i + 1}`, zone: 'abcd'[z], devices: [{ name: 'sdb', size, deviceClass: 'hdd' }] }))),
});
const ZONE = { failureDomain: 'zone' };

export const CASES: RuleCases = {
  rule: 'pool-groups-without-place',
  fails: [
    {
      name: 'a zone with a hundredth of the others',
      yaml: yaml(cephCluster(), blockPool(ZONE)),
      topology: zones(4, '4T', '4T', '40G'),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['of 32 placement groups get fewer than 3 OSDs, c is too small: '],
    },
    {
      name: 'beside a pool that wants more zones than there are, for which there is a rule of its own',
      yaml: yaml(cephCluster(), blockPool(ZONE), blockPool({ ...ZONE, replicated: { size: 4 } }, 'four')),
      topology: zones(4, '4T', '4T', '40G'),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
    },
    {
      name: 'so it is for a data pool with chunks',
      yaml: yaml(cephCluster(), filesystem({ dataPools: [{ name: 'default', replicated: { size: 3 } }, { name: 'ec', ...ZONE, erasureCoded: { dataChunks: 2, codingChunks: 1 } }] })),
      topology: zones(4, '4T', '4T', '40G'),
      finds: ['CephFilesystem myfs: spec.dataPools[1].failureDomain'],
    },
  ],
  passes: [
    { name: 'equal zones', yaml: yaml(cephCluster(), blockPool(ZONE)), topology: zones(2, '4T', '4T', '4T') },
    { name: 'a zone with a third of the others is found', yaml: yaml(cephCluster(), blockPool(ZONE)), topology: zones(4, '6T', '6T', '2T') },
    { name: 'copies on hosts', yaml: yaml(cephCluster(), blockPool()), topology: zones(4, '4T', '4T', '40G') },
    { name: 'an external cluster', yaml: yaml(cephCluster({ external: { enable: true } }), blockPool(ZONE)), topology: zones(4, '4T', '4T', '40G') },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster(), blockPool(ZONE)), notEvaluated: ['topology'] },
    {
      name: 'the manifests name a device that nobody knows',
      yaml: yaml(cephCluster({ storage: { useAllNodes: true, devices: [{ name: 'sdb' }, { name: 'sdx' }] } }), blockPool(ZONE)),
      topology: zones(4, '4T', '4T', '40G'),
      notEvaluated: ['devices'],
    },
    { name: 'no CephCluster', yaml: yaml(blockPool(ZONE)), topology: zones(4, '4T', '4T', '40G'), notEvaluated: ['cluster'] },
  ],
};
