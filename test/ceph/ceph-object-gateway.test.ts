import { messageOf, newChart, objectOf } from './fixture';
import {
  CephCluster, CephObjectStore, CephObjectStoreProps, CephObjectVault, GatewayReadAffinity, KeystoneImplicitTenants, ObjectStoreApi,
  VaultSecretEngine,
} from '../../src/ceph';

type Options = Partial<CephObjectStoreProps>;

const SERVING_CERTIFICATE = 'service.beta.openshift.io/serving-cert-secret-name';

function newStore(props: Options = {}): CephObjectStore {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  return new CephObjectStore(chart, 'store', { cluster, name: 'objects', ...props });
}

function specOf(props: Options): any {
  return objectOf(newStore(props), 'CephObjectStore').spec;
}

test('a gateway is given all that Rook knows of', () => {
  const gateway = specOf({
    sslCertificateRef: 'tls',
    caBundleRef: 'authorities',
    port: 8080,
    securePort: 8443,
    instances: 3,
    resources: { requests: { cpu: '2', memory: '4Gi' } },
    placement: { tolerations: [{ operator: 'Exists' }] },
    priorityClassName: 'gateways',
    service: { annotations: { a: 'b' }, labels: { c: 'd' } },
    hostNetwork: false,
    dashboardEnabled: false,
    disableMultisiteSyncTraffic: true,
    opsLogSidecar: { resources: { limits: { memory: '100Mi' } } },
    readAffinity: GatewayReadAffinity.LOCALIZE,
    additionalVolumeMounts: [{ subPath: 'ldap', volumeSource: { secret: { secretName: 'ldap' } } }],
    rgwConfig: { rgw_ldap_secret: '/var/rgw/ldap/password' },
    rgwConfigFromSecret: { rgw_sts_key: { name: 'sts', key: 'key' } },
    rgwCommandFlags: { rgw_dns_name: 'x' },
  }).gateway;
  expect(gateway).toEqual({
    port: 8080,
    securePort: 8443,
    sslCertificateRef: 'tls',
    caBundleRef: 'authorities',
    service: { annotations: { a: 'b' }, labels: { c: 'd' } },
    dashboardEnabled: false,
    instances: 3,
    resources: { requests: { cpu: '2', memory: '4Gi' } },
    priorityClassName: 'gateways',
    placement: { tolerations: [{ operator: 'Exists' }] },
    hostNetwork: false,
    disableMultisiteSyncTraffic: true,
    opsLogSidecar: { resources: { limits: { memory: '100Mi' } } },
    additionalVolumeMounts: [{ subPath: 'ldap', volumeSource: { secret: { secretName: 'ldap' } } }],
    rgwConfig: { rgw_ldap_secret: '/var/rgw/ldap/password' },
    rgwConfigFromSecret: { rgw_sts_key: { name: 'sts', key: 'key' } },
    rgwCommandFlags: { rgw_dns_name: 'x' },
    readAffinity: { type: 'localize' },
  });
});

test('a certificate that OpenShift makes is one', () => {
  const service = { annotations: { [SERVING_CERTIFICATE]: 'made' } };
  expect(specOf({ service }).gateway).toMatchObject({ securePort: 443, service });
  expect(specOf({ service }).gateway.sslCertificateRef).toBeUndefined();
});

test('gateways that run elsewhere have an address, and no pools', () => {
  expect(specOf({ externalRgwEndpoints: [{ ip: '192.168.39.182' }] })).toEqual({
    gateway: { port: 80, externalRgwEndpoints: [{ ip: '192.168.39.182' }] },
  });
  expect(specOf({ externalRgwEndpoints: [{ hostname: 's3.example.com' }], securePort: 8443, sslCertificateRef: 'tls', caBundleRef: 'ca' }).gateway).toEqual({
    securePort: 8443, sslCertificateRef: 'tls', caBundleRef: 'ca', externalRgwEndpoints: [{ hostname: 's3.example.com' }],
  });
});

