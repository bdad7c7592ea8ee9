import * as fs from 'fs';
import * as path from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { Redundancy, RookOperator } from '../../src/ceph';
import { StorageChecks } from '../../src/gate';
import { Schemas } from '../../src/schema';
import { GeneralPurpose, GeneralPurposeProps } from '../../src/templates';
import { Assume, DeviceProps, Topology } from '../../src/topology';

const NODES = path.join(__dirname, '..', 'fixtures', 'topology', 'nodes');
const LISTS = fs.readdirSync(NODES).map(file => path.basename(file, '.json'));
const HDD: DeviceProps = { name: 'sdb', size: '4T', deviceClass: 'hdd' };
const NVME: DeviceProps = { name: 'nvme0n1', size: '2T', deviceClass: 'nvme' };

function list(name: string, ...devices: DeviceProps[]): Topology {
  return Topology.fromNodeList(path.join(NODES, `${name}.json`), devices.length > 0 ? { assume: [Assume.devicesPerNode(...devices)] } : {});
}

function newStorage(topology: Topology, props: Partial<GeneralPurposeProps> = {}): GeneralPurpose {
  const chart = new Chart(new App(), 'storage');
  const { namespace, operatorNamespace } = props;
  if (operatorNamespace !== undefined) RookOperator.fromNamespace(chart, 'operator', { namespace: operatorNamespace, clusterNamespaces: [namespace!] });
  const storage = new GeneralPurpose(chart, 'general-purpose', { topology, ...props });
  // Some of the lists are of machines with 4 GiB of memory.
  StorageChecks.of(storage).useSeverity('cluster-osds-exceed-node', 'off');
  return storage;
}

function objects(topology: Topology, props: Partial<GeneralPurposeProps> = {}): any[] {
  return Testing.synth(Chart.of(newStorage(topology, props)));
}

function objectOf(topology: Topology, props: Partial<GeneralPurposeProps>, kind: string, name?: string): any {
  return objects(topology, props).find(object => object.kind === kind && (name === undefined || object.metadata.name === name));
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('no error was thrown');
}

/** What makes every list store something: all taints tolerated, and as little redundancy as it takes. */
function anyhow(topology: Topology): Partial<GeneralPurposeProps> {
  const nodeSelection = { tolerations: [{ operator: 'Exists' }] };
  const nodes = topology.select(nodeSelection).nodes.length;
  const redundancy = nodes === 2 ? Redundancy.unsafeTwoCopies() : Redundancy.unsafeSingleCopy();
  return { nodeSelection, ...(nodes < 3 && { redundancy, unsafeSingleMon: true }) };
}

test('a cluster has block, file and object storage, in the order in which it is applied', () => {
  expect(objects(list('ibm-three-zones', HDD)).map(object => `${object.kind} ${object.metadata.name}`)).toEqual([
    'CephCluster rook-ceph',
    'CephBlockPool builtin-mgr',
    'CephBlockPool ceph-blockpool',
    'StorageClass ceph-block',
    'CephFilesystem ceph-filesystem',
    'CephFilesystemSubVolumeGroup ceph-filesystem-csi',
    'StorageClass ceph-filesystem',
    'CephObjectStore ceph-objectstore',
    'StorageClass ceph-bucket',
    'VolumeSnapshotClass ceph-block',
    'VolumeSnapshotClass ceph-filesystem',
    'Deployment rook-ceph-tools',
  ]);
});

describe.each(LISTS)('on %s', name => {
  const schemas = Schemas.bundled();
  const withDevices = list(name, HDD);
  const ways: [string, Topology, Partial<GeneralPurposeProps>][] = [
    ['devices', withDevices, anyhow(withDevices)],
    ['volumes', list(name), { ...anyhow(withDevices), deviceSets: [{ size: '1Ti', storageClassName: 'volumes' }] }],
  ];

  test.each(ways)('the API server accepts every object that stores on %s', (_what, topology, props) => {
    const rejected = objects(topology, props).map(object => schemas.judgeCreate(object)).filter(judgement => judgement.verdict !== 'accepted');
    expect(rejected.flatMap(judgement => judgement.errors)).toEqual([]);
  });

  test.each(ways)('two syntheses that store on %s are equal to the last byte', (_what, topology, props) => {
    const yaml = () => (newStorage(topology, props).node.root as App).synthYaml();
    expect(yaml()).toBe(yaml());
  });
});

describe('what is stored on', () => {
  test('are the devices, where nodes have some', () => {
    expect(objectOf(list('eks-two-az-uneven', NVME), {}, 'CephCluster').spec.storage.nodes).toHaveLength(3);
  });

  test('are the devices, where only some nodes have any', () => {
    const topology = Topology.fromNodeList(path.join(NODES, 'eks-two-az-uneven.json'), { typedDevices: { 'ip-1234.us-west-2.compute.internal': [NVME] } });
    expect(messageOf(() => newStorage(topology))).toContain('3 hosts with OSDs are needed, and there is 1 (ip-1234.us-west-2.compute.internal)');
  });

  test('are volumes of the cloud, where they have none', () => {
    expect(objectOf(list('eks-two-az-uneven'), {}, 'CephCluster').spec.storage.storageClassDeviceSets).toMatchObject([
      { count: 3, volumeClaimTemplates: [{ spec: { storageClassName: 'gp3', resources: { requests: { storage: '512Gi' } } } }] },
    ]);
    expect(objectOf(list('openshift-aws-two-az'), {}, 'CephCluster').spec.storage.storageClassDeviceSets).toMatchObject([
      { count: 3, volumeClaimTemplates: [{ spec: { storageClassName: 'gp3-csi' } }] },
    ]);
  });

  test('are the volumes that are asked for', () => {
    const props = { deviceSets: [{ size: '2Ti', storageClassName: 'ibmc-vpc-block-10iops-tier' }] };
    expect(objectOf(list('ibm-three-zones'), props, 'CephCluster').spec.storage.storageClassDeviceSets).toMatchObject([{ name: 'set1', count: 3 }]);
  });

  test('fails where there is nothing, and says how to give it', () => {
    expect(messageOf(() => newStorage(list('ibm-three-zones')))).toMatch(
      /^storage\/general-purpose\/cluster: topology: no node has a usable device; give deviceSets: .*devices of the nodes: .*3 of 3 nodes have no usable device/);
  });
});

