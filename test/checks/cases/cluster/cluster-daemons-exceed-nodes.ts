import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, objectStore, yaml } from '../../yaml';

const requests = (cpu: string, memory: string) => ({ requests: { cpu, memory } });
const three = (cpu: string, memory: string) => machines(3, { node: { cpu, memory } });
const RESOURCES = { mon: requests('1', '2Gi'), mgr: requests('500m', '1Gi') };
const NONE = { mon: undefined, mgr: { count: 1 } };
const AT = ['CephCluster rook-ceph: spec.resources'];
const taint = { key: 'storage', value: 'ceph', effect: 'NoSchedule' };
const set = (more: object = {}) => ({
  name: 'set1',
  count: 6,
  portable: true,
  resources: requests('1', '4Gi'),
  volumeClaimTemplates: [{
    metadata: { name: 'data' },
    spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } } },
  }],
  ...more,
});
const sets = (...storageClassDeviceSets: object[]) => ({ storage: { storageClassDeviceSets } });

export const CASES: RuleCases = {
  rule: 'cluster-daemons-exceed-nodes',
  fails: [
    {
      name: 'a monitor and a manager fit on no node together',
      yaml: yaml(cephCluster({ resources: { mon: requests('1', '2Gi'), mgr: requests('500m', '3Gi') } })),
      topology: three('2', '4Gi'),
      finds: AT,
      says: ['there is no room for 2 of 3 pods of mon, each with 1 CPU and 2 GiB of memory: '],
    },
    {
      name: 'OSDs on volumes',
      yaml: yaml(cephCluster({ ...NONE, ...sets(set()) })),
      topology: three('4', '7Gi'),
      finds: AT,
      says: ['there is no room for 3 of 6 pods of osd of set1, each with 1 CPU and 4 GiB of memory: '],
    },
    {
      name: 'metadata servers, each with a standby',
      yaml: yaml(cephCluster(), filesystem({ metadataServer: { activeCount: 2, activeStandby: true, resources: requests('3', '4Gi') } })),
      topology: three('4', '16Gi'),
      finds: AT,
      says: ['no room for 1 of 4 pods of mds of myfs, each with 3 CPU and 4 GiB'],
    },
    {
      name: 'gateways',
      yaml: yaml(cephCluster(), objectStore({ gateway: { port: 80, instances: 4, resources: requests('3', '4Gi') } })),
      topology: three('4', '16Gi'),
      finds: AT,
      says: ['no room for 1 of 4 pods of rgw of'],
    },
    {
      name: 'NFS servers, and mirrors of images and of filesystems',
      yaml: yaml(
        cephCluster(),
        ceph('CephNFS', 'nfs', { server: { active: 2, resources: requests('3', '1Gi') } }),
        ceph('CephRBDMirror', 'images', { count: 1, resources: requests('2', '1Gi') }),
        ceph('CephFilesystemMirror', 'files', { resources: requests('2500m', '1Gi') }),
      ),
      topology: three('3', '16Gi'),
      finds: [...AT],
      says: ['no room for 1 of 1 pods of rbd-mirror of images, each with 2 CPU'],
    },
    {
      name: 'a sidecar makes managers too large',
      yaml: yaml(cephCluster({ resources: { 'mgr': requests('500m', '3Gi'), 'mgr-sidecar': requests('100m', '1100Mi') } })),
      topology: three('2', '4Gi'),
      finds: AT,
      says: ['no room for 2 of 2 pods of mgr'],
    },
    {
      name: 'two monitors may share a node, and three can not',
      yaml: yaml(cephCluster({ mon: { count: 3, allowMultiplePerNode: true }, resources: { mon: requests('1', '2Gi') } })),
      topology: machines(1, { node: { cpu: '2', memory: '16Gi' } }),
      finds: AT,
      says: ['no room for 1 of 3 pods of mon'],
    },
    {
      name: 'the nodes tell their memory alone',
      yaml: yaml(cephCluster({ resources: { mon: requests('1', '8Gi') } })),
      topology: machines(3, { node: { memory: '4Gi' } }),
      finds: AT,
    },
    {
      name: 'the only large node is not tolerated',
      yaml: yaml(cephCluster({ ...NONE, mgr: { count: 1 }, resources: { mgr: requests('1', '8Gi') } })),
      topology: { nodes: [{ name: 'large', cpu: '8', memory: '64Gi', taints: [taint] }, ...three('2', '4Gi').nodes!] },
      finds: AT,
    },
    {
      name: 'a filesystem counts for the cluster of its namespace',
      yaml: yaml(cephCluster(), cephCluster({}, 'other', 'other'), filesystem({ metadataServer: { activeCount: 9, resources: requests('4', '4Gi') } }, 'myfs', 'other')),
      topology: three('4', '16Gi'),
      finds: ['CephCluster other: spec.resources'],
    },
  ],
  passes: [
    { name: 'monitors and managers on three nodes', yaml: yaml(cephCluster({ resources: RESOURCES })), topology: three('2', '4Gi') },
    { name: 'nothing is requested', yaml: yaml(cephCluster()), topology: three('1', '1Gi') },
    { name: 'OSDs on volumes, two on each node', yaml: yaml(cephCluster({ ...NONE, ...sets(set()) })), topology: three('4', '8Gi') },
    {
      name: 'more monitors than nodes is no matter of their size',
      yaml: yaml(cephCluster({ mon: { count: 5 }, resources: { mon: requests('1', '2Gi') } })),
      topology: three('2', '4Gi'),
    },
    {
      name: 'the large node is tolerated by managers',
      yaml: yaml(cephCluster({ ...NONE, resources: { mgr: requests('1', '8Gi') }, placement: { mgr: { tolerations: [{ key: 'storage', operator: 'Exists' }] } } })),
      topology: { nodes: [{ name: 'large', cpu: '8', memory: '64Gi', taints: [taint] }, ...three('2', '4Gi').nodes!] },
    },
    { name: 'the daemons run elsewhere', yaml: yaml(cephCluster({ external: { enable: true }, resources: { mon: requests('9', '9Gi') } })), topology: three('2', '4Gi') },
    {
      name: 'one node tells what it has',
      yaml: yaml(cephCluster({ resources: RESOURCES })),
      topology: { nodes: [{ name: 'a', cpu: '1', memory: '1Gi' }, { name: 'b' }, { name: 'c' }, { name: 'd' }] },
    },
  ],
  open: [
    { name: 'no topology', yaml: yaml(cephCluster({ resources: RESOURCES })), notEvaluated: ['topology'] },
    { name: 'the nodes tell neither CPU nor memory', yaml: yaml(cephCluster({ resources: RESOURCES })), topology: machines(3), notEvaluated: ['topology'] },
  ],
};
