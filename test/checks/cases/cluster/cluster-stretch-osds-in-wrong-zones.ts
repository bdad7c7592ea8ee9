import { machines, machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const mon = { count: 5, stretchCluster: { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } };
const onZones = (...values: string[]) => ({
  osd: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values }] },
        ],
      },
    },
  },
});
const cluster = (more: object) => yaml(cephCluster({ mon, ...more }));
const DISKS = { devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }] };
const labeled = (zones: { [zone: string]: number }, options = {}) => ({
  nodes: machinesInZones(zones, options).nodes!.map(node => ({ ...node, labels: { 'topology.kubernetes.io/zone': node.zone! } })),
});
const set1 = {
  name: 'set1',
  count: 4,
  portable: false,
  placement: onZones('b', 'c').osd,
  volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
};

export const CASES: RuleCases = {
  rule: 'cluster-stretch-osds-in-wrong-zones',
  fails: [
    {
      name: 'disks in the zone of the arbiter',
      yaml: cluster({}),
      topology: labeled({ a: 1, b: 2, c: 2 }, DISKS),
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['OSDs would also be in a: '],
    },
    {
      name: 'a fourth zone, and nothing known of disks',
      yaml: cluster({ placement: onZones('b', 'c', 'd') }),
      topology: labeled({ a: 1, b: 2, c: 2, d: 1 }),
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['OSDs may also be in d: '],
    },
    {
      name: 'only one of the zones',
      yaml: cluster({ placement: onZones('b') }),
      topology: labeled({ a: 1, b: 2, c: 2 }, DISKS),
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['no node for OSDs is in c: '],
    },
    {
      name: 'nodes of a real cluster, which has two zones',
      yaml: yaml(cephCluster({ mon: { count: 5, stretchCluster: { zones: [{ name: 'x', arbiter: true }, { name: 'eastus-1' }, { name: 'eastus-3' }] } } })),
      topology: 'aks-two-zones',
      finds: ['CephCluster rook-ceph: spec.storage', 'CephCluster rook-ceph: spec.storage'],
      says: ['no node for OSDs is in eastus-3: ', 'OSDs may also be in eastus-2: '],
    },
    {
      name: 'a device set that may go to the arbiter',
      yaml: cluster({ storage: { storageClassDeviceSets: [{ ...set1, placement: undefined }] } }),
      topology: labeled({ a: 1, b: 2, c: 2 }, DISKS),
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['OSDs may also be in a: '],
    },
  ],
  passes: [
    { name: 'a placement on the two zones', yaml: cluster({ placement: onZones('b', 'c') }), topology: labeled({ a: 1, b: 2, c: 2 }, DISKS) },
    { name: 'a device set on the two zones', yaml: cluster({ storage: { storageClassDeviceSets: [set1] } }), topology: labeled({ a: 1, b: 2, c: 2 }) },
    { name: 'no stretch cluster', yaml: yaml(cephCluster()), topology: labeled({ a: 1, b: 2, c: 2 }, DISKS) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon })), topology: labeled({ a: 1, b: 2, c: 2 }, DISKS) },
  ],
  open: [
    { name: 'machines of which nobody told the zone', yaml: cluster({}), topology: machines(5, DISKS), notEvaluated: ['topology'] },
    { name: 'no machines given', yaml: cluster({}), notEvaluated: ['topology'] },
  ],
};
