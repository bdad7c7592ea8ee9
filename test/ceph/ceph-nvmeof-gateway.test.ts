import { hosts, messageOf, newChart, newCluster, objectOf, threeZones } from './fixture';
import {
  CephBlockPool, CephCluster, CephNVMeOFGateway, CephNVMeOFGatewayProps, CephNvmeOfStorageClass, CephNvmeOfStorageClassOptions, Redundancy,
} from '../../src/ceph';

function newGateway(props: Partial<CephNVMeOFGatewayProps> = {}, topology = threeZones()): CephNVMeOFGateway {
  const cluster = newCluster(topology, { unsafeSingleMon: true });
  const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'nvmeof', redundancy: Redundancy.unsafeSingleCopy() });
  return new CephNVMeOFGateway(cluster.node.scope!, 'gateway', { pool, name: 'nvmeof', group: 'group-a', ...props });
}

const specOf = (props: Partial<CephNVMeOFGatewayProps>) => objectOf(newGateway(props), 'CephNVMeOFGateway').spec;

test('two gateways stand in for each other, on storage nodes', () => {
  const podAffinityTerm = (topologyKey: string) => ({ labelSelector: { matchLabels: { app: 'rook-ceph-nvmeof' } }, topologyKey });
  expect(objectOf(newGateway(), 'CephNVMeOFGateway')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephNVMeOFGateway',
    metadata: { name: 'nvmeof', namespace: 'rook-ceph' },
    spec: {
      pool: 'nvmeof',
      group: 'group-a',
      instances: 2,
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
  });
});

test('one gateway runs where there is one node, and the group has its name', () => {
  expect(objectOf(newGateway({ group: undefined }, hosts(1)), 'CephNVMeOFGateway').spec).toMatchObject({ group: 'nvmeof', instances: 1 });
});

test('gateways are what they are said to be', () => {
  const placement = { tolerations: [{ key: 'a', operator: 'Exists' }] };
  expect(specOf({
    instances: 3,
    image: 'quay.io/ceph/nvmeof:1.5',
    hostNetwork: true,
    ports: { ioPort: 4421 },
    nvmeofConfig: { gateway: { state_update_interval_sec: '5' } },
    resources: { requests: { memory: '4Gi' } },
    placement,
    spec: { labels: { team: 'a' } },
  })).toEqual({
    pool: 'nvmeof',
    group: 'group-a',
    instances: 3,
    image: 'quay.io/ceph/nvmeof:1.5',
    hostNetwork: true,
    ports: { ioPort: 4421 },
    nvmeofConfig: { gateway: { state_update_interval_sec: '5' } },
    resources: { requests: { memory: '4Gi' } },
    labels: { team: 'a' },
    priorityClassName: 'system-cluster-critical',
    placement,
  });
  expect(specOf({ configMapRef: 'nvmeof-conf' }).configMapRef).toBe('nvmeof-conf');
});

test.each<[Partial<CephNVMeOFGatewayProps>, string]>([
  [{ instances: 0 }, 'instances: 0 must be a whole number of at least 1'],
  [{ group: '' }, 'group: is empty; give a name, or leave the prop out'],
  [{ ports: { ioPort: 0 } }, 'ports.ioPort: 0 must be a whole number from 1 to 65535'],
  [{ ports: { ioPort: 5500 } }, 'ports.ioPort: 5500 is gatewayPort as well; ports must differ'],
  [{ ports: { ioPort: 4420, discoveryPort: 4420 } }, 'ports.discoveryPort: 4420 is ioPort as well; ports must differ'],
  [{ nvmeofConfig: {}, configMapRef: 'a' }, 'nvmeofConfig: adds to Rook\'s nvmeof.conf, which configMapRef: "a" replaces; leave one of both out'],
  [{ resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } },
    'resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request'],
  [{ name: 'n'.repeat(45) }, `name: "${'n'.repeat(45)}" has 45 characters, and may have 44: Services are called rook-ceph-nvmeof-${'n'.repeat(45)}-a, `
    + 'in 63 characters; give a shorter name'],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newGateway(props))).toBe(`storage/gateway: ${problem}`);
});

test('fails for a pool with erasure coding', () => {
  const cluster = newCluster(threeZones());
  const pool = new CephBlockPool(cluster, 'pool', { cluster, name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) });
  expect(messageOf(() => new CephNVMeOFGateway(cluster, 'gateway', { pool }))).toBe(
    "storage/ceph/gateway: pool: ec has erasure coding, and cannot hold the gateways' state; give a replicated pool");
});