test('names, APIs, Keystone and probes are as Rook writes them', () => {
  const probe = { disabled: false, probe: { initialDelaySeconds: 30 } };
  expect(specOf({
    hosting: { dnsNames: ['s3.example.com'], advertiseEndpoint: { dnsName: 's3.example.com', port: 443, useTls: true } },
    protocols: {
      enableAPIs: [ObjectStoreApi.S3, ObjectStoreApi.SWIFT, ObjectStoreApi.ADMIN],
      swift: { accountInUrl: true, urlPrefix: 'foobar', versioningEnabled: false },
      s3AuthUseKeystone: true,
    },
    keystone: {
      url: 'https://keystone.example.com:5000',
      serviceUserSecretName: 'usersecret',
      acceptedRoles: ['admin', 'member'],
      implicitTenants: KeystoneImplicitTenants.SWIFT,
      tokenCacheSize: 1000,
      revocationInterval: 1200,
    },
    healthCheck: { readinessProbe: probe },
    allowUsersInNamespaces: ['shop'],
  })).toMatchObject({
    hosting: { dnsNames: ['s3.example.com'], advertiseEndpoint: { dnsName: 's3.example.com', port: 443, useTls: true } },
    protocols: {
      enableAPIs: ['s3', 'swift', 'admin'],
      swift: { accountInUrl: true, urlPrefix: 'foobar', versioningEnabled: false },
      s3: { authUseKeystone: true },
    },
    auth: {
      keystone: {
        url: 'https://keystone.example.com:5000',
        serviceUserSecretName: 'usersecret',
        acceptedRoles: ['admin', 'member'],
        implicitTenants: 'swift',
        tokenCacheSize: 1000,
        revocationInterval: 1200,
      },
    },
    healthCheck: { readinessProbe: probe },
    allowUsersInNamespaces: ['shop'],
  });
});

test('Swift may be at the root of all URLs where S3 is not spoken', () => {
  const protocols = { enableAPIs: [ObjectStoreApi.SWIFT, ObjectStoreApi.ADMIN], swift: { urlPrefix: '/' } };
  expect(specOf({ protocols }).protocols).toEqual({ enableAPIs: ['swift', 'admin'], swift: { urlPrefix: '/' } });
});

test('keys of encrypted objects are in a Vault', () => {
  expect(specOf({
    sseKms: {
      address: 'http://vault.default.svc.cluster.local:8200',
      secretEngine: VaultSecretEngine.KV,
      backendPath: 'rgw',
      tokenSecretName: 'rgw-vault-kms-token',
    },
    sseS3: {
      address: 'https://vault.example.com:8200',
      tokenSecretName: 'rgw-vault-s3-token',
      caCertSecretName: 'vault-ca',
      clientCertSecretName: 'vault-cert',
      clientKeySecretName: 'vault-key',
      namespace: 'storage',
      connectionDetails: { VAULT_TLS_SERVER_NAME: 'vault' },
    },
  }).security).toEqual({
    kms: {
      connectionDetails: {
        KMS_PROVIDER: 'vault',
        VAULT_ADDR: 'http://vault.default.svc.cluster.local:8200',
        VAULT_SECRET_ENGINE: 'kv',
        VAULT_BACKEND: 'v2',
        VAULT_BACKEND_PATH: 'rgw',
      },
      tokenSecretName: 'rgw-vault-kms-token',
    },
    s3: {
      connectionDetails: {
        KMS_PROVIDER: 'vault',
        VAULT_ADDR: 'https://vault.example.com:8200',
        VAULT_SECRET_ENGINE: 'transit',
        VAULT_NAMESPACE: 'storage',
        VAULT_CACERT: 'vault-ca',
        VAULT_CLIENT_CERT: 'vault-cert',
        VAULT_CLIENT_KEY: 'vault-key',
        VAULT_TLS_SERVER_NAME: 'vault',
      },
      tokenSecretName: 'rgw-vault-s3-token',
    },
  });
});

test('kv is mounted at secret, and an agent of Vault needs no token', () => {
  const vault: CephObjectVault = {
    address: 'http://127.0.0.1:8100', secretEngine: VaultSecretEngine.KV, connectionDetails: { VAULT_AUTH_METHOD: 'agent' },
  };
  expect(specOf({ sseKms: vault }).security).toEqual({
    kms: {
      connectionDetails: {
        KMS_PROVIDER: 'vault',
        VAULT_ADDR: 'http://127.0.0.1:8100',
        VAULT_SECRET_ENGINE: 'kv',
        VAULT_BACKEND: 'v2',
        VAULT_BACKEND_PATH: 'secret',
        VAULT_AUTH_METHOD: 'agent',
      },
    },
  });
});

test.each<[Options, string]>([
  [{}, 'http://rook-ceph-rgw-objects.rook-ceph.svc'],
  [{ port: 8080 }, 'http://rook-ceph-rgw-objects.rook-ceph.svc:8080'],
  [{ sslCertificateRef: 'tls', port: 80 }, 'https://rook-ceph-rgw-objects.rook-ceph.svc'],
  [{ spec: { gateway: { securePort: 8443, sslCertificateRef: 'tls' } } }, 'https://rook-ceph-rgw-objects.rook-ceph.svc:8443'],
  [{ hosting: { advertiseEndpoint: { dnsName: 's3.example.com', port: 443, useTls: true } } }, 'https://s3.example.com'],
])('a store with %j is reached under %s', (props, endpoint) => {
  expect(newStore(props).endpoint).toBe(endpoint);
});

