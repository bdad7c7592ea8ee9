import { ApiObject, App, Chart } from 'cdk8s';
import { compareWithOriginal, OfficialExample, originalOf } from './compare';
import { CephBlockPool, CephCluster } from '../../../src/ceph';

const POOL = {
  apiVersion: 'ceph.rook.io/v1',
  kind: 'CephBlockPool',
  metadata: { name: 'replicapool', namespace: 'rook-ceph' },
  spec: { failureDomain: 'host', replicated: { size: 3, requireSafeReplicaSize: true } },
};

const CLASS = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'block' }, provisioner: 'x' };

function example(justified?: OfficialExample['justified']): OfficialExample {
  return {
    file: 'pool.yaml',
    justified,
    build: app => {
      const chart = new Chart(app, 'storage', { namespace: 'rook-ceph' });
      const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph' });
      new CephBlockPool(chart, 'pool', { cluster, name: 'replicapool' });
    },
  };
}

function exampleOf(...objects: any[]): OfficialExample {
  return { file: 'x.yaml', build: (app: App) => objects.forEach((object, i) => new ApiObject(new Chart(app, `c${i}`), 'o', object)) };
}

test('the same objects are equal, whatever is null, a default, or in another order', () => {
  const theirs = [{ ...CLASS, reclaimPolicy: 'Delete' }, { ...POOL, spec: { ...POOL.spec, quotas: null } }];
  expect(compareWithOriginal(exampleOf(POOL, CLASS), theirs)).toEqual({
    file: 'x.yaml', equal: ['StorageClass block', 'CephBlockPool replicapool'], justified: [], missing: [], idle: [],
  });
});

test('a default of the API server counts as written', () => {
  const topic = (endpoint: any) => ({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephBucketTopic',
    metadata: { name: 'topic' },
    spec: { objectStoreName: 's', objectStoreNamespace: 'n', endpoint: { amqp: { uri: 'amqp://broker', exchange: 'e', ...endpoint } } },
  });
  expect(compareWithOriginal(exampleOf(topic({})), [topic({ ackLevel: 'broker' })]).equal).toEqual(['CephBucketTopic topic']);
  expect(compareWithOriginal(exampleOf(topic({})), [topic({ ackLevel: 'none' })]).missing).toEqual([
    'CephBucketTopic topic: spec.endpoint.amqp.ackLevel: "none" in the original, "broker" here',
  ]);
});

test('so does a default of a built-in kind', () => {
  const asked = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const claim = (spec: any) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'c' }, spec: { ...asked, ...spec } });
  expect(compareWithOriginal(exampleOf(claim({ volumeMode: 'Filesystem' })), [claim({})]).equal).toEqual(['PersistentVolumeClaim c']);
  expect(compareWithOriginal(exampleOf(claim({})), [claim({ volumeMode: 'Block' })]).missing).toEqual([
    'PersistentVolumeClaim c: spec.volumeMode: "Block" in the original, "Filesystem" here',
  ]);
});

test('both forms of a selector are the same', () => {
  const policy = (podSelector: any) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' }, spec: { podSelector } });
  const long = { matchExpressions: [{ key: 'app', operator: 'In', values: ['a'] }] };
  expect(compareWithOriginal(exampleOf(policy({ matchLabels: { b: '2', a: '1' } })), [policy({ matchLabels: { a: '1', b: '2' } })]).missing).toEqual([]);
  expect(compareWithOriginal(exampleOf(policy({ matchLabels: { app: 'a' } })), [policy(long)]).missing).toEqual([]);
  expect(compareWithOriginal(exampleOf(policy({ matchLabels: { app: 'b' } })), [policy(long)]).missing).toHaveLength(1);
});

test('a field that differs is missing, unless there is a reason', () => {
  const theirs = [{ ...POOL, spec: { ...POOL.spec, replicated: { size: 2, requireSafeReplicaSize: true } } }];
  const difference = 'CephBlockPool replicapool: spec.replicated.size: 2 in the original, 3 here';
  expect(compareWithOriginal(example(), theirs)).toEqual({ file: 'pool.yaml', equal: [], justified: [], missing: [difference], idle: [] });
  for (const object of ['*', 'CephBlockPool replicapool']) {
    expect(compareWithOriginal(example([{ object, path: 'spec.replicated', reason: 'three are safe' }]), theirs)).toEqual({
      file: 'pool.yaml', equal: [], justified: [`${difference}: three are safe`], missing: [], idle: [],
    });
  }
});

test('a reason without a difference is told', () => {
  const idle = { object: '*', path: 'spec.replicate', reason: 'three are safe' };
  expect(compareWithOriginal(example([idle]), [POOL]).idle).toEqual(['* spec.replicate: three are safe']);
});

test('objects on one side only are told, and can have a reason', () => {
  const there = 'StorageClass block is not built';
  expect(compareWithOriginal(example(), [POOL, CLASS]).missing).toEqual([there]);
  expect(compareWithOriginal(example(), []).missing).toEqual(['CephBlockPool replicapool is not in the original']);
  expect(compareWithOriginal(example([{ object: 'StorageClass block', path: '', reason: 'not ours' }]), [POOL, CLASS])).toMatchObject({
    equal: ['CephBlockPool replicapool'], justified: [`${there}: not ours`], missing: [],
  });
});

test('a reason for what is more than the original excuses nothing else', () => {
  const more = [{ object: '+', path: '', reason: 'a class of its own' }];
  const withClass = { ...exampleOf(POOL, CLASS), justified: more };
  expect(compareWithOriginal(withClass, [POOL])).toMatchObject({ justified: ['StorageClass block is not in the original: a class of its own'], missing: [] });
  expect(compareWithOriginal({ ...exampleOf(POOL), justified: more }, [POOL, CLASS]).missing).toEqual(['StorageClass block is not built']);
  expect(compareWithOriginal({ ...exampleOf({ ...CLASS, provisioner: 'y' }), justified: more }, [CLASS]).missing).toHaveLength(1);
});

test('what the original wants to be filled in is filled in before it is compared', () => {
  const filled: OfficialExample = { ...exampleOf(CLASS), filledIn: { '<name>': 'block', '<driver>': 'x' } };
  const text = 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: <name>\nprovisioner: <driver>\n';
  expect(compareWithOriginal(filled, originalOf(filled, text)).equal).toEqual(['StorageClass block']);
  expect(compareWithOriginal(filled, originalOf(exampleOf(CLASS), text)).missing).toHaveLength(2);
});

test('objects of one namespace are not those of another', () => {
  expect(compareWithOriginal(example(), [{ ...POOL, metadata: { name: 'replicapool' } }]).missing).toEqual([
    'CephBlockPool replicapool: metadata.namespace: "default" in the original, "rook-ceph" here',
  ]);
});

test('fails when the API server would refuse an object, whoever makes it', () => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: { clusterIP: 'Nope' } };
  expect(() => compareWithOriginal(exampleOf(service), [])).toThrow('Service s: spec.clusterIP');
});

test('fails when an object is there twice', () => {
  expect(() => compareWithOriginal(example(), [POOL, POOL])).toThrow('there are two objects CephBlockPool replicapool; an example is compared by kind and name');
});
