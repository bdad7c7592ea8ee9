import { messageOf, newChart, newCluster, objectOf, threeZones } from './fixture';
import {
  CephCluster, CephCsiClientProfile, CephCsiClientProfileMapping, CephCsiClientProfileMappingProps, CephCsiConnection, CephCsiConnectionProps,
  CephCsiDriver, CephCsiDriverOptions, CephCsiFamily, CephCsiOperatorConfig, CsiFsGroupPolicy, CsiSnapshotPolicy, ICephCluster,
} from '../../src/ceph';

/** A cluster whose operator is elsewhere. */
function elsewhere(): ICephCluster {
  return CephCluster.fromCephClusterName(newChart(), 'ceph', { name: 'ceph', namespace: 'ceph', operatorNamespace: 'operators' });
}

describe('a driver', () => {
  function newDriver(options: CephCsiDriverOptions = {}, family = CephCsiFamily.RBD): CephCsiDriver {
    const cluster = elsewhere();
    return new CephCsiDriver(cluster, 'driver', { cluster, family, ...options });
  }
  const specOf = (options: CephCsiDriverOptions, family?: CephCsiFamily) => objectOf(newDriver(options, family), 'Driver').spec;

  test('has the name that classes look for, where the operator is', () => {
    const driver = newDriver({}, CephCsiFamily.NFS);
    expect(driver.driverName).toBe('operators.nfs.csi.ceph.com');
    expect(objectOf(driver, 'Driver')).toEqual({
      apiVersion: 'csi.ceph.io/v1',
      kind: 'Driver',
      metadata: { name: 'operators.nfs.csi.ceph.com', namespace: 'operators' },
      spec: { fsGroupPolicy: 'File', nodePlugin: { updateStrategy: { type: 'RollingUpdate' } }, controllerPlugin: {} },
    });
  });

  test.each([
    [CephCsiFamily.RBD, undefined], [CephCsiFamily.CEPHFS, 'kernel'], [CephCsiFamily.NFS, undefined], [CephCsiFamily.NVMEOF, undefined],
  ])('for %s mounts with %p', (family, client) => {
    expect(specOf({}, family).cephFsClientType).toBe(client);
  });

  test('is what it is said to be', () => {
    expect(specOf({
      logVerbosity: 5,
      fsGroupPolicy: CsiFsGroupPolicy.NONE,
      deployCsiAddons: true,
      enableFencing: true,
      encryptionConfigMapName: 'rook-ceph-csi-kms-config',
      domainLabels: ['topology.kubernetes.io/zone'],
      generateOMapInfo: true,
      enableMetadata: false,
      clusterName: 'prod',
      snapshotPolicy: CsiSnapshotPolicy.VOLUME_GROUP_SNAPSHOT,
      controllerReplicas: 2,
      spec: { grpcTimeout: 150, nodePlugin: { priorityClassName: 'high' } },
    })).toEqual({
      fsGroupPolicy: 'None',
      log: { verbosity: 5 },
      deployCsiAddons: true,
      enableFencing: true,
      encryption: { configMapName: { name: 'rook-ceph-csi-kms-config' } },
      nodePlugin: { updateStrategy: { type: 'RollingUpdate' }, topology: { domainLabels: ['topology.kubernetes.io/zone'] }, priorityClassName: 'high' },
      generateOMapInfo: true,
      enableMetadata: false,
      clusterName: 'prod',
      snapshotPolicy: 'volumeGroupSnapshot',
      controllerPlugin: { replicas: 2 },
      grpcTimeout: 150,
    });
  });

  test('has the sidecar that fencing needs', () => {
    expect(specOf({ enableFencing: true })).toMatchObject({ enableFencing: true, deployCsiAddons: true });
  });

  test('has labels and annotations', () => {
    const cluster = elsewhere();
    new CephCsiDriver(cluster, 'driver', { cluster, family: CephCsiFamily.RBD, labels: { team: 'a' }, annotations: { note: 'b' } });
    expect(objectOf(cluster, 'Driver').metadata).toMatchObject({ labels: { team: 'a' }, annotations: { note: 'b' } });
  });

  test.each<[CephCsiDriverOptions, string]>([
    [{ logVerbosity: 6 }, 'logVerbosity: 6 must be a whole number from 0 to 5'],
    [{ controllerReplicas: 0 }, 'controllerReplicas: 0 must be a whole number of at least 1'],
    [{ enableFencing: true, deployCsiAddons: false }, 'deployCsiAddons: is false, and enableFencing needs the sidecar; leave one of both out'],
    [{ clusterName: '' }, 'clusterName: is empty; give a name, or leave the prop out'],
    [{ domainLabels: [] }, 'domainLabels: is empty; give labels of nodes, such as topology.kubernetes.io/zone, or leave the prop out'],
    [{ domainLabels: ['a/b/c'] },
      'domainLabels: "a/b/c" is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters'],
    [{ encryptionConfigMapName: 'A' }, 'encryptionConfigMapName: "A" is no DNS subdomain of at most 253 characters: '
      + 'only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
  ])('fails for %j', (options, problem) => {
    expect(messageOf(() => newDriver(options))).toBe(`storage/ceph/driver: ${problem}`);
  });

  test('fails for places that only block devices have', () => {
    expect(messageOf(() => newDriver({ domainLabels: ['zone'] }, CephCsiFamily.CEPHFS))).toBe(
      'storage/ceph/driver: domainLabels: are for block devices alone, and the driver is that of cephfs; leave them out');
  });
});

describe('the settings of all drivers', () => {
  test('are what Rook sets, under the name that the operator looks for', () => {
    const cluster = elsewhere();
    new CephCsiOperatorConfig(cluster, 'config', { cluster });
    expect(objectOf(cluster, 'OperatorConfig')).toEqual({
      apiVersion: 'csi.ceph.io/v1',
      kind: 'OperatorConfig',
      metadata: { name: 'ceph-csi-operator-config', namespace: 'operators' },
      spec: {
        driverSpecDefaults: {
          log: { verbosity: 0 },
          imageSet: { name: 'rook-csi-operator-image-set-configmap' },
          enableMetadata: true,
          generateOMapInfo: false,
          fsGroupPolicy: 'File',
          deployCsiAddons: false,
          cephFsClientType: 'kernel',
          nodePlugin: { priorityClassName: 'system-node-critical', kubeletDirPath: '/var/lib/kubelet', enableSeLinuxHostMount: false },
          controllerPlugin: { priorityClassName: 'system-cluster-critical', deploymentStrategy: { type: 'Recreate' } },
        },
      },
    });
  });

  test('may be others', () => {
    const cluster = elsewhere();
    new CephCsiOperatorConfig(cluster, 'config', {
      cluster, operatorLogVerbosity: 3, imageSetName: 'images', deployCsiAddons: true, spec: { nodePlugin: { kubeletDirPath: '/var/lib/k0s/kubelet' } },
    });
    expect(objectOf(cluster, 'OperatorConfig').spec).toMatchObject({
      log: { verbosity: 3 },
      driverSpecDefaults: {
        imageSet: { name: 'images' }, deployCsiAddons: true, nodePlugin: { kubeletDirPath: '/var/lib/k0s/kubelet', priorityClassName: 'system-node-critical' },
      },
    });
    expect(messageOf(() => new CephCsiOperatorConfig(cluster, 'other', { cluster, operatorLogVerbosity: 4 }))).toBe(
      'storage/ceph/other: operatorLogVerbosity: 4 must be a whole number from 0 to 3');
  });
});

describe('a cluster that Rook does not know', () => {
  function newConnection(props: Partial<CephCsiConnectionProps> = {}): CephCsiConnection {
    return new CephCsiConnection(newChart('csi'), 'connection', { name: 'far', monitors: ['10.0.0.1:6789'], ...props });
  }

  test('is found by its monitors, and read from nearby', () => {
    const connection = newConnection({ monitors: ['10.0.0.1:6789', 'mon-b.example.com', '[fd00::1]:3300'], readAffinity: ['topology.kubernetes.io/zone'], rbdMirrorDaemonCount: 2 });
    expect(objectOf(connection, 'CephConnection')).toEqual({
      apiVersion: 'csi.ceph.io/v1',
      kind: 'CephConnection',
      metadata: { name: 'far', namespace: 'csi' },
      spec: {
        monitors: ['10.0.0.1:6789', 'mon-b.example.com', '[fd00::1]:3300'],
        readAffinity: { crushLocationLabels: ['topology.kubernetes.io/zone'] },
        rbdMirrorDaemonCount: 2,
      },
    });
    expect(new CephCsiConnection(newChart(), 'c', { monitors: ['a'] }).namespace).toBe('rook-ceph');
    expect(new CephCsiConnection(newChart('csi'), 'c', { monitors: ['a'], namespace: 'there' }).namespace).toBe('there');
  });

  test.each<[Partial<CephCsiConnectionProps>, string]>([
    [{ monitors: [] }, 'monitors: is empty; give the addresses of the monitors, such as 10.0.0.1:6789'],
    [{ monitors: ['a', 'http://b'] }, 'monitors[1]: "http://b" is no address; write a host and a port, such as 10.0.0.1:6789 or [fd00::1]:6789'],
    [{ monitors: ['a:70000'] }, 'monitors[0]: "a:70000" is no address; write a host and a port, such as 10.0.0.1:6789 or [fd00::1]:6789'],
    [{ readAffinity: [] }, 'readAffinity: is empty; give labels of nodes, such as topology.kubernetes.io/zone, or leave the prop out'],
    [{ readAffinity: [''] }, 'readAffinity: "" is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters'],
    [{ rbdMirrorDaemonCount: 0 }, 'rbdMirrorDaemonCount: 0 must be a whole number of at least 1'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => newConnection(props))).toBe(`storage/connection: ${problem}`);
  });

  test('has a profile that classes name', () => {
    const connection = newConnection();
    const profile = new CephCsiClientProfile(connection, 'profile', {
      connection, name: 'far', cephFs: { subVolumeGroup: 'csi', kernelMountOptions: { ms_mode: 'secure' } }, rbd: { radosNamespace: 'tenant' }, nvmeof: {},
    });
    expect([profile.name, profile.namespace]).toEqual(['far', 'csi']);
    expect(objectOf(connection, 'ClientProfile')).toEqual({
      apiVersion: 'csi.ceph.io/v1',
      kind: 'ClientProfile',
      metadata: { name: 'far', namespace: 'csi' },
      spec: {
        cephConnectionRef: { name: 'far' },
        cephFs: { subVolumeGroup: 'csi', kernelMountOptions: { ms_mode: 'secure' } },
        rbd: { radosNamespace: 'tenant' },
        nvmeof: {},
      },
    });
  });

  test('fails for a profile that is too long for a volume', () => {
    const connection = CephCsiConnection.fromCephConnectionName(newChart(), 'connection', { name: 'rook-ceph' });
    expect(messageOf(() => new CephCsiClientProfile(connection, 'profile', { connection, name: 'p'.repeat(37) }))).toBe(
      `storage/connection/profile: name: "${'p'.repeat(37)}" has 37 characters, and drivers take 36 as a clusterID; give a shorter name`);
  });

  test('may be one that Rook knows under another name', () => {
    const connection = CephCsiConnection.fromCephConnectionName(newChart(), 'connection', { name: 'rook-ceph' });
    new CephCsiClientProfile(connection, 'profile', { connection, name: 'p'.repeat(36) });
    expect(objectOf(connection, 'ClientProfile')).toMatchObject({ metadata: { namespace: 'rook-ceph' }, spec: { cephConnectionRef: { name: 'rook-ceph' } } });
  });
});

