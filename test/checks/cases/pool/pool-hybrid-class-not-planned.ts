import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, yaml } from '../../yaml';

const set = (crushDeviceClass: string) => ({
  name: crushDeviceClass,
  count: 3,
  volumeClaimTemplates: [{
    metadata: { annotations: { crushDeviceClass } },
    spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'Block', resources: { requests: { storage: '1Ti' } } },
  }],
});
const sets = (...classes: string[]) => cephCluster({ storage: { storageClassDeviceSets: classes.map(set) } });
const pool = (primaryDeviceClass: string, secondaryDeviceClass: string) => blockPool({
  replicated: { size: 3, hybridStorage: { primaryDeviceClass, secondaryDeviceClass } },
});

export const CASES: RuleCases = {
  rule: 'pool-hybrid-class-not-planned',
  fails: [
    {
      name: 'no device set of SSDs',
      yaml: yaml(sets('hdd'), pool('ssd', 'hdd')),
      finds: ['CephBlockPool replicapool: spec.replicated.hybridStorage.primaryDeviceClass'],
      says: ['spec.storage of the CephCluster has no OSD of the class ssd: '],
    },
    { name: 'no device set of disks', yaml: yaml(sets('ssd'), pool('ssd', 'hdd')), finds: ['CephBlockPool replicapool: spec.replicated.hybridStorage.secondaryDeviceClass'] },
  ],
  passes: [
    { name: 'both', yaml: yaml(sets('ssd', 'hdd'), pool('ssd', 'hdd')) },
    { name: 'no layers', yaml: yaml(sets('ssd'), blockPool()) },
    { name: 'all devices, whose class Ceph finds out', yaml: yaml(cephCluster(), pool('ssd', 'hdd')) },
  ],
  open: [{ name: 'no CephCluster', yaml: yaml(pool('ssd', 'hdd')), notEvaluated: ['cluster'] }],
};
