import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

const dnsNames = (...names: string[]) => yaml(objectStore({ hosting: { dnsNames: names } }));
const advertised = (dnsName: string) => yaml(objectStore({ hosting: { advertiseEndpoint: { dnsName, port: 443, useTls: true } } }));

export const CASES: RuleCases = {
  rule: 'object-store-dns-name-invalid',
  fails: [
    {
      name: 'a wildcard',
      yaml: dnsNames('s3.example.com', '*.s3.example.com'),
      finds: ['CephObjectStore my-store: spec.hosting.dnsNames[1]'],
      says: ['"*.s3.example.com" is no DNS-1123 subdomain'],
      mends: ['give s3.example.com: gateways serve the names of buckets below it as well'],
    },
    { name: 'a port, a scheme, capitals', yaml: dnsNames('s3.example.com:443', 'https://s3.example.com', 'S3.example.com'), finds: [0, 1, 2].map(i => `CephObjectStore my-store: spec.hosting.dnsNames[${i}]`) },
    { name: 'more than 253 characters', yaml: dnsNames(Array(64).fill('abc').join('.')), finds: ['CephObjectStore my-store: spec.hosting.dnsNames[0]'] },
    { name: 'the advertised one', yaml: advertised('s3_internal.example.com'), finds: ['CephObjectStore my-store: spec.hosting.advertiseEndpoint.dnsName'], mends: ['give the bare host name'] },
  ],
  passes: [
    { name: 'names', yaml: dnsNames('s3.example.com', 'rook-ceph-rgw-my-store', '192.0.2.10') },
    { name: 'an advertised one', yaml: advertised('s3.example.com') },
    { name: 'no hosting', yaml: yaml(objectStore()) },
  ],
};
