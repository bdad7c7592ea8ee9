import { usesHostNetwork } from './private/monitors';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterAddressRangesUnused: Rule = {
  id: 'cluster-address-ranges-unused',
  refs: ['R24', 'R25'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'addressRanges for a network that pods are not in',
  effect: 'the operator refuses the cluster',
  mend: 'set network.provider to host, or to multus with a selector for the network, or leave the ranges out',
  source: 'pkg/apis/ceph.rook.io/v1/network.go:68-79 (rook d0c3b9ce6)',

  *check({ object, spec, operator }) {
    const { addressRanges, provider, selectors } = spec.network ?? {};
    const given = ['public', 'cluster'].filter(network => addressRanges?.[network]?.length > 0);
    if (given.length === 0 || isExternal(object) || usesHostNetwork(spec, operator)) {
      return;
    }
    if (provider !== 'multus') {
      yield { path: 'spec.network.addressRanges', message: 'there are ranges of addresses, and the provider is neither host nor multus' };
      return;
    }
    for (const network of given) {
      if (!selectors?.[network]) {
        yield {
          path: `spec.network.addressRanges.${network}`,
          message: `there is a range of addresses for ${network}, and no selector`,
          fix: `add network.selectors.${network}, or leave the range out`,
        };
      }
    }
  },
};
