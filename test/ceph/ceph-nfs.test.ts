import { messageOf, newChart, newCluster, objectOf, threeZones } from './fixture';
import { CephCluster, CephFilesystem, CephNFS, CephNfsStorageClass, CephNfsStorageClassOptions, CephNFSProps, NfsLogLevel } from '../../src/ceph';

function newNfs(props: Partial<CephNFSProps> = {}): CephNFS {
  const cluster = newCluster(threeZones());
  return new CephNFS(cluster.node.scope!, 'nfs', { cluster, name: 'my-nfs', ...props });
}

const specOf = (props: Partial<CephNFSProps>) => objectOf(newNfs(props), 'CephNFS').spec;

test('a server runs on storage nodes', () => {
  const podAffinityTerm = (topologyKey: string) => ({ labelSelector: { matchLabels: { app: 'rook-ceph-nfs' } }, topologyKey });
  expect(objectOf(newNfs(), 'CephNFS')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephNFS',
    metadata: { name: 'my-nfs', namespace: 'rook-ceph' },
    spec: {
      server: {
        active: 1,
        logLevel: 'NIV_INFO',
        resources: { limits: { memory: '2Gi' }, requests: { cpu: '500m', memory: '1Gi' } },
        priorityClassName: 'system-cluster-critical',
        placement: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 100, podAffinityTerm: podAffinityTerm('kubernetes.io/hostname') },
              { weight: 50, podAffinityTerm: podAffinityTerm('topology.kubernetes.io/zone') },
            ],
          },
        },
      },
    },
  });
});

test('servers are what they are said to be', () => {
  const placement = { tolerations: [{ key: 'nfs', operator: 'Exists' }] };
  expect(specOf({
    active: 2,
    port: 12049,
    hostNetwork: true,
    image: 'example.com/ganesha:v7',
    logLevel: NfsLogLevel.DEBUG,
    resources: { requests: { cpu: '1' } },
    placement,
    spec: { server: { active: 2, imagePullPolicy: 'Always' } },
  }).server).toEqual({
    active: 2,
    port: 12049,
    hostNetwork: true,
    image: 'example.com/ganesha:v7',
    imagePullPolicy: 'Always',
    logLevel: 'NIV_DEBUG',
    resources: { requests: { cpu: '1' } },
    priorityClassName: 'system-cluster-critical',
    placement,
  });
});

test('clients are known by Kerberos, and users by SSSD', () => {
  const additionalFiles = [{ subPath: 'ca', volumeSource: { secret: { secretName: 'ca' } } }, { subPath: 'krb', volumeSource: { hostPath: { path: '/etc/krb5' } } }];
  expect(specOf({
    kerberos: {
      principalName: 'nfs', domainName: 'EXAMPLE.NET', configFiles: { configMap: { name: 'krb5-conf' } }, keytabFile: { secret: { secretName: 'keytab', defaultMode: 0o600 } },
    },
    sssd: { image: 'example.com/sssd:2', configFile: { configMap: { name: 'sssd', defaultMode: 0o600 } }, additionalFiles, debugLevel: 6, resources: { limits: { memory: '1Gi' } } },
  }).security).toEqual({
    kerberos: {
      principalName: 'nfs',
      domainName: 'EXAMPLE.NET',
      configFiles: { volumeSource: { configMap: { name: 'krb5-conf' } } },
      keytabFile: { volumeSource: { secret: { secretName: 'keytab', defaultMode: 0o600 } } },
    },
    sssd: {
      sidecar: {
        image: 'example.com/sssd:2',
        sssdConfigFile: { volumeSource: { configMap: { name: 'sssd', defaultMode: 0o600 } } },
        additionalFiles,
        debugLevel: 6,
        resources: { limits: { memory: '1Gi' } },
      },
    },
  });
});

test('only what is given is written of Kerberos and SSSD', () => {
  expect(specOf({ kerberos: {}, sssd: { image: 'example.com/sssd:2' } }).security).toEqual({ kerberos: {}, sssd: { sidecar: { image: 'example.com/sssd:2' } } });
});

test.each<[Partial<CephNFSProps>, string]>([
  [{ active: 0 }, 'active: 0 must be a whole number of at least 1'],
  [{ port: 70000 }, 'port: 70000 must be a whole number from 1 to 65535'],
  [{ resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } },
    'resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request'],
  [{ kerberos: { configFiles: {} } },
    'kerberos.configFiles: names no source; give one of configMap, secret, projected, persistentVolumeClaim, hostPath and emptyDir'],
  [{ kerberos: { keytabFile: { secret: { secretName: 'a' }, hostPath: { path: '/b' } } } },
    'kerberos.keytabFile: names several sources: secret, hostPath; give one of configMap, secret, projected, persistentVolumeClaim, hostPath and emptyDir'],
  [{ sssd: { image: '' } }, 'sssd.image: is empty; give an image of SSSD'],
  [{ sssd: { image: 'a', debugLevel: 11 } }, 'sssd.debugLevel: 11 must be a whole number from 0 to 10'],
  [{ sssd: { image: 'a', configFile: {} } }, 'sssd.configFile: names no source; give one of configMap, secret, projected, persistentVolumeClaim, hostPath and emptyDir'],
  [{ sssd: { image: 'a', additionalFiles: [{ subPath: 'a:b', volumeSource: { emptyDir: {} } }] } },
    'sssd.additionalFiles[0].subPath: "a:b" is no name of a folder; give one without ":"'],
  [{ sssd: { image: 'a', additionalFiles: [{ subPath: 'a', volumeSource: { emptyDir: {} } }, { subPath: 'a', volumeSource: { emptyDir: {} } }] } },
    'sssd.additionalFiles[1].subPath: "a" is taken by other files; names of folders must differ'],
  [{ sssd: { image: 'a', additionalFiles: [{ subPath: 'a', volumeSource: {} }] } },
    'sssd.additionalFiles[0].volumeSource: names no source; give one of configMap, secret, projected, persistentVolumeClaim, hostPath and emptyDir'],
  [{ name: 'n'.repeat(48) }, `name: "${'n'.repeat(48)}" has 48 characters, and may have 47: Services are called rook-ceph-nfs-${'n'.repeat(48)}-a, in 63 characters; give a shorter name`],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newNfs(props))).toBe(`storage/nfs: ${problem}`);
});

