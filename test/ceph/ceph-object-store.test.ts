import { HDD, hosts, messageOf, newChart, newCluster, objectOf, threeZones, withDevices } from './fixture';
import { CephCluster, CephObjectStore, CephObjectStoreProps, Redundancy } from '../../src/ceph';
import { Topology } from '../../src/topology';

type Options = Partial<CephObjectStoreProps>;

function newStore(topology: Topology, props: Options = {}, cluster: CephCluster = newCluster(topology, { unsafeSingleMon: true })): CephObjectStore {
  return new CephObjectStore(cluster.node.scope!, 'store', { cluster, name: 'my-store', ...props });
}

function specOf(topology: Topology, props: Options = {}): any {
  return objectOf(newStore(topology, props), 'CephObjectStore').spec;
}

test('an object store is derived from the machines, down to the last field', () => {
  const labelSelector = { matchLabels: { app: 'rook-ceph-rgw' } };
  expect(objectOf(newStore(threeZones()), 'CephObjectStore')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephObjectStore',
    metadata: { name: 'my-store', namespace: 'rook-ceph' },
    spec: {
      metadataPool: { failureDomain: 'zone', replicated: { size: 3, requireSafeReplicaSize: true } },
      dataPool: { failureDomain: 'zone', replicated: { size: 3, requireSafeReplicaSize: true }, parameters: { bulk: 'true' } },
      preservePoolsOnDelete: true,
      gateway: {
        port: 80,
        instances: 2,
        resources: { requests: { cpu: '1000m', memory: '1Gi' }, limits: { memory: '2Gi' } },
        priorityClassName: 'system-cluster-critical',
        placement: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 100, podAffinityTerm: { labelSelector, topologyKey: 'kubernetes.io/hostname' } },
              { weight: 50, podAffinityTerm: { labelSelector, topologyKey: 'topology.kubernetes.io/zone' } },
            ],
          },
        },
      },
    },
  });
});

test('one node gets one gateway, and a single copy if it is called unsafe', () => {
  const pool = { redundancy: Redundancy.unsafeSingleCopy() };
  expect(specOf(hosts(1), { metadataPool: pool, dataPool: pool })).toMatchObject({
    metadataPool: { replicated: { size: 1 } }, dataPool: { replicated: { size: 1 } }, gateway: { instances: 1 },
  });
});

test('gateways are on the selected nodes', () => {
  const topology = withDevices('openshift-baremetal-nozone', HDD);
  const tolerations = [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }];
  const store = newStore(topology, {}, newCluster(topology, { nodeSelection: { tolerations } }));
  expect(objectOf(store, 'CephObjectStore').spec.gateway.placement.tolerations).toEqual(tolerations);
});

test('with a certificate the gateways speak TLS, and without TLS only on demand', () => {
  expect(specOf(threeZones(), { sslCertificateRef: 'cert' }).gateway).toMatchObject({ securePort: 443, sslCertificateRef: 'cert' });
  expect(specOf(threeZones(), { sslCertificateRef: 'cert' }).gateway.port).toBeUndefined();
  expect(specOf(threeZones(), { sslCertificateRef: 'cert', port: 8080, securePort: 8443 }).gateway).toMatchObject({ port: 8080, securePort: 8443 });
});

test('the store is what it is said to be', () => {
  expect(specOf(threeZones(), {
    dataPool: { redundancy: Redundancy.erasureCoded(2, 1), parameters: { bulk: 'false' } },
    port: 8080,
    instances: 3,
    resources: { requests: { memory: '4Gi' } },
    unsafeDeleteDataWithObjectStore: true,
    spec: { gateway: { dashboardEnabled: false }, allowUsersInNamespaces: ['a'] },
  })).toMatchObject({
    dataPool: { erasureCoded: { dataChunks: 2, codingChunks: 1 }, parameters: { bulk: 'false' } },
    preservePoolsOnDelete: false,
    gateway: { port: 8080, instances: 3, resources: { requests: { memory: '4Gi' } }, dashboardEnabled: false },
    allowUsersInNamespaces: ['a'],
  });
});

test.each<[Options, string]>([
  [{ metadataPool: { redundancy: Redundancy.erasureCoded(2, 1) } },
    'metadataPool.redundancy: 2+1 chunks cannot be had for metadata, which Ceph keeps as copies only; use Redundancy.replicated'],
  [{ securePort: 443 }, 'securePort: 443 needs a certificate: give sslCertificateRef, or port without TLS'],
  [{ port: 443, sslCertificateRef: 'cert' }, 'securePort: 443 is the port without TLS as well; choose another'],
  [{ port: 0 }, 'port: 0 must be a whole number from 1 to 65535'],
  [{ securePort: 65536, sslCertificateRef: 'cert' }, 'securePort: 65536 must be a whole number from 1 to 65535'],
  [{ instances: 0 }, 'instances: 0 must be a whole number of at least 1'],
  [{ name: 'a'.repeat(39) }, `name: "${'a'.repeat(39)}" is no DNS label of at most 38 characters: only lower-case letters, digits and "-", a letter or digit at both ends`],
  [{ resources: { requests: { memory: '4Gi' }, limits: { memory: '2Gi' } } },
    'resources.limits.memory: 2Gi is less than the 4Gi that are requested; raise the limit or lower the request'],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newStore(threeZones(), props))).toBe(`storage/store: ${problem}`);
});

test('fails when a pool has more copies than there are places', () => {
  expect(messageOf(() => newStore(hosts(3), { dataPool: { redundancy: Redundancy.erasureCoded(4, 2) } }))).toMatch(
    /^storage\/store: dataPool\.redundancy: for 4\+2 chunks, 6 hosts with OSDs are needed, and there are 3 /);
});

test('a cluster that is not made here gets two gateways', () => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
  new CephObjectStore(chart, 'store', { cluster, name: 'my-store' });
  expect(objectOf(chart, 'CephObjectStore').spec.gateway.instances).toBe(2);
});
