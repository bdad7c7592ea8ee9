import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LONGEST = 253;

export const objectStoreDnsNameInvalid: Rule = {
  id: 'object-store-dns-name-invalid',
  refs: ['R138'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'a name in hosting is no DNS name',
  effect: 'the operator refuses the store',
  mend: 'give the bare host name in lower case, without scheme, port, path or wildcard',
  source: 'pkg/apis/ceph.rook.io/v1/object.go:100-119 (rook d0c3b9ce6)',

  *check({ spec }) {
    const { advertiseEndpoint, dnsNames = [] } = spec.hosting ?? {};
    const names: [string, string | undefined][] = [
      ['spec.hosting.advertiseEndpoint.dnsName', advertiseEndpoint?.dnsName],
      ...dnsNames.map((name: string, i: number) => [`spec.hosting.dnsNames[${i}]`, name] as [string, string]),
    ];
    for (const [path, name] of names) {
      if (name !== undefined && (name.length > LONGEST || !SUBDOMAIN.test(name))) {
        yield {
          path,
          message: `"${name}" is no DNS-1123 subdomain`,
          fix: name.startsWith('*.') ? `give ${name.slice(2)}: gateways serve the names of buckets below it as well` : undefined,
        };
      }
    }
  },
};
