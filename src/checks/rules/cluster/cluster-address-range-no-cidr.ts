import { isIP } from 'net';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Bits of an address, by version of IP. */
const BITS: { readonly [version: number]: number } = { 4: 32, 6: 128 };

export const clusterAddressRangeNoCidr: Rule = {
  id: 'cluster-address-range-no-cidr',
  refs: ['R26'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a range of addresses that is none',
  effect: 'the operator refuses the cluster',
  mend: 'write an address and the length of the prefix, such as 192.168.0.0/24 or fd00::/64',
  source: 'pkg/apis/ceph.rook.io/v1/network.go:178 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    for (const network of isExternal(object) ? [] : ['public', 'cluster']) {
      const ranges: string[] = spec.network?.addressRanges?.[network] ?? [];
      for (const [i, range] of ranges.entries()) {
        if (!isCidr(range)) {
          yield { path: `spec.network.addressRanges.${network}[${i}]`, message: `${range} is no range of addresses` };
        }
      }
    }
  },
};

function isCidr(range: string): boolean {
  const [address, length, ...rest] = range.split('/');
  return rest.length === 0 && /^\d+$/.test(length ?? '') && Number(length) <= (BITS[isIP(address)] ?? -1);
}
