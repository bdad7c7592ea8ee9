import { App, Chart } from 'cdk8s';
import { hosts, messageOf, newChart, newCluster, objectsOf, threeZones } from './fixture';
import { CephBlockPool, CephCluster, CephFilesystem, CephObjectStore } from '../../src/ceph';

test('a name that is not given is made of the path', () => {
  const cluster = newCluster(hosts(3));
  const chart = cluster.node.scope!;
  const pool = new CephBlockPool(chart, 'pool', { cluster });
  pool.addStorageClass('class');
  new CephFilesystem(chart, 'fs', { cluster });
  new CephObjectStore(chart, 'store', { cluster });
  expect(pool.name).toMatch(/^storage-pool-[0-9a-f]{8}$/);
  expect(objectsOf(chart).map(object => object.metadata.name.replace(/[0-9a-f]{8}/, '…'))).toEqual([
    'rook-ceph', 'storage-pool-…', 'storage-pool-class-…', 'storage-fs-…', 'storage-fs-…-csi', 'storage-store-…',
  ]);
});

test('fails when the path makes no name', () => {
  const chart = new Chart(new App(), 'My_Chart');
  const cluster = new CephCluster(chart, 'ceph', { topology: hosts(3) });
  expect(messageOf(() => new CephBlockPool(chart, 'Pool.A_b', { cluster }))).toMatch(
    /^My_Chart\/Pool\.A_b: name: "my_chart-pool\.a_b-[0-9a-f]{8}" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and "\.", a letter or digit at both ends; this one is made of the construct's path: give a name$/);
  expect(new CephBlockPool(chart, 'Pool_2', { cluster, name: 'pool.2' }).name).toBe('pool.2');
});

test.each(['0', '7', '10'])('fails for the id %s, which cdk8s would put first', id => {
  const cluster = newCluster(hosts(3));
  expect(messageOf(() => new CephBlockPool(cluster.node.scope!, id, { cluster, name: 'pool' }))).toBe(
    `storage/${id}: id: "${id}" is a whole number, and cdk8s would put the object before those made earlier; give an id with a letter in it`);
});

test('an id may begin with zero or hold digits', () => {
  const cluster = newCluster(hosts(3));
  expect(new CephBlockPool(cluster.node.scope!, '01', { cluster, name: 'pool' }).name).toBe('pool');
});

test.each([
  [{ 'a b': 'c' }, '"a b" is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters'],
  [{ 'a/b/c': 'd' }, '"a/b/c" is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters'],
  [{ 'Example.com/a': 'b' }, '"Example.com/a" is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters'],
  [{ ['a'.repeat(64)]: 'b' }, `"${'a'.repeat(64)}" is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters`],
  [{ a: 'b c' }, '"b c" is no value for the label a: letters, digits, "-", "_" and ".", at most 63 characters'],
  [{ a: 'b'.repeat(64) }, `"${'b'.repeat(64)}" is no value for the label a: letters, digits, "-", "_" and ".", at most 63 characters`],
])('fails for the labels %j', (labels, problem) => {
  const cluster = newCluster(hosts(3));
  expect(messageOf(() => new CephBlockPool(cluster, 'pool', { cluster, name: 'pool', labels: labels as {} }))).toBe(`storage/ceph/pool: labels: ${problem}`);
});

test.each(['a', '9', '9-z', 'a.9', '9.a-9'])('%s is a name', name => {
  const cluster = newCluster(hosts(3));
  expect(new CephBlockPool(cluster, 'pool', { cluster, name }).name).toBe(name);
});

test.each(['', '-a', 'a-', '.a', 'a.', 'a..b', 'A', 'a_b', 'a.-b', 'a'.repeat(254)])('%j is no name', name => {
  const cluster = newCluster(hosts(3));
  expect(messageOf(() => new CephBlockPool(cluster, 'pool', { cluster, name }))).toContain(
    `storage/ceph/pool: name: ${JSON.stringify(name)} is no DNS subdomain of at most 253 characters`);
});

test('labels may be empty, and have a prefix', () => {
  const cluster = newCluster(hosts(3));
  const labels = { 'example.com/a_b.c': '', 'd': 'E_f.1', '9': 'z9', 'Z9': '9', ['a'.repeat(63)]: 'b'.repeat(63) };
  new CephBlockPool(cluster, 'pool', { cluster, name: 'pool', labels });
  expect(objectsOf(cluster)[1].metadata.labels).toEqual(labels);
});

test('two syntheses are equal to the last byte', () => {
  const yaml = () => {
    const app = new App();
    const cluster = new CephCluster(new Chart(app, 'storage'), 'ceph', { topology: threeZones() });
    new CephBlockPool(cluster, 'pool', { cluster }).addStorageClass('class');
    new CephFilesystem(cluster, 'fs', { cluster }).addStorageClass('class');
    new CephObjectStore(cluster, 'store', { cluster }).addStorageClass('class');
    return app.synthYaml();
  };
  expect(yaml()).toBe(yaml());
});

test('objects come in the order in which they are made, without dependencies', () => {
  const chart = newChart();
  const cluster = new CephCluster(chart, 'z', { topology: threeZones() });
  new CephBlockPool(chart, 'pool10', { cluster, name: 'second' });
  new CephFilesystem(chart, 'a', { cluster, name: 'third' });
  expect(objectsOf(chart).map(object => `${object.kind} ${object.metadata.name}`)).toEqual([
    'CephCluster rook-ceph', 'CephBlockPool second', 'CephFilesystem third', 'CephFilesystemSubVolumeGroup third-csi',
  ]);
  expect(chart.node.findAll().flatMap(construct => construct.node.dependencies)).toEqual([]);
});