test('a store that is made elsewhere is reached under the name of its Service, or where one says', () => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph', namespace: 'rook-ceph' });
  expect(newStore().serviceName).toBe('rook-ceph-rgw-objects');
  expect(CephObjectStore.fromCephObjectStoreName(chart, 'a', { cluster, name: 'objects' }).endpoint).toBe('http://rook-ceph-rgw-objects.rook-ceph.svc');
  const endpoint = 'https://s3.example.com';
  expect(CephObjectStore.fromCephObjectStoreName(chart, 'b', { cluster, name: 'objects', endpoint }).endpoint).toBe(endpoint);
  expect(messageOf(() => CephObjectStore.fromCephObjectStoreName(chart, 'c', { cluster, name: 'objects', endpoint: 's3' }))).toBe(
    'storage/c: endpoint: "s3" is no URL; write http://host or https://host, with a port where it is not the usual one');
});

test('options that other versions of Ceph may have are taken, and those for the command line that the monitors do not keep', () => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'ceph', namespace: 'ceph', cephImage: 'quay.io/ceph/ceph:v19.2.6' });
  const rgwConfig = { rgw_max_concurrent_request: '10', of_ours_alone: 'x' };
  const rgwCommandFlags = { keyring: '/var/rgw/keyring' };
  new CephObjectStore(chart, 'store', { cluster, name: 'objects', rgwConfig, rgwCommandFlags });
  expect(objectOf(chart, 'CephObjectStore').spec.gateway).toMatchObject({ rgwConfig, rgwCommandFlags });
  expect(specOf({ rgwConfig: { of_ours_alone: 'x' } }).gateway.rgwConfig).toEqual({ of_ours_alone: 'x' });
});

const KEYSTONE = { url: 'https://keystone', serviceUserSecretName: 's', acceptedRoles: ['member'] };
const VAULT = { address: 'https://vault', tokenSecretName: 't' };
const READABLE = 'is a secret, which would stand in the manifest for all to read; ';

