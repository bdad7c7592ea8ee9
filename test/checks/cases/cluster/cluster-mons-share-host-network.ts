import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (network: object | undefined, mon: object = { count: 3, allowMultiplePerNode: true }) => cephCluster({ network, mon });
const settings = (value: string) => ({
  apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-ceph-operator-config', namespace: 'rook-ceph' }, data: { ROOK_ENFORCE_HOST_NETWORK: value },
});

export const CASES: RuleCases = {
  rule: 'cluster-mons-share-host-network',
  fails: [
    {
      name: 'the provider is host',
      yaml: yaml(cluster({ provider: 'host' })),
      finds: ['CephCluster rook-ceph: spec.mon.allowMultiplePerNode'],
      says: ['3 monitors on the network of their hosts may stand on one node: '],
    },
    { name: 'the old setting', yaml: yaml(cluster({ hostNetwork: true })), finds: ['CephCluster rook-ceph: spec.mon.allowMultiplePerNode'] },
    {
      name: 'the operator asks for it',
      yaml: yaml(settings('true'), cluster(undefined)),
      finds: ['CephCluster rook-ceph: spec.mon.allowMultiplePerNode'],
    },
    {
      name: 'no number of monitors is given',
      yaml: yaml(cluster({ provider: 'host' }, { allowMultiplePerNode: true })),
      finds: ['CephCluster rook-ceph: spec.mon.allowMultiplePerNode'],
    },
  ],
  passes: [
    { name: 'one monitor', yaml: yaml(cluster({ provider: 'host' }, { count: 1, allowMultiplePerNode: true })) },
    { name: 'one monitor on each node', yaml: yaml(cluster({ provider: 'host' }, { count: 3, allowMultiplePerNode: false })) },
    { name: 'the network of pods', yaml: yaml(settings('false'), cluster({ provider: '', hostNetwork: false })) },
    {
      name: 'the network of Multus',
      yaml: yaml(cluster({ provider: 'multus', selectors: { public: 'rook-ceph/public' } })),
    },
    {
      name: 'an external cluster',
      yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, network: { provider: 'host' }, mon: { allowMultiplePerNode: true } })),
    },
  ],
};