test('a name may be as long as its Services allow', () => {
  expect(newNfs({ name: 'n'.repeat(47) }).serviceName()).toHaveLength(63);
  expect(messageOf(() => newNfs({ name: 'n'.repeat(47), active: 27 }))).toMatch(/ has 47 characters, and may have 46: /);
});

test('servers have a Service each', () => {
  const nfs = newNfs({ active: 28 });
  expect([nfs.serviceName(), nfs.serviceName(25), nfs.serviceName(27)]).toEqual(['rook-ceph-nfs-my-nfs-a', 'rook-ceph-nfs-my-nfs-z', 'rook-ceph-nfs-my-nfs-ab']);
  expect(messageOf(() => nfs.serviceName(28))).toBe('storage/nfs: there is no server 28; servers are counted from 0, and active is 28');
  expect(messageOf(() => nfs.serviceName(-1))).toBe('storage/nfs: there is no server -1; servers are counted from 0, and active is 28');
});

describe('a class', () => {
  function newClass(options: Partial<CephNfsStorageClassOptions> = {}): CephNfsStorageClass {
    const nfs = newNfs();
    const filesystem = new CephFilesystem(nfs, 'fs', { cluster: nfs.cluster, name: 'myfs' });
    return nfs.addStorageClass('class', { name: 'rook-nfs', filesystem, ...options });
  }

  test('names server, filesystem, pool, cluster and keys', () => {
    expect(objectOf(newClass(), 'StorageClass')).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'rook-nfs' },
      provisioner: 'rook-ceph.nfs.csi.ceph.com',
      parameters: {
        'clusterID': 'rook-ceph',
        'nfsCluster': 'my-nfs',
        'server': 'rook-ceph-nfs-my-nfs-a',
        'fsName': 'myfs',
        'pool': 'myfs-replicated',
        'csi.storage.k8s.io/provisioner-secret-name': 'rook-csi-cephfs-provisioner',
        'csi.storage.k8s.io/provisioner-secret-namespace': 'rook-ceph',
        'csi.storage.k8s.io/controller-expand-secret-name': 'rook-csi-cephfs-provisioner',
        'csi.storage.k8s.io/controller-expand-secret-namespace': 'rook-ceph',
        'csi.storage.k8s.io/controller-publish-secret-name': 'rook-csi-cephfs-provisioner',
        'csi.storage.k8s.io/controller-publish-secret-namespace': 'rook-ceph',
        'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-cephfs-node',
        'csi.storage.k8s.io/node-stage-secret-namespace': 'rook-ceph',
      },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: true,
    });
  });

  test('says who may mount, and how', () => {
    expect(objectOf(newClass({ secTypes: ['krb5p', 'krb5i'], clients: ['10.0.0.0/8', '192.168.1.7'] }), 'StorageClass').parameters).toMatchObject({
      secTypes: 'krb5p,krb5i', clients: '10.0.0.0/8,192.168.1.7',
    });
  });

  test.each<[Partial<CephNfsStorageClassOptions>, string]>([
    [{ secTypes: ['tls'] }, 'secTypes: "tls" is not known to the servers; there are sys, krb5, krb5i, krb5p, none'],
    [{ clients: ['a,b'] }, 'clients: "a,b" is no single option; give each option as an item of its own'],
    [{ dataPool: 'x' }, 'dataPool: "x" is no data pool of storage/nfs/fs; there are replicated'],
    [{ serverIndex: 1 }, 'serverIndex: storage/nfs: there is no server 1; servers are counted from 0, and active is 1'],
  ])('fails for %j', (options, problem) => {
    expect(messageOf(() => newClass(options))).toBe(`storage/nfs/class: ${problem}`);
  });

  test('fails for a filesystem of another cluster', () => {
    const nfs = newNfs();
    const there = CephCluster.fromCephClusterName(nfs, 'there', { name: 'there', namespace: 'there' });
    const filesystem = CephFilesystem.fromCephFilesystemName(nfs, 'fs', { cluster: there, name: 'far' });
    expect(messageOf(() => nfs.addStorageClass('class', { filesystem }))).toBe('storage/nfs/class: filesystem: far is in there, '
      + 'and the servers export files of the cluster in rook-ceph; give a filesystem of that cluster');
  });

  test('may name servers that are not made here', () => {
    const chart = newChart();
    const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
    const nfs = CephNFS.fromCephNFSName(chart, 'nfs', { cluster, name: 'theirs' });
    const filesystem = CephFilesystem.fromCephFilesystemName(chart, 'fs', { cluster, name: 'myfs' });
    new CephNfsStorageClass(chart, 'class', { nfs, filesystem, serverIndex: 1 });
    expect(objectOf(chart, 'StorageClass').parameters).toMatchObject({ nfsCluster: 'theirs', server: 'rook-ceph-nfs-theirs-b' });
    expect(nfs.serviceName()).toBe('rook-ceph-nfs-theirs-a');
  });
});
