import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const RANGES = { public: ['192.168.0.0/24'], cluster: ['192.168.1.0/24'] };
const cluster = (network: object | undefined) => yaml(cephCluster({ network }));

export const CASES: RuleCases = {
  rule: 'cluster-address-ranges-unused',
  fails: [
    {
      name: 'no provider',
      yaml: cluster({ addressRanges: RANGES }),
      finds: ['CephCluster rook-ceph: spec.network.addressRanges'],
      says: ['there are ranges of addresses, and the provider is neither host nor multus: '],
    },
    {
      name: 'Multus without a selector for the network',
      yaml: cluster({ provider: 'multus', selectors: { public: 'public-net' }, addressRanges: RANGES }),
      finds: ['CephCluster rook-ceph: spec.network.addressRanges.cluster'],
      says: ['there is a range of addresses for cluster, and no selector: '],
      mends: ['add network.selectors.cluster, or leave the range out'],
    },
    {
      name: 'an empty selector',
      yaml: cluster({ provider: 'multus', selectors: { public: '', cluster: 'cluster-net' }, addressRanges: RANGES }),
      finds: ['CephCluster rook-ceph: spec.network.addressRanges.public'],
    },
  ],
  passes: [
    { name: 'the network of the hosts', yaml: cluster({ provider: 'host', addressRanges: RANGES }) },
    { name: 'Multus with both networks', yaml: cluster({ provider: 'multus', selectors: { public: 'a', cluster: 'b' }, addressRanges: RANGES }) },
    { name: 'Multus with one of each', yaml: cluster({ provider: 'multus', selectors: { public: 'a' }, addressRanges: { public: RANGES.public, cluster: [] } }) },
    { name: 'no ranges', yaml: cluster({ provider: '' }) },
    { name: 'no word of networks', yaml: cluster(undefined) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, network: { addressRanges: RANGES } })) },
  ],
};
