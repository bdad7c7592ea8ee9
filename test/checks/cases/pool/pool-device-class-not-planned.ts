import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, objectStore, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const template = (crushDeviceClass?: string, name?: string) => ({
  metadata: { name, annotations: crushDeviceClass && { crushDeviceClass } },
  spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'Block', resources: { requests: { storage: '1Ti' } } },
});
const deviceSet = (name: string, count: number, ...volumeClaimTemplates: object[]) => ({ name, count, portable: true, volumeClaimTemplates });
const sets = (...storageClassDeviceSets: object[]) => cephCluster({ storage: { storageClassDeviceSets } });
const all = (config: object, more: object = {}) => cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config, ...more } });
const node = (name: string, ...classes: string[]) => ({ name, devices: classes.map((deviceClass, i) => ({ name: `sd${i}`, config: { deviceClass } })) });
const ssd = (more: object = {}) => yaml(blockPool({ deviceClass: 'ssd', ...more }));
const FINDS = ['CephBlockPool replicapool: spec.deviceClass'];

export const CASES: RuleCases = {
  rule: 'pool-device-class-not-planned',
  fails: [
    {
      name: 'device sets of another class',
      yaml: yaml(sets(deviceSet('slow', 3, template('hdd', 'data'), template('ssd', 'metadata')))) + '---\n' + ssd(),
      finds: FINDS,
      says: ['it takes 3 failure domains of the level host with ssd devices, and spec.storage of the CephCluster gives 0 at most: '],
    },
    { name: 'too few device sets of the class', yaml: yaml(sets(deviceSet('slow', 3, template('hdd')), deviceSet('fast', 2, template('ssd')))) + '---\n' + ssd(), finds: FINDS, says: ['gives 2 at most'] },
    {
      name: 'no node with such a device, beside a pool for which all nodes are too few',
      yaml: yaml(cephCluster({ storage: { nodes: [node('a', 'hdd'), node('b', 'hdd')] } }), blockPool({ deviceClass: 'ssd' }, 'big')) + '---\n' + ssd({ replicated: { size: 2 } }),
      finds: FINDS,
    },
    { name: 'all devices are given another class', yaml: yaml(all({ deviceClass: 'hdd' })) + '---\n' + ssd(), finds: FINDS },
    {
      name: 'two nodes with such a device, in a store',
      yaml: yaml(cephCluster({ storage: { nodes: [node('a', 'hdd', 'ssd'), node('b', 'ssd'), node('c', 'hdd', 'hdd')] } }), objectStore({ dataPool: { deviceClass: 'ssd', replicated: { size: 3 } } })),
      finds: ['CephObjectStore my-store: spec.dataPool.deviceClass'],
    },
    { name: 'nodes with classes of their own', yaml: yaml(cephCluster({ storage: { useAllDevices: true, config: { deviceClass: 'ssd' }, nodes: [{ name: 'a' }, { name: 'b' }, { name: 'c', config: { deviceClass: 'hdd' } }] } })) + '---\n' + ssd(), finds: FINDS, says: ['gives 2 at most'] },
    {
      name: 'classes in layers',
      yaml: yaml(all({ deviceClass: 'ssd' }), blockPool({ replicated: { size: 3, hybridStorage: { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' } } })),
      finds: ['CephBlockPool replicapool: spec.replicated.hybridStorage.secondaryDeviceClass'],
    },
  ],
  passes: [
    { name: 'enough device sets of the class', yaml: yaml(sets(deviceSet('slow', 3, template('hdd')), deviceSet('fast', 3, template('ssd')))) + '---\n' + ssd() },
    { name: 'a device set without a count, beside one with', yaml: yaml(sets(deviceSet('fast', 3, template('ssd')))) + '---\n' + ssd() },
    { name: 'device sets whose class Ceph finds out', yaml: yaml(sets(deviceSet('any', 3, template()))) + '---\n' + ssd() },
    { name: 'all devices, whose class Ceph finds out', yaml: yaml(all({})) + '---\n' + ssd() },
    { name: 'the class of all devices', yaml: yaml(all({ deviceClass: 'ssd' })) + '---\n' + ssd() },
    { name: 'some device of all nodes', yaml: yaml(all({ deviceClass: 'hdd' }, { devices: [{ name: 'sdb' }, { name: 'sdc', config: { deviceClass: 'ssd' } }] })) + '---\n' + ssd() },
    { name: 'any class', yaml: yaml(all({ deviceClass: 'hdd' }), blockPool()) },
    { name: 'a root of its own', yaml: yaml(all({ deviceClass: 'hdd' })) + '---\n' + ssd({ crushRoot: 'fast' }) },
    { name: 'a stretch cluster, which has a CRUSH rule of its own', yaml: stretched({ storage: { useAllNodes: true, useAllDevices: true, config: { deviceClass: 'hdd' } } }) + ssd({ replicated: { size: 4 } }) },
    { name: 'the nodes are known, for which there is a rule of its own', topology: machines(3), yaml: yaml(all({ deviceClass: 'hdd' })) + '---\n' + ssd() },
  ],
  open: [{ name: 'no CephCluster', yaml: ssd(), notEvaluated: ['cluster'] }],
};
