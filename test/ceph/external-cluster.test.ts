import { Duration } from 'cdk8s';
import { assumeOperator, hosts, messageOf, newChart, objectOf, objectsOf } from './fixture';
import { CephBlockPool, CephCluster, ExternalCephCluster, ExternalCephClusterProps, IpFamily } from '../../src/ceph';

function external(props: ExternalCephClusterProps = {}): ExternalCephCluster {
  const chart = newChart();
  assumeOperator(chart, props.operatorNamespace ?? 'rook-ceph', 'rook-ceph-external');
  return new ExternalCephCluster(chart, 'ceph', props);
}

const specOf = (props: ExternalCephClusterProps) => objectOf(external(props), 'CephCluster').spec;

test('Rook connects and does no more', () => {
  const cluster = external();
  expect(objectOf(cluster, 'CephCluster')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephCluster',
    metadata: { name: 'rook-ceph-external', namespace: 'rook-ceph-external' },
    spec: { external: { enable: true }, crashCollector: { disable: true }, healthCheck: { daemonHealth: { mon: { disabled: false, interval: '45s' } } } },
  });
  expect(cluster.secretNames).toEqual(['rook-ceph-mon', 'rook-csi-rbd-provisioner', 'rook-csi-rbd-node', 'rook-csi-cephfs-provisioner', 'rook-csi-cephfs-node']);
  expect(ExternalCephCluster.CONNECTION_CONFIG_MAP).toBe('rook-ceph-mon-endpoints');
});

test('Rook manages the cluster as well, watches it, and encrypts', () => {
  expect(specOf({
    cephImage: 'quay.io/ceph/ceph:v20.2.3',
    monitoring: { mgrEndpoints: ['10.0.0.1', 'fd00::1'], mgrPrometheusPort: 9284, interval: Duration.seconds(15) },
    monCheckInterval: Duration.minutes(1),
    ipFamily: IpFamily.IPV6,
    encryptionInTransit: true,
    readAffinity: true,
    spec: { logCollector: { enabled: false } },
  })).toEqual({
    external: { enable: true },
    cephVersion: { image: 'quay.io/ceph/ceph:v20.2.3' },
    dataDirHostPath: '/var/lib/rook',
    crashCollector: { disable: true },
    healthCheck: { daemonHealth: { mon: { disabled: false, interval: '60s' } } },
    monitoring: { enabled: true, externalMgrEndpoints: [{ ip: '10.0.0.1' }, { ip: 'fd00::1' }], externalMgrPrometheusPort: 9284, interval: '15s' },
    network: { ipFamily: 'IPv6', connections: { encryption: { enabled: true }, requireMsgr2: true } },
    csi: { readAffinity: { enabled: true }, cephfs: { kernelMountOptions: 'ms_mode=secure' } },
    logCollector: { enabled: false },
  });
});

test('Rook may make what it makes for Prometheus where it is asked to', () => {
  const kinds = (props: ExternalCephClusterProps) => objectsOf(external(props)).map(({ kind }) => kind);
  expect(kinds({ monitoring: { mgrEndpoints: ['10.0.0.1'] } })).toEqual(['Role', 'RoleBinding', 'Role', 'RoleBinding', 'CephCluster']);
  expect(kinds({})).toEqual(['CephCluster']);
});

test('StorageClasses name the pools and the Secrets of the import', () => {
  const cluster = external({ operatorNamespace: 'rook', csiSecrets: { rbdNode: 'rook-csi-rbd-node-east-replicapool', cephFsProvisioner: 'fs-provisioner' } });
  cluster.addBlockStorageClass('ceph-rbd', 'replicapool', { name: 'ceph-rbd' });
  cluster.addFilesystemStorageClass('cephfs', 'myfs', 'myfs_data', { name: 'cephfs' });
  const metadataPool = CephBlockPool.fromPoolName(cluster, 'metadata', { cluster, poolName: 'replicated' });
  cluster.addBlockStorageClass('ec', 'coded', { name: 'ec', metadataPool });
  const classes = objectsOf(cluster).filter(({ kind }) => kind === 'StorageClass');
  expect(classes.map(({ metadata, provisioner }) => [metadata.name, provisioner])).toEqual([
    ['ceph-rbd', 'rook.rbd.csi.ceph.com'], ['cephfs', 'rook.cephfs.csi.ceph.com'], ['ec', 'rook.rbd.csi.ceph.com'],
  ]);
  expect(classes[0].parameters).toMatchObject({
    'clusterID': 'rook-ceph-external',
    'pool': 'replicapool',
    'csi.storage.k8s.io/provisioner-secret-name': 'rook-csi-rbd-provisioner',
    'csi.storage.k8s.io/provisioner-secret-namespace': 'rook-ceph-external',
    'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-rbd-node-east-replicapool',
  });
  expect(classes[1].parameters).toMatchObject({
    'fsName': 'myfs',
    'pool': 'myfs_data',
    'csi.storage.k8s.io/controller-expand-secret-name': 'fs-provisioner',
    'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-cephfs-node',
  });
  expect(classes[2].parameters).toMatchObject({ pool: 'replicated', dataPool: 'coded' });
});

test.each([
  [{ dataDirHostPath: '/var/lib/rook' }, 'dataDirHostPath: Rook keeps nothing on the hosts as long as it only connects; give cephImage too, or leave it out'],
  [{ cephImage: 'ceph:v20.2.3', dataDirHostPath: '/rook' }, 'dataDirHostPath: "/rook" is in /rook, which the daemons use themselves; choose another directory, such as /var/lib/rook'],
  [{ cephImage: 'ceph:v18.2.0' }, 'cephImage: ceph:v18.2.0: Rook 1.20 runs Ceph from 19.2.0 on; upgrade Ceph before Rook, or use quay.io/ceph/ceph:v20.2.4'],
  [{ namespace: 'A' }, 'namespace: "A" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ csiSecrets: { rbdNode: '' } }, 'csiSecrets.rbdNode: "" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
  [{ monitoring: { mgrEndpoints: ['mgr.example.com'] } }, 'monitoring.mgrEndpoints: "mgr.example.com" is no IP address'],
  [{ monitoring: { mgrEndpoints: [] } }, 'monitoring.mgrEndpoints: is empty; give the addresses of the managers, or leave monitoring out'],
  [{ monitoring: { mgrEndpoints: ['10.0.0.1'], mgrPrometheusPort: 0 } }, 'monitoring.mgrPrometheusPort: 0 must be a whole number from 1 to 65535'],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => external(props))).toBe(`storage/ceph: ${problem}`);
});

test('fails beside another cluster in its namespace', () => {
  const chart = newChart('rook-ceph');
  new CephCluster(chart, 'ceph', { topology: hosts(3) });
  expect(messageOf(() => new ExternalCephCluster(chart, 'external'))).toBe(
    'storage/external: namespace: "rook-ceph" has a CephCluster already, storage/ceph, and Rook runs one in a namespace; give another namespace');
});