describe('a class', () => {
  function newClass(options: Partial<CephNvmeOfStorageClassOptions> = {}): CephNvmeOfStorageClass {
    const gateway = newGateway();
    const pool = new CephBlockPool(gateway, 'volumes', { cluster: gateway.cluster, name: 'volumes' });
    return gateway.addStorageClass('class', { name: 'ceph-nvmeof', pool, ...options });
  }

  test('names gateways, pool, cluster and keys', () => {
    expect(objectOf(newClass(), 'StorageClass')).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'ceph-nvmeof' },
      provisioner: 'rook-ceph.nvmeof.csi.ceph.com',
      parameters: {
        'clusterID': 'rook-ceph',
        'pool': 'volumes',
        'subsystemNQN': 'nqn.2016-06.io.spdk:nvmeof.rook-ceph',
        'nvmeofGatewayAddress': 'rook-ceph-nvmeof-nvmeof-a.rook-ceph.svc.cluster.local',
        'nvmeofGatewayPort': '5500',
        'listeners': '[{"hostname":"rook-ceph-nvmeof-nvmeof-a"},{"hostname":"rook-ceph-nvmeof-nvmeof-b"}]',
        'imageFormat': '2',
        'imageFeatures': 'layering,deep-flatten,exclusive-lock,object-map,fast-diff',
        'csi.storage.k8s.io/provisioner-secret-name': 'rook-csi-rbd-provisioner',
        'csi.storage.k8s.io/provisioner-secret-namespace': 'rook-ceph',
        'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-rbd-node',
        'csi.storage.k8s.io/node-stage-secret-namespace': 'rook-ceph',
        'csi.storage.k8s.io/controller-expand-secret-name': 'rook-csi-rbd-provisioner',
        'csi.storage.k8s.io/controller-expand-secret-namespace': 'rook-ceph',
        'csi.storage.k8s.io/node-expand-secret-name': 'rook-csi-rbd-node',
        'csi.storage.k8s.io/node-expand-secret-namespace': 'rook-ceph',
      },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: true,
    });
  });

  test('is what it is said to be', () => {
    expect(objectOf(newClass({ subsystemNQN: 'nqn.2024-01.com.example:a', imageFeatures: ['layering'], fsType: 'xfs' }), 'StorageClass').parameters).toMatchObject({
      'subsystemNQN': 'nqn.2024-01.com.example:a', 'imageFeatures': 'layering', 'csi.storage.k8s.io/fstype': 'xfs',
    });
  });

  test.each<[Partial<CephNvmeOfStorageClassOptions>, string]>([
    [{ subsystemNQN: 'cnode1' }, 'subsystemNQN: "cnode1" is no NQN; write one such as nqn.2016-06.io.spdk:nvmeof.rook-ceph, of at most 223 characters'],
    [{ fsType: 'ntfs' }, 'fsType: "ntfs" is not known to the driver; there are ext4 and xfs'],
    [{ imageFeatures: ['fast-diff'] }, 'imageFeatures: "fast-diff" needs "object-map", which is not in the list; add it'],
  ])('fails for %j', (options, problem) => {
    expect(messageOf(() => newClass(options))).toBe(`storage/gateway/class: ${problem}`);
  });

  test('may have a subsystem with a name of up to 223 characters', () => {
    const subsystemNQN = `nqn.2016-06.io.spdk:${'a'.repeat(203)}`;
    expect(objectOf(newClass({ subsystemNQN }), 'StorageClass').parameters.subsystemNQN).toHaveLength(223);
    expect(messageOf(() => newClass({ subsystemNQN: `${subsystemNQN}a` }))).toMatch(/ is no NQN; /);
  });

  test('fails for pools that the gateways can not offer', () => {
    const gateway = newGateway();
    const there = CephCluster.fromCephClusterName(gateway, 'there', { name: 'there', namespace: 'there' });
    const far = CephBlockPool.fromPoolName(gateway, 'far', { cluster: there, poolName: 'far' });
    expect(messageOf(() => gateway.addStorageClass('first', { pool: far }))).toBe('storage/gateway/first: pool: far is in there, '
      + 'and the gateways offer images of the cluster in rook-ceph; give a pool of that cluster');
    const ec = CephBlockPool.fromPoolName(gateway, 'ec', { cluster: there, poolName: 'ec', isErasureCoded: true });
    expect(messageOf(() => gateway.addStorageClass('second', { pool: ec }))).toBe('storage/gateway/second: pool: ec has erasure coding, and cannot hold what is known of images; give a replicated pool');
  });

  test('may name gateways that are not made here', () => {
    const chart = newChart();
    const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
    const pool = CephBlockPool.fromPoolName(chart, 'pool', { cluster, poolName: 'volumes' });
    const gateway = CephNVMeOFGateway.fromCephNVMeOFGatewayName(chart, 'gateway', { cluster, name: 'theirs', gatewayPort: 5501 });
    new CephNvmeOfStorageClass(chart, 'class', { gateway, pool });
    expect(objectOf(chart, 'StorageClass').parameters).toMatchObject({ nvmeofGatewayPort: '5501', listeners: '[{"hostname":"rook-ceph-nvmeof-theirs-a"}]' });
    expect(CephNVMeOFGateway.fromCephNVMeOFGatewayName(chart, 'two', { cluster, name: 'two', instances: 2 })).toMatchObject({
      gatewayPort: 5500, serviceNames: ['rook-ceph-nvmeof-two-a', 'rook-ceph-nvmeof-two-b'],
    });
  });
});
