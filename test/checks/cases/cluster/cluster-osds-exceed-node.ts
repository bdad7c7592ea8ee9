import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const disks = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `sd${'bcdefghijklm'[i]}`, size: '4T', deviceClass: 'hdd' }));
const with12 = (cpu: string, memory: string) => machines(3, { devices: disks(12), node: { cpu, memory } });
const requests = (cpu: string | undefined, memory: string | undefined) => ({ requests: { cpu, memory } });
const cluster = (resources: object, more: object = {}) => yaml(cephCluster({ resources, ...more }));
const AT = ['CephCluster rook-ceph: spec.resources.osd'];

export const CASES: RuleCases = {
  rule: 'cluster-osds-exceed-node',
  fails: [
    {
      name: 'twelve OSDs of 4 GiB on nodes of 32 GiB',
      yaml: cluster({ osd: requests(undefined, '4Gi') }),
      topology: with12('32', '32Gi'),
      finds: AT,
      says: ['on node-1 12 osd request 48 GiB of memory, it has 32 GiB for pods; so it is on 2 more: '],
    },
    {
      name: 'twelve OSDs of a core on eight cores of one node',
      yaml: cluster({ osd: requests('1', '1Gi') }),
      topology: machines(1, { devices: disks(12), node: { cpu: '8', memory: '64Gi' } }),
      finds: AT,
      says: ['on node-1 12 osd request 12 CPU, it has 8 CPU for pods: '],
    },
    {
      name: 'a limit counts as a request',
      yaml: cluster({ osd: { limits: { memory: '4Gi' } } }),
      topology: with12('32', '32Gi'),
      finds: AT,
    },
    {
      name: 'with a log collector beside each OSD it is too much',
      yaml: cluster({ osd: requests('500m', '4Gi'), logcollector: requests('100m', '100Mi') }, { logCollector: { enabled: true } }),
      topology: with12('32', '48Gi'),
      finds: AT,
      says: ['12 osd request 49.2 GiB'],
    },
    {
      name: 'with the crash collector and the exporter of the node it is too much',
      yaml: cluster({ osd: requests('500m', '4Gi'), crashcollector: requests('100m', '60Mi'), exporter: requests('50m', '50Mi') }),
      topology: with12('32', '49200Mi'),
      finds: AT,
      says: ['on node-1 12 osd, 1 crash collector, 1 exporter request 48.1 GiB'],
    },
    {
      name: 'OSDs of a device class request more than the others',
      yaml: cluster({ 'osd': requests(undefined, '1Gi'), 'osd-hdd': requests(undefined, '4Gi') }),
      topology: with12('32', '32Gi'),
      finds: AT,
    },
  ],
  passes: [
    { name: 'twelve OSDs of 4 GiB on nodes of 48 GiB', yaml: cluster({ osd: requests('1', '4Gi') }), topology: with12('12', '48Gi') },
    { name: 'nothing is requested', yaml: yaml(cephCluster()), topology: with12('2', '4Gi') },
    { name: 'the nodes tell no memory', yaml: cluster({ osd: requests('1', '4Gi') }), topology: machines(3, { devices: disks(12) }) },
    {
      name: 'daemons that may run on any node are not counted',
      yaml: cluster({ osd: requests('1', '4Gi'), mon: requests('1', '8Gi'), mgr: requests('1', '8Gi') }),
      topology: with12('12', '48Gi'),
    },
    {
      name: 'one collects no crashes and exports no metrics',
      yaml: cluster({ osd: requests('500m', '4Gi'), crashcollector: requests('100m', '60Mi'), exporter: requests('50m', '50Mi') }, {
        crashCollector: { disable: true }, monitoring: { metricsDisabled: true },
      }),
      topology: with12('32', '48Gi'),
    },
    {
      name: 'a log collector that is off',
      yaml: cluster({ osd: requests('500m', '4Gi'), logcollector: requests('100m', '100Mi') }, { logCollector: { enabled: false } }),
      topology: with12('32', '48Gi'),
    },
    {
      name: 'the daemons run elsewhere',
      yaml: cluster({ osd: requests('1', '4Gi') }, { external: { enable: true }, mon: undefined, mgr: undefined }),
      topology: with12('2', '4Gi'),
    },
    {
      name: 'a node without OSDs has no collector that is bound to it',
      yaml: cluster({ osd: requests('1', '4Gi'), crashcollector: requests('1', '60Mi') }),
      topology: { nodes: [...machines(3, { devices: disks(2), node: { cpu: '12', memory: '48Gi' } }).nodes!, { name: 'small', cpu: '500m', memory: '1Gi' }] },
    },
  ],
  open: [
    { name: 'no topology', yaml: cluster({ osd: requests('1', '4Gi') }), notEvaluated: ['topology'] },
    { name: 'no devices', yaml: yaml(cephCluster()), topology: machines(3), notEvaluated: ['devices'] },
  ],
};
