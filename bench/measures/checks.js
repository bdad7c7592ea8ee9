const { Pack } = require('../../lib/checks/pack');
const { ALL_RULES } = require('../../lib/checks/rules/all');
const { runChecks } = require('../../lib/checks/run-checks');
const { ManifestSet } = require('../../lib/manifests');
const { Topology } = require('../../lib/topology');

/**
 * What all rules of the checks cost: processor time in microseconds an object, over
 * sets of growing size, without and with a previous set. The fastest of some turns.
 *
 *   node checks.js ROUNDS            prints JSON
 *   node checks.js ROUNDS --by-rule  prints each rule alone, the dearest first
 */
const SIZES = [{ clusters: 75, objects: 2500 }, { clusters: 150, objects: 5000 }, { clusters: 300, objects: 10000 }];
const rounds = Number(process.argv[2] ?? 9);
const nodes = Array.from({ length: 12 }, (_, i) => ({ name: `node-${i}`, zone: 'abc'[i % 3], devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }] }));
const topology = Topology.of({ nodes });

function microseconds(documents, options) {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    runChecks(documents, { pack: Pack.ALL, topologyOf: () => topology, kubernetesVersion: '1.36', ...options });
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times) / documents.length;
}

const MAKERS = [
  (namespace, name) => ceph('CephBlockPool', namespace, name, { failureDomain: 'zone', deviceClass: 'hdd', replicated: { size: 3 }, parameters: { compression_mode: 'none' } }),
  (namespace, name) => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: `${namespace}-${name}` },
    provisioner: `${namespace}.rbd.csi.ceph.com`,
    parameters: { 'clusterID': namespace, 'pool': name, 'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-rbd-node' },
    reclaimPolicy: 'Delete',
  }),
  (namespace, name) => ceph('CephFilesystem', namespace, name, {
    metadataPool: { replicated: { size: 3 } },
    dataPools: [{ name: 'replicated', replicated: { size: 3 } }, { name: 'ec', erasureCoded: { dataChunks: 2, codingChunks: 1 } }],
    metadataServer: { activeCount: 1, activeStandby: true },
  }),
  (namespace, name) => ceph('CephObjectStore', namespace, name, {
    metadataPool: { replicated: { size: 3 } }, dataPool: { erasureCoded: { dataChunks: 2, codingChunks: 1 } }, gateway: { port: 80, instances: 2 },
  }),
  (namespace, name) => ceph('CephObjectStoreUser', namespace, name, { store: name, displayName: name }),
  (namespace, name) => ceph('CephClient', namespace, name, { caps: { mon: 'allow r', osd: 'allow r' } }),
  (namespace, name) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: `${namespace}-${name}`, resources: { requests: { storage: '10Gi' } } },
  }),
];

if (process.argv.includes('--by-rule')) {
  const { documents } = ManifestSet.fromObjects(objectsOf(300, 10000));
  ALL_RULES.map(rule => [microseconds(documents, { rules: [rule], previous: documents }), rule.id])
    .sort(([a], [b]) => b - a)
    .forEach(([time, id]) => console.log(time.toFixed(2), id));
} else {
  const sizes = SIZES.map(({ clusters, objects }) => {
    const { documents } = ManifestSet.fromObjects(objectsOf(clusters, objects));
    return { clusters, objects, alone: microseconds(documents), withPrevious: microseconds(documents, { previous: documents }) };
  });
  console.log(JSON.stringify({ rules: ALL_RULES.length, sizes }));
}

/** Clusters with what belongs to them, in turns. */
function objectsOf(clusters, count) {
  return Array.from({ length: count }, (_, i) => {
    const namespace = `rook-${i % clusters}`;
    const turn = Math.floor(i / clusters);
    return turn === 0 ? cluster(namespace) : MAKERS[turn % MAKERS.length](namespace, `storage-${turn}`);
  });
}

function ceph(kind, namespace, name, spec) {
  return { apiVersion: 'ceph.rook.io/v1', kind, metadata: { name, namespace }, spec };
}

function cluster(namespace) {
  return ceph('CephCluster', namespace, 'rook-ceph', {
    cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4' },
    dataDirHostPath: '/var/lib/rook',
    mon: { count: 3 },
    mgr: { count: 2, modules: [{ name: 'rook', enabled: true }] },
    storage: { useAllNodes: false, nodes: Array.from({ length: 12 }, (_, i) => ({ name: `node-${i}`, devices: [{ name: 'sdb' }] })) },
    resources: { osd: { requests: { memory: '4Gi' }, limits: { memory: '4Gi' } } },
  });
}