test.each<[Options, string]>([
  [{ service: { annotations: { [SERVING_CERTIFICATE]: 'made' } }, sslCertificateRef: 'tls' },
    'sslCertificateRef: "tls" is another certificate than that of OpenShift, made; leave one out'],
  [{ externalRgwEndpoints: [] }, 'externalRgwEndpoints: is empty; give an endpoint, or leave the prop out for gateways that Rook runs'],
  [{ externalRgwEndpoints: [{}] }, 'externalRgwEndpoints[0]: needs just one of ip and hostname'],
  [{ externalRgwEndpoints: [{ ip: '1.2.3.4', hostname: 'x' }] }, 'externalRgwEndpoints[0]: needs just one of ip and hostname'],
  [{ externalRgwEndpoints: [{ ip: '1.2.3.4' }], instances: 2 },
    'instances: would be ignored for gateways that run elsewhere; leave it out, or externalRgwEndpoints'],
  [{ externalRgwEndpoints: [{ ip: '1.2.3.4' }], dataPool: {} },
    'dataPool: would be ignored: gateways that run elsewhere have their pools there; leave it out'],
  [{ opsLogSidecar: { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } } },
    'opsLogSidecar.resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request'],
  [{ resources: { requests: { memory: '2Gb' }, limits: { memory: '1Gi' } } },
    'resources.memory: "2Gb" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  [{ additionalVolumeMounts: [{ subPath: '/ldap', volumeSource: { emptyDir: {} } }] },
    'additionalVolumeMounts[0].subPath: "/ldap" is no path below /var/rgw; write it without ":", ".." and a "/" in front, such as ldap'],
  [{ additionalVolumeMounts: [{ subPath: '../etc', volumeSource: { emptyDir: {} } }] },
    'additionalVolumeMounts[0].subPath: "../etc" is no path below /var/rgw; write it without ":", ".." and a "/" in front, such as ldap'],
  [{ additionalVolumeMounts: [{ subPath: 'a', volumeSource: { emptyDir: {} } }, { subPath: 'a', volumeSource: { emptyDir: {} } }] },
    'additionalVolumeMounts[1].subPath: "a" is taken by another mount; paths must differ'],
  [{ additionalVolumeMounts: [{ subPath: 'a', volumeSource: {} }] }, 'additionalVolumeMounts[0].volumeSource: needs just one source, such as secret'],
  [{ rgwConfigFromSecret: { rgw_sts_key: { key: 'key' } } }, 'rgwConfigFromSecret.rgw_sts_key: needs name and key of a Secret in the namespace of the store'],
  [{ rgwConfig: { rgw_sts_key: 'abcd' } }, `rgwConfig.rgw_sts_key: ${READABLE}keep it in a Secret, and name that in rgwConfigFromSecret`],
  [{ rgwCommandFlags: { 'rgw-opa-token': 'x' } }, `rgwCommandFlags.rgw-opa-token: ${READABLE}keep it in a Secret, and name that in rgwConfigFromSecret`],
  [{ spec: { gateway: { rgwConfig: { 'rgw keystone admin password': 'x' } } } },
    `rgwConfig.rgw keystone admin password: ${READABLE}keep it in a Secret, and name that in rgwConfigFromSecret`],
  [{ rgwConfig: { rgw_max_concurrent_request: '10' } },
    'rgwConfig.rgw_max_concurrent_request: Ceph 20.2.4 has no such option; write rgw_max_concurrent_requests, if that is meant'],
  [{ rgwConfig: { keyring: '/var/rgw/keyring' } },
    'rgwConfig.keyring: keyring can\'t be set through the monitors; give another value, or leave it out'],
  [{ rgwConfigFromSecret: { 'rgw-sts-keys': { name: 'sts', key: 'key' } } },
    'rgwConfigFromSecret.rgw-sts-keys: Ceph 20.2.4 has no such option; write rgw_sts_key, if that is meant'],
  [{ rgwCommandFlags: { 'rgw-max-concurrent-requests': 'many' } },
    'rgwCommandFlags.rgw-max-concurrent-requests: "many" is no value of rgw_max_concurrent_requests, which takes a whole number, with K, M, G, T, P or E for thousands; '
    + 'give another value, or leave it out'],
  [{ hosting: { dnsNames: ['s3.example.com', '*.s3.example.com'] } },
    'hosting.dnsNames[1]: "*.s3.example.com" has a wildcard, which Rook refuses; write s3.example.com, names of buckets below it are served as well'],
  [{ hosting: { advertiseEndpoint: { dnsName: 'S3', port: 80, useTls: false } } },
    'hosting.advertiseEndpoint.dnsName: "S3" is no DNS subdomain of at most 253 characters: '
    + 'only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
  [{ hosting: { advertiseEndpoint: { dnsName: 's3', port: 0, useTls: false } } },
    'hosting.advertiseEndpoint.port: 0 must be a whole number from 1 to 65535'],
  [{ allowUsersInNamespaces: ['shop', '*', 'shop-*'] },
    'allowUsersInNamespaces[2]: "shop-*" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends; '
    + 'or "*" for all namespaces'],
  [{ protocols: { enableAPIs: [] } }, 'protocols.enableAPIs: is empty, which Rook takes for all APIs; leave it out, or list some'],
  [{ protocols: { swift: { urlPrefix: '/' } } },
    'protocols.swift.urlPrefix: "/" takes the place of S3; list the APIs without S3 in enableAPIs, or choose another prefix, such as swift'],
  [{ protocols: { s3AuthUseKeystone: true } }, 'protocols.s3AuthUseKeystone: needs Keystone; say in keystone where it is, or leave this out'],
  [{ keystone: { ...KEYSTONE, url: 'keystone:5000' } },
    'keystone.url: "keystone:5000" is no URL; write http://host or https://host, with a port where it is not the usual one'],
  [{ keystone: { ...KEYSTONE, url: 'https://admin:secret@keystone' } },
    'keystone.url: https://***@keystone has credentials in it, which would stand in the manifest for all to read; leave them out'],
  [{ keystone: { ...KEYSTONE, acceptedRoles: [] } }, 'keystone.acceptedRoles: is empty, and nobody could use the store; give a role, such as member'],
  [{ keystone: { ...KEYSTONE, tokenCacheSize: -1 } }, 'keystone.tokenCacheSize: -1 must be a whole number of at least 0'],
  [{ keystone: { ...KEYSTONE, revocationInterval: 0 } }, 'keystone.revocationInterval: 0 must be a whole number of at least 1'],
  [{ sseS3: { ...VAULT, secretEngine: VaultSecretEngine.KV } },
    'sseS3.secretEngine: "kv" cannot be had for SSE-S3, whose keys Vault only wraps; use VaultSecretEngine.TRANSIT'],
  [{ sseKms: { ...VAULT, backendPath: 'rgw' } },
    'sseKms.backendPath: "rgw" would be ignored: Rook takes transit to be mounted at transit; leave it out'],
  [{ sseKms: { address: 'https://vault' } }, 'sseKms.tokenSecretName: is missing; name a Secret with the token under the key token, '
    + 'or set VAULT_AUTH_METHOD in connectionDetails to agent or kubernetes'],
  [{ sseKms: { ...VAULT, connectionDetails: { VAULT_TOKEN: 's.x' } } },
    `sseKms.connectionDetails.VAULT_TOKEN: ${READABLE}name a Secret in tokenSecretName`],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newStore(props))).toBe(`storage/store: ${problem}`);
});
