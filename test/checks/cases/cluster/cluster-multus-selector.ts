import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const attachment = (name: string, namespace = 'rook-ceph') => ({
  apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name, namespace }, spec: { config: '{"cniVersion":"0.3.1","type":"macvlan"}' },
});
const PUBLIC = attachment('public-net');
const CLUSTER = attachment('cluster-net');
const cluster = (selectors: object | undefined, provider = 'multus') => cephCluster({ network: { provider, selectors } });

export const CASES: RuleCases = {
  rule: 'cluster-multus-selector',
  fails: [
    {
      name: 'two networks in one selector',
      yaml: yaml(PUBLIC, CLUSTER, cluster({ public: 'public-net', cluster: 'public-net, cluster-net' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.cluster'],
      says: ['public-net, cluster-net names 2 networks: '],
    },
    {
      name: 'selectors that can not be read',
      yaml: yaml(PUBLIC, cluster({ public: 'a/b/public-net', cluster: '[{"name":}]' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.public', 'CephCluster rook-ceph: spec.network.selectors.cluster'],
      says: ['a/b/public-net is no selector: ', '[{"name":}] is no selector: '],
    },
    {
      name: 'names that are none',
      yaml: yaml(PUBLIC, cluster({ public: 'rook_ceph/public-net', cluster: 'public-net@eth1@eth2' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.public', 'CephCluster rook-ceph: spec.network.selectors.cluster'],
    },
    {
      name: 'JSON that names nothing',
      yaml: yaml(PUBLIC, cluster({ public: '[{"namespace":"rook-ceph"}]', cluster: '{"name":"public-net"}, {"name":"public-net"}' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.public', 'CephCluster rook-ceph: spec.network.selectors.cluster'],
    },
    {
      name: 'JSON with something behind it',
      yaml: yaml(PUBLIC, cluster({ public: '{"name":"public-net"} ' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.public'],
    },
    {
      name: 'a text in quotes',
      yaml: yaml(PUBLIC, cluster({ public: '"public-net"' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.public'],
    },
    {
      name: 'a network in another namespace',
      yaml: yaml(attachment('public-net', 'default'), cluster({ public: 'public-net' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.public'],
      says: ['there is no NetworkAttachmentDefinition rook-ceph/public-net: '],
    },
    {
      name: 'a network that Rook does not know',
      yaml: yaml(PUBLIC, cluster({ public: 'public-net', storage: 'cluster-net' })),
      finds: ['CephCluster rook-ceph: spec.network.selectors.storage'],
      says: ['there is no network storage, only public and cluster: '],
    },
  ],
  passes: [
    { name: 'names', yaml: yaml(PUBLIC, CLUSTER, cluster({ public: 'public-net', cluster: ' rook-ceph/cluster-net@eth1' })) },
    { name: 'JSON', yaml: yaml(attachment('public-net', 'default'), cluster({ public: '{"name":"public-net","namespace":"default"}', cluster: '' })) },
    { name: 'a list of one', yaml: yaml(PUBLIC, cluster({ public: '[{"name":"public-net"}]' })) },
    { name: 'another provider', yaml: yaml(PUBLIC, cluster({ public: 'a,b' }, 'host'), cephCluster({}, 'rook-ceph-2')) },
    {
      name: 'an external cluster',
      yaml: yaml(PUBLIC, ceph('CephCluster', 'rook-ceph', { external: { enable: true }, network: { provider: 'multus', selectors: { public: 'a,b' } } })),
    },
  ],
  open: [
    { name: 'networks that are not among the manifests', yaml: yaml(cluster({ public: 'public-net' })), notEvaluated: ['objects'] },
  ],
};
