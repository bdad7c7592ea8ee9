import { blockPool, ceph, cephCluster, filesystem, objectStore, rbdClass, yaml } from './yaml';
import { ElsewhereObjects } from '../../src/checks/elsewhere';
import { Pack } from '../../src/checks/pack';
import { runChecks } from '../../src/checks/run-checks';
import { ManifestSet } from '../../src/manifests';

const NAMESPACE = 'rook-ceph';
const secret = (name: string) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: NAMESPACE }, stringData: { token: 'x' } });
const bucketClass = (name: string) => ({
  apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name }, provisioner: 'rook-ceph.ceph.rook.io/bucket', parameters: { objectStoreName: 'my-store', objectStoreNamespace: NAMESPACE },
});
const claim = { apiVersion: 'objectbucket.io/v1alpha1', kind: 'ObjectBucketClaim', metadata: { name: 'photos', namespace: 'web' }, spec: { storageClassName: 'buckets', generateBucketName: 'photos' } };
const driver = { apiVersion: 'csi.ceph.io/v1', kind: 'Driver', metadata: { name: 'rook-ceph.cephfs.csi.ceph.com', namespace: NAMESPACE }, spec: {} };
const STRETCH = { mon: { count: 5, stretchCluster: { failureDomainLabel: 'topology.kubernetes.io/zone', zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } } };

/** Sets in which something seems to be missing, by the rule that says so, and what is elsewhere in truth. */
const CASES: [string, object[], ElsewhereObjects][] = [
  ['rbd-class-pool-unfit', [cephCluster(), blockPool(), rbdClass({ pool: 'other' })], { kind: 'CephBlockPool', namespace: NAMESPACE, name: 'other' }],
  ['cephfs-class-filesystem-unknown', [cephCluster(), filesystem(), rbdClass({ pool: undefined, fsName: 'other' }, { provisioner: 'rook-ceph.cephfs.csi.ceph.com' })], { kind: 'CephFilesystem', namespace: NAMESPACE, name: 'other' }],
  ['class-cluster-id-unknown', [cephCluster(), rbdClass({ clusterID: 'other' })], { kind: 'CephCluster', namespace: 'other' }],
  ['class-cluster-id-unknown', [cephCluster(), rbdClass({ clusterID: 'tenant' })], { kind: 'CephBlockPoolRadosNamespace', namespace: NAMESPACE, name: 'tenant' }],
  ['class-cluster-id-unknown', [cephCluster(), rbdClass({ clusterID: 'profile' })], { kind: 'ClientProfile', name: 'profile' }],
  ['class-driver-unknown', [driver, rbdClass()], { kind: 'Driver', namespace: NAMESPACE, name: 'rook-ceph.rbd.csi.ceph.com' }],
  ['cluster-missing-in-namespace', [cephCluster(), blockPool({}, 'p', 'other')], { kind: 'CephCluster', namespace: 'other', name: 'other' }],
  ['subvolume-group-filesystem-unknown', [cephCluster(), filesystem(), ceph('CephFilesystemSubVolumeGroup', 'group', { filesystemName: 'other' })], { kind: 'CephFilesystem', name: 'other' }],
  ['subvolume-group-filesystem-unknown', [cephCluster(), ceph('CephFilesystemSubVolumeGroup', 'group', { filesystemName: 'other' })], { kind: 'CephFilesystem', namespace: NAMESPACE }],
  ['rados-namespace-pool-missing', [cephCluster(), ceph('CephBlockPoolRadosNamespace', 'tenant', { blockPoolName: 'other' })], { kind: 'CephBlockPool', namespace: NAMESPACE, name: 'other' }],
  ['object-user-store-missing', [cephCluster(), objectStore(), ceph('CephObjectStoreUser', 'me', { store: 'other' })], { kind: 'CephObjectStore', namespace: NAMESPACE, name: 'other' }],
  ['object-user-store-missing', [cephCluster(), ceph('CephObjectStoreUser', 'me', { store: 'other' })], { kind: 'CephObjectStore', namespace: NAMESPACE, name: 'other' }],
  ['object-store-shared-pool-missing', [cephCluster(), blockPool(), objectStore({ metadataPool: undefined, dataPool: undefined, sharedPools: { metadataPoolName: 'replicapool', dataPoolName: 'other' } })], { kind: 'CephBlockPool', namespace: NAMESPACE, name: 'other' }],
  ['object-store-tls-secret-unusable', [cephCluster(), secret('x'), objectStore({ gateway: { securePort: 443, instances: 2, sslCertificateRef: 'tls' } })], { kind: 'Secret', namespace: NAMESPACE }],
  ['filesystem-mirror-peer-secret', [filesystem({ mirroring: { enabled: true, peers: { secretNames: ['peer'] } } }), secret('x')], { kind: 'Secret', namespace: NAMESPACE, name: 'peer' }],
  ['cluster-kms-secret', [cephCluster({ security: { kms: { connectionDetails: { KMS_PROVIDER: 'vault', VAULT_ADDR: 'https://vault:8200' }, tokenSecretName: 'token' } } }), secret('x')], { kind: 'Secret', namespace: NAMESPACE, name: 'token' }],
  ['bucket-claim-class-unusable', [bucketClass('others'), claim], { kind: 'StorageClass', name: 'buckets' }],
  ['rbd-mirror-daemon-missing', [cephCluster(), blockPool({ mirroring: { enabled: true, mode: 'image' } })], { kind: 'CephRBDMirror', namespace: NAMESPACE }],
  ['filesystem-mirror-daemon-missing', [cephCluster(), filesystem({ mirroring: { enabled: true } })], { kind: 'CephFilesystemMirror', namespace: NAMESPACE, name: 'mirror' }],
  ['cluster-stretch-mgr-pool-missing', [cephCluster(STRETCH), blockPool()], { kind: 'CephBlockPool', namespace: NAMESPACE, name: 'builtin-mgr' }],
  ['pool-device-class-mixed', [cephCluster(), blockPool({ deviceClass: 'ssd' })], { kind: 'CephBlockPool', namespace: NAMESPACE, name: 'builtin-mgr' }],
];

function found(objects: object[], elsewhere?: ElsewhereObjects[]): string[] {
  return runChecks(ManifestSet.fromText(yaml(...objects)).documents, { pack: Pack.ALL, elsewhere }).findings.map(({ rule }) => rule);
}

test.each(CASES)('%s: what exists elsewhere is not missing', (rule, objects, elsewhere) => {
  expect(found(objects)).toContain(rule);
  expect(found(objects, [elsewhere])).not.toContain(rule);
});

test.each<[string, ElsewhereObjects]>([
  ['of another kind', { kind: 'CephFilesystem', namespace: NAMESPACE, name: 'other' }],
  ['in another namespace', { kind: 'CephBlockPool', namespace: 'rook-ceph-2', name: 'other' }],
  ['of another name', { kind: 'CephBlockPool', namespace: NAMESPACE, name: 'another' }],
])('an object %s says nothing', (_, elsewhere) => {
  expect(found([cephCluster(), blockPool(), rbdClass({ pool: 'other' })], [elsewhere])).toContain('rbd-class-pool-unfit');
});

test('what is in the set is judged as it is there, whatever is said of elsewhere', () => {
  const objects = [cephCluster(), blockPool({ failureDomain: 'host', replicated: undefined, erasureCoded: { dataChunks: 2, codingChunks: 1 } }), rbdClass()];
  expect(found(objects, [{ kind: 'CephBlockPool' }])).toContain('rbd-class-pool-unfit');
});
