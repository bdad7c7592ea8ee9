import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, yaml } from '../../yaml';

const disks = (...classes: string[]) => machines(3, { devices: classes.map((deviceClass, i) => ({ name: `sd${'bcd'[i]}`, size: '4T', deviceClass })) });
const pool = (primaryDeviceClass: string, secondaryDeviceClass: string) => blockPool({
  replicated: { size: 3, hybridStorage: { primaryDeviceClass, secondaryDeviceClass } },
});

export const CASES: RuleCases = {
  rule: 'pool-hybrid-class-without-osds',
  fails: [
    {
      name: 'no SSDs',
      topology: disks('hdd'),
      yaml: yaml(cephCluster(), pool('ssd', 'hdd')),
      finds: ['CephBlockPool replicapool: spec.replicated.hybridStorage.primaryDeviceClass'],
      says: ['no OSD is of the class ssd: '],
    },
    { name: 'no disks', topology: disks('ssd'), yaml: yaml(cephCluster(), pool('ssd', 'hdd')), finds: ['CephBlockPool replicapool: spec.replicated.hybridStorage.secondaryDeviceClass'] },
  ],
  passes: [
    { name: 'both', topology: disks('ssd', 'hdd'), yaml: yaml(cephCluster(), pool('ssd', 'hdd')) },
    { name: 'no layers', topology: disks('hdd'), yaml: yaml(cephCluster(), blockPool()) },
    { name: 'nobody tells the devices', topology: machines(3), yaml: yaml(cephCluster(), pool('ssd', 'hdd')) },
    { name: 'an external cluster', topology: disks('hdd'), yaml: yaml(cephCluster({ external: { enable: true } }), pool('ssd', 'hdd')) },
  ],
  open: [{ name: 'no topology', yaml: yaml(cephCluster(), pool('ssd', 'hdd')), notEvaluated: ['topology'] }],
};