describe('failure domains', () => {
  const domains = (topology: Topology, props = {}) => {
    const made = objects(topology, props);
    const spec = (kind: string) => made.filter(object => object.kind === kind).map(object => object.spec);
    const [filesystem] = spec('CephFilesystem');
    const [store] = spec('CephObjectStore');
    return [...spec('CephBlockPool'), filesystem.metadataPool, ...filesystem.dataPools, store.metadataPool, store.dataPool].map(pool => pool.failureDomain);
  };

  test('are zones everywhere, where there are three', () => {
    expect(new Set(domains(list('ibm-three-zones', HDD)))).toEqual(new Set(['zone']));
  });

  test('are hosts everywhere, where there are two zones or none', () => {
    expect(new Set(domains(list('eks-two-az-uneven')))).toEqual(new Set(['host']));
    expect(new Set(domains(list('doks-region-only')))).toEqual(new Set(['host']));
  });

  test('fail for machines that are too few, with the way out', () => {
    expect(messageOf(() => newStorage(list('gke-two-pools')))).toContain(
      'monCount: 3 monitors need 3 nodes, and there are 2 (gke-gke-mock-cluster-group-1-28f9cc5f-1234, gke-gke-mock-cluster-group-2-d3d4e0ba-1234); '
      + 'add nodes, or do without a quorum with unsafeSingleMon: true');
    expect(messageOf(() => newStorage(list('gke-two-pools'), { unsafeSingleMon: true }))).toMatch(
      /^storage\/general-purpose\/mgr: redundancy: for 3 copies, 3 hosts with OSDs are needed, and there are 2 .*Redundancy\.unsafeTwoCopies\(\)/);
    expect(domains(list('gke-two-pools'), { unsafeSingleMon: true, redundancy: Redundancy.unsafeTwoCopies() })).toContain('host');
  });
});

describe('options', () => {
  test('the redundancy is that of all pools, and objects may have another', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 6, devices: [HDD] }] });
    const made = objects(topology, { redundancy: Redundancy.replicated(4), objectRedundancy: Redundancy.erasureCoded(4, 2) });
    const [mgr, block, filesystem, store] = made.filter(object => /^Ceph(BlockPool|Filesystem|ObjectStore)$/.test(object.kind)).map(object => object.spec);
    const metadata = [mgr, block, filesystem.metadataPool, ...filesystem.dataPools, store.metadataPool];
    expect(metadata.map(pool => pool.replicated.size)).toEqual([4, 4, 4, 4, 4]);
    expect(store.dataPool.erasureCoded).toEqual({ dataChunks: 4, codingChunks: 2 });
    expect(messageOf(() => newStorage(topology, { redundancy: Redundancy.erasureCoded(4, 2) }))).toBe(
      'storage/general-purpose: redundancy: 4+2 chunks cannot be had for metadata and the first data pool of a filesystem; '
      + 'use Redundancy.replicated here, and objectRedundancy for objects');
  });

  test('every pool has the device class, the built-in one too', () => {
    const topology = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [HDD, NVME] }] });
    const made = objects(topology, { deviceClass: 'nvme', objectDeviceClass: 'hdd' });
    const [mgr, block, filesystem, store] = made.filter(object => /^Ceph(BlockPool|Filesystem|ObjectStore)$/.test(object.kind)).map(object => object.spec);
    expect([mgr, block, filesystem.metadataPool, ...filesystem.dataPools, store.metadataPool, store.dataPool].map(pool => pool.deviceClass)).toEqual(
      ['nvme', 'nvme', 'nvme', 'nvme', 'nvme', 'hdd']);
    expect(mgr.name).toBe('.mgr');
  });

  test('namespaces, monitoring and the default class are passed on', () => {
    const props = { namespace: 'ceph', operatorNamespace: 'operators', monitoring: true, defaultClass: true };
    const topology = list('ibm-three-zones', HDD);
    expect(objectOf(topology, props, 'CephCluster')).toMatchObject({
      metadata: { name: 'ceph', namespace: 'ceph' }, spec: { monitoring: { enabled: true } },
    });
    expect(objectOf(topology, props, 'StorageClass', 'ceph-block')).toMatchObject({
      metadata: { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } }, provisioner: 'operators.rbd.csi.ceph.com',
    });
    expect(objectOf(topology, props, 'StorageClass', 'ceph-filesystem').metadata).toEqual({ name: 'ceph-filesystem' });
  });
});

test('all parts can be got at', () => {
  const storage = newStorage(list('ibm-three-zones', HDD));
  expect([
    storage.cluster, storage.blockPool, storage.blockStorageClass, storage.filesystem, storage.filesystemStorageClass, storage.objectStore,
    storage.bucketStorageClass, storage.blockSnapshotClass, storage.filesystemSnapshotClass, storage.toolbox,
  ].map(part => part.name)).toEqual([
    'rook-ceph', 'ceph-blockpool', 'ceph-block', 'ceph-filesystem', 'ceph-filesystem', 'ceph-objectstore', 'ceph-bucket', 'ceph-block', 'ceph-filesystem',
    'rook-ceph-tools',
  ]);
});
