import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';
import { secret } from '../object-store-objects';

const store = (gateway: object) => objectStore({ gateway: { port: 80, securePort: 443, instances: 2, ...gateway } });
const TLS = store({ sslCertificateRef: 'rgw-tls' });
const BUNDLE = store({ sslCertificateRef: 'rgw-tls', caBundleRef: 'vault-ca' });
const CERT = secret('rgw-tls', { cert: 'PEM' });
const FOUND = ['CephObjectStore my-store: spec.gateway.sslCertificateRef'];
const FOUND_BUNDLE = ['CephObjectStore my-store: spec.gateway.caBundleRef'];
const certificate = (secretName: string) => ({
  apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'rgw', namespace: 'rook-ceph' }, spec: { secretName, dnsNames: ['s3.example.com'], issuerRef: { name: 'ca' } },
});
const made = (apiVersion: string, kind: string, name: string, spec: object) => ({ apiVersion, kind, metadata: { name, namespace: 'rook-ceph' }, spec });

export const CASES: RuleCases = {
  rule: 'object-store-tls-secret-unusable',
  fails: [
    {
      name: 'keys of a TLS Secret in an Opaque one',
      yaml: yaml(TLS, secret('rgw-tls', { 'tls.crt': 'PEM', 'tls.key': 'PEM' })),
      finds: FOUND,
      says: ['the Opaque Secret rgw-tls has no key cert (its keys: tls.crt, tls.key)'],
    },
    { name: 'no type, which is Opaque', yaml: yaml(TLS, secret('rgw-tls', {}, '')), finds: FOUND, says: ['(its keys: none)'] },
    { name: 'another type', yaml: yaml(TLS, secret('rgw-tls', { cert: 'PEM' }, 'kubernetes.io/rook')), finds: FOUND, says: ['the Secret rgw-tls is of type kubernetes.io/rook'] },
    { name: 'a bundle under another key', yaml: yaml(BUNDLE, CERT, secret('vault-ca', { 'ca.crt': 'PEM' })), finds: FOUND_BUNDLE, says: ['the Secret vault-ca has no key cabundle (its keys: ca.crt)'] },
    { name: 'a bundle of another type', yaml: yaml(BUNDLE, CERT, secret('vault-ca', { 'cabundle': 'PEM', 'tls.crt': 'PEM', 'tls.key': 'PEM' }, 'kubernetes.io/tls')), finds: FOUND_BUNDLE, says: ['is of type kubernetes.io/tls, not Opaque'] },
    {
      name: 'the Secret in another namespace',
      yaml: yaml(TLS, secret('rgw-tls', { cert: 'PEM' }, 'Opaque', 'cert-manager')),
      finds: FOUND,
      says: ['there is no Secret rook-ceph/rgw-tls: '],
      mends: ['keep it in rook-ceph, not in cert-manager'],
    },
    { name: 'another name', yaml: yaml(TLS, secret('rgw-cert', { cert: 'PEM' })), finds: FOUND, says: ['there is no Secret rook-ceph/rgw-tls in the set, which has rgw-cert'] },
    { name: 'no Secret at all beside the CephCluster', yaml: yaml(cephCluster(), TLS, certificate('other')), finds: FOUND, says: ['the Secret rook-ceph/rgw-tls is not in the set; unless the cluster has it: '] },
  ],
  passes: [
    { name: 'an Opaque Secret', yaml: yaml(TLS, CERT) },
    { name: 'a TLS Secret', yaml: yaml(TLS, secret('rgw-tls', { 'tls.crt': 'PEM', 'tls.key': 'PEM' }, 'kubernetes.io/tls')) },
    { name: 'a bundle beside it, encoded', yaml: yaml(BUNDLE, CERT, { ...secret('vault-ca'), data: { cabundle: 'UEVN' } }) },
    { name: 'no reference', yaml: yaml(objectStore(), secret('rgw-tls', {})) },
  ],
  open: [
    { name: 'no Secret', yaml: yaml(TLS), notEvaluated: ['secrets'] },
    { name: 'a Secret that something else fills', yaml: yaml(TLS, secret('rgw-tls')), notEvaluated: ['secrets'] },
    { name: 'the Secret of a Certificate', yaml: yaml(cephCluster(), TLS, certificate('rgw-tls')), notEvaluated: ['secrets'] },
    { name: 'a SealedSecret', yaml: yaml(cephCluster(), TLS, made('bitnami.com/v1alpha1', 'SealedSecret', 'rgw-tls', {})), notEvaluated: ['secrets'] },
    { name: 'an ExternalSecret', yaml: yaml(cephCluster(), TLS, made('external-secrets.io/v1', 'ExternalSecret', 'rgw-tls', {})), notEvaluated: ['secrets'] },
    { name: 'an ExternalSecret with a target', yaml: yaml(cephCluster(), TLS, made('external-secrets.io/v1', 'ExternalSecret', 'x', { target: { name: 'rgw-tls' } })), notEvaluated: ['secrets'] },
    { name: 'a Secret whose namespace comes later', yaml: yaml(cephCluster(), TLS, { ...CERT, metadata: { name: 'rgw-tls' } }), notEvaluated: ['secrets'] },
    { name: 'a cluster that runs elsewhere', yaml: yaml(cephCluster({ external: { enable: true } }), TLS), notEvaluated: ['secrets'] },
  ],
};
