import { machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const mon = { count: 5, stretchCluster: { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } };
const cluster = (more: object = {}) => yaml(cephCluster({ mon, ...more }));
const old = { cephVersion: { image: 'quay.io/ceph/ceph:v20.2.1' } };
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
const disks = (zone: string, sizes: string[]) => machinesInZones({ [zone]: sizes.length }).nodes!.map((node, i) => ({ ...node, devices: [{ name: 'sdb', size: sizes[i], deviceClass: 'hdd' }] }));
const machines = (b: string[], c: string[]) => ({ nodes: [...machinesInZones({ a: 1 }).nodes!, ...disks('b', b), ...disks('c', c)] });
const set1 = {
  name: 'set1',
  count: 4,
  portable: false,
  volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
};

export const CASES: RuleCases = {
  rule: 'cluster-stretch-zones-unequal',
  fails: [
    {
      name: 'a node more in one zone',
      yaml: cluster(),
      topology: { nodes: [...disks('a', ['1Ti']), ...disks('b', ['4Ti', '4Ti']), ...disks('c', ['4Ti', '4Ti', '4Ti'])] },
      finds: ['CephCluster rook-ceph: spec.storage'],
      says: ['OSDs of c have 12.00 TiB, those of b have 8.00 TiB: '],
    },
    {
      name: 'a little more, before Ceph allowed for it',
      yaml: cluster(old),
      topology: machines(['4Ti', '4Ti'], ['4Ti', '3900Gi']),
      finds: ['CephCluster rook-ceph: spec.storage'],
    },
  ],
  passes: [
    { name: 'equal zones', yaml: cluster(old), topology: machines(['4Ti', '4Ti'], ['4Ti', '4Ti']) },
    { name: 'within a tenth', yaml: cluster(), topology: machines(['4Ti', '4Ti'], ['4Ti', '3900Gi']) },
    { name: 'a tag that tells no version', yaml: cluster({ cephVersion: { image: 'quay.io/ceph/ceph:latest', allowUnsupported: true } }), topology: machines(['4Ti', '4Ti'], ['4Ti', '3900Gi']) },
    { name: 'device sets', yaml: cluster({ storage: { useAllNodes: true, useAllDevices: true, storageClassDeviceSets: [set1] } }), topology: machines(['4Ti', '4Ti'], ['8Ti', '8Ti']) },
    {
      name: 'disks whose names nobody told',
      yaml: cluster({ storage: { useAllNodes: true, devices: [{ name: 'sdb' }] }, placement: onZones('b', 'c') }),
      topology: { nodes: ['a', 'b', 'b', 'c', 'c'].map((zone, i) => ({ name: `${zone}-${i}`, zone, devices: i === 0 ? [] : [{ size: `${i}Ti`, count: 1 }] })) },
    },
    { name: 'no stretch cluster', yaml: yaml(cephCluster()), topology: machines(['4Ti', '4Ti'], ['8Ti', '8Ti']) },
  ],
  open: [
    { name: 'no disks known', yaml: cluster(), topology: machinesInZones({ a: 1, b: 2, c: 2 }), notEvaluated: ['devices'] },
  ],
};
