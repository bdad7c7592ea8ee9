import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const network = (addressRanges: object) => ({ network: { provider: 'host', addressRanges } });
const cluster = (addressRanges: object) => yaml(cephCluster(network(addressRanges)));

export const CASES: RuleCases = {
  rule: 'cluster-address-range-no-cidr',
  fails: [
    {
      name: 'numbers that are too high',
      yaml: cluster({ public: ['192.168.0.0/24', '192.168.300.0/24'], cluster: ['10.0.0.0/33', 'fd00::/129'] }),
      finds: [
        'CephCluster rook-ceph: spec.network.addressRanges.public[1]',
        'CephCluster rook-ceph: spec.network.addressRanges.cluster[0]',
        'CephCluster rook-ceph: spec.network.addressRanges.cluster[1]',
      ],
      says: ['192.168.300.0/24 is no range of addresses: ', '10.0.0.0/33 is no range of addresses: '],
    },
    {
      name: 'an address without its end',
      yaml: cluster({ public: ['192.168.0/24'] }),
      finds: ['CephCluster rook-ceph: spec.network.addressRanges.public[0]'],
    },
    {
      name: 'no prefix',
      yaml: cluster({ cluster: ['10.0.0.0', '10.0.0.0/24/24'] }),
      finds: ['CephCluster rook-ceph: spec.network.addressRanges.cluster[0]', 'CephCluster rook-ceph: spec.network.addressRanges.cluster[1]'],
      refused: true,
    },
  ],
  passes: [
    { name: 'ranges of both versions', yaml: cluster({ public: ['192.168.0.0/24', '10.1.2.3/32'], cluster: ['fd00:1::/64', '::/0'] }) },
    { name: 'no ranges', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, ...network({ public: ['999.0.0.0/8'] }) })) },
  ],
};
