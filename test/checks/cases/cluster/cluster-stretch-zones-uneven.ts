import { machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const mon = { count: 5, stretchCluster: { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } };
const node = (name: string, ...devices: string[]) => ({ name, devices: devices.map(device => ({ name: device })) });
const cluster = (storage: object, more: object = {}) => yaml(cephCluster({ mon, storage, ...more }));
const nodes = (...list: object[]) => cluster({ useAllNodes: false, nodes: list });
const FIVE = machinesInZones({ a: 1, b: 2, c: 2 });
const HOSTS = { nodes: FIVE.nodes!.map(one => ({ ...one, hostname: `host-${one.name}` })) };
const SET = {
  name: 'set1',
  count: 4,
  portable: false,
  volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
};
const DISKS = (size: string) => [{ name: 'sdb', size, deviceClass: 'hdd' }];

export const CASES: RuleCases = {
  rule: 'cluster-stretch-zones-uneven',
  fails: [
    {
      name: 'a node more in one zone',
      yaml: nodes(node('b-1'), node('b-2'), node('c-1')),
      topology: FIVE,
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['the zone b has 2 nodes or devices for OSDs, and c has 1: '],
    },
    {
      name: 'a device more in one zone',
      yaml: nodes(node('b-1', 'sdb'), node('c-1', 'sdb', 'sdc')),
      topology: FIVE,
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['the zone b has 1 nodes or devices for OSDs, and c has 2: '],
    },
    {
      name: 'nodes by their host names',
      yaml: nodes(node('host-b-1', 'sdb', 'sdc'), node('host-c-1', 'sdb')),
      topology: HOSTS,
      finds: ['CephCluster rook-ceph: spec.storage'],
    },
  ],
  passes: [
    { name: 'as many', yaml: nodes(node('b-1', 'sdb'), node('b-2', 'sdb'), node('c-1', 'sdb', 'sdc')), topology: FIVE },
    { name: 'the devices of all nodes', yaml: cluster({ nodes: [{ name: 'b-1' }, { name: 'c-1' }], devices: [{ name: 'sdb' }, { name: 'sdc' }] }), topology: FIVE },
    {
      name: 'disks that are weighed by another rule',
      yaml: nodes({ name: 'b-1', devices: [{ name: 'sdb' }] }, { name: 'b-2', devices: [{ name: 'sdb' }] }, { name: 'c-1', devices: [{ name: 'sdb' }] }),
      topology: { nodes: FIVE.nodes!.map(one => ({ ...one, devices: DISKS(one.zone === 'b' ? '2Ti' : '4Ti') })) },
    },
    { name: 'device sets', yaml: cluster({ nodes: [{ name: 'b-1' }, { name: 'b-2' }, { name: 'c-1' }], storageClassDeviceSets: [SET] }), topology: FIVE },
    { name: 'no stretch cluster', yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'b-1' }, { name: 'b-2' }, { name: 'c-1' }] } })), topology: FIVE },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon })), topology: FIVE },
  ],
  open: [
    { name: 'no machines given', yaml: nodes(node('b-1')), notEvaluated: ['topology'] },
  ],
};