describe('a mirror', () => {
  function newMapping(mappings: (local: CephCsiClientProfile) => CephCsiClientProfileMappingProps['mappings']): CephCsiClientProfileMapping {
    const chart = newChart('csi');
    const connection = CephCsiConnection.fromCephConnectionName(chart, 'connection', { name: 'rook-ceph', namespace: 'csi' });
    const local = new CephCsiClientProfile(chart, 'profile', { connection, name: 'here' });
    return new CephCsiClientProfileMapping(chart, 'mapping', { name: 'mapping', mappings: mappings(local) });
  }

  test('knows volumes of the other cluster', () => {
    const mapping = newMapping(local => [
      { localClientProfile: local, remoteClientProfile: 'there', blockPools: [{ localPoolId: 1, remotePoolId: 7 }, { localPoolId: 2, remotePoolId: 9 }] },
      { localClientProfile: CephCsiClientProfile.fromClientProfileName(local, 'part', { name: 'part' }), remoteClientProfile: 'part' },
    ]);
    expect(objectOf(mapping, 'ClientProfileMapping')).toEqual({
      apiVersion: 'csi.ceph.io/v1',
      kind: 'ClientProfileMapping',
      metadata: { name: 'mapping', namespace: 'csi' },
      spec: {
        mappings: [
          { localClientProfile: 'here', remoteClientProfile: 'there', blockPoolIdMapping: [['1', '7'], ['2', '9']] },
          { localClientProfile: 'part', remoteClientProfile: 'part' },
        ],
      },
    });
  });

  test.each<[string, (local: CephCsiClientProfile) => CephCsiClientProfileMappingProps['mappings'], string]>([
    ['nothing', () => [], 'mappings: is empty; say what is mirrored'],
    ['profiles of two namespaces', local => [
      { localClientProfile: local, remoteClientProfile: 'a' },
      { localClientProfile: CephCsiClientProfile.fromClientProfileName(local, 'b', { name: 'b', namespace: 'other' }), remoteClientProfile: 'b' },
    ], 'mappings[1].localClientProfile: b is in other, and the first one in csi; make a mapping for each namespace'],
    ['a name that is none', local => [{ localClientProfile: local, remoteClientProfile: 'A' }], 'mappings[0].remoteClientProfile: "A" is no DNS subdomain '
      + 'of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
    ['a pool without a number', local => [{ localClientProfile: local, remoteClientProfile: 'a', blockPools: [{ localPoolId: 0, remotePoolId: 1 }] }],
      'mappings[0].blockPools[0].localPoolId: 0 must be a whole number of at least 1'],
  ])('fails for %s', (_what, mappings, problem) => {
    expect(messageOf(() => newMapping(mappings))).toBe(`storage/mapping: ${problem}`);
  });
});

test('the driver of a cluster is in its own namespace, if the operator is there', () => {
  const cluster = newCluster(threeZones());
  expect(new CephCsiDriver(cluster, 'driver', { cluster, family: CephCsiFamily.RBD }).driverName).toBe('rook-ceph.rbd.csi.ceph.com');
});
