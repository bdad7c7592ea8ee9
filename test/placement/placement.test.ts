import { blockPool, cephCluster, HDD, nodes, placed, rook } from './manifests';
import { ManifestSet } from '../../src/manifests';
import { FailureStudy, Placement } from '../../src/placement';
import { Topology } from '../../src/topology';

const ORDER_OF_OSDS = 'OSDs are made in the order of the device sets, then of the nodes in the topology and their devices; Rook makes them side by side, '
  + 'and which of equal OSDs holds what depends on the order';

const FOUR = nodes(4, [HDD]);

test('a cluster and a pool give OSDs, a map with the rule of the pool, and the pools by number', () => {
  const placement = placed(nodes(1, [HDD], 'a', 'b', 'c'), [cephCluster(), blockPool('replicapool', { failureDomain: 'zone' })]);
  expect(placement.name).toBe('my-cluster');
  expect(placement.namespace).toBe('rook-ceph');
  expect(placement.osds).toEqual(['a', 'b', 'c'].map((zone, id) => ({
    id, host: `node-${zone}-1`, node: `node-${zone}-1`, device: 'sdb', sizeBytes: 4e12, deviceClass: 'hdd', location: { host: `node-${zone}-1`, zone },
  })));
  expect(placement.pools).toEqual([
    { id: 1, name: '.mgr', use: 'mgr', rule: 0, size: 3, minSize: 2, dataChunks: 1, erasureCoded: false, pgNum: 1, fullPgNum: 16, failureDomain: 'host' },
    { id: 2, name: 'replicapool', use: 'block', rule: 1, size: 3, minSize: 2, dataChunks: 1, erasureCoded: false, pgNum: 32, failureDomain: 'zone' },
  ]);
  expect(placement.map.rules.map(({ id, name }) => `${id} ${name}`)).toEqual(['0 replicated_rule', '1 replicapool']);
  expect(placement.fullRatios).toEqual({ nearFull: 0.85, backfillFull: 0.9, full: 0.95 });
  expect(placement.notEvaluated).toEqual([]);
  expect(placement.assumptions).toEqual([
    ORDER_OF_OSDS,
    'pools are made in the order of the objects; Rook makes those of several objects, and the small ones of an object store, side by side, '
      + 'and which OSD holds what depends on their numbers',
    'all pools are there, with what they are said to hold, when the autoscaler first counts their placement groups',
  ]);
});

test('the ratios are those of the CephCluster', () => {
  const { fullRatios } = placed(FOUR, [cephCluster({ nearFullRatio: 0.7, backfillFullRatio: 0.75, fullRatio: 0.8 })]);
  expect(fullRatios).toEqual({ nearFull: 0.7, backfillFull: 0.75, full: 0.8 });
});

test('pools of other namespaces are not counted', () => {
  const other = blockPool('other');
  const { pools } = placed(FOUR, [cephCluster(), { ...other, metadata: { ...other.metadata, namespace: 'elsewhere' } }]);
  expect(pools.map(({ name }) => name)).toEqual(['.mgr']);
});

test('without devices there are no figures, and the reason is told', () => {
  const placement = placed(Topology.of({ nodePools: [{ name: 'node', count: 3 }] }), [cephCluster(), blockPool('p')]);
  expect([placement.osds, placement.pools]).toEqual([[], []]);
  expect(placement.notEvaluated).toEqual(['the topology tells no devices of the nodes, so OSDs and capacity are not known; give the devices']);
});

test('an external cluster has no figures', () => {
  const placement = placed(FOUR, [cephCluster({}, { external: { enable: true } })]);
  expect(placement.notEvaluated).toEqual(['CephCluster my-cluster is external, where its OSDs are is not known here']);
  expect(placement.osds).toEqual([]);
});

test('a cluster that takes no node has no figures', () => {
  const placement = placed(FOUR, [cephCluster({ useAllNodes: false })]);
  expect(placement.notEvaluated).toEqual(['CephCluster my-cluster makes no OSDs on these nodes']);
});

test('where Ceph refuses a location there are no figures', () => {
  expect(placed(nodes(1, [HDD], 'a'), [cephCluster({ config: { crushRoot: 'a' } })]).notEvaluated).toEqual([
    expect.stringMatching(/^Ceph would not take the OSDs as they are, so capacity is not known: osd\.0 is in .* a, but a is the name of a .* already/),
  ]);
});

describe('a CephCluster is chosen', () => {
  const second = rook('CephCluster', 'second', {});
  const of = (objects: any[], options = {}) => () => Placement.ofManifests(ManifestSet.fromObjects(objects), FOUR, options);

  test('by its name, where there are several', () => {
    expect(of([cephCluster(), second], { cluster: 'my-cluster' })().name).toBe('my-cluster');
  });

  test.each([
    ['there is none', [blockPool('p')], {}, 'there is no CephCluster among the manifests'],
    ['there are several', [cephCluster(), second], {},
      'more than one CephCluster among the manifests, there are rook-ceph/my-cluster, rook-ceph/second; say which one is meant'],
    ['the name is of none', [cephCluster()], { cluster: 'third' }, 'no CephCluster third among the manifests, there is rook-ceph/my-cluster'],
    ['the namespace has none', [cephCluster()], { namespace: 'x', cluster: 'my-cluster' },
      'no CephCluster x/my-cluster among the manifests, there is rook-ceph/my-cluster'],
  ])('and it is an error where %s', (_, objects, options, message) => {
    expect(of(objects, options)).toThrow(message);
  });
});

test.each([
  [{ nothing: 5 }, 'storedBytes: there is no pool nothing; there are .mgr'],
  [{ '.mgr': -1 }, 'storedBytes: pool .mgr has -1 bytes, give a number from 0'],
  [{ '.mgr': NaN }, 'storedBytes: pool .mgr has NaN bytes, give a number from 0'],
])('stored bytes %j are an error', (storedBytes, message) => {
  expect(() => placed(FOUR, [cephCluster()], { storedBytes: storedBytes as any })).toThrow(message);
});

test('a pool without a name, which the API server refuses, is passed over', () => {
  const nameless = { apiVersion: 'ceph.rook.io/v1', kind: 'CephBlockPool', metadata: { namespace: 'rook-ceph' }, spec: { replicated: { size: 3 } } };
  const cluster = {
    apiVersion: 'ceph.rook.io/v1', kind: 'CephCluster', metadata: { name: 'rook-ceph', namespace: 'rook-ceph' }, spec: { storage: { useAllNodes: true, useAllDevices: true } },
  };
  const machines = Topology.of({ nodePools: [{ name: 'node', count: 3, devices: [{ name: 'sdb', size: '1Ti', deviceClass: 'ssd' }] }] });
  expect(Placement.ofManifests(ManifestSet.fromObjects([cluster, nameless]), machines).pools.map(({ name }) => name)).toEqual(['.mgr']);
});

test('a key with nothing behind it is a key that is not there', () => {
  const topology = Topology.of({ nodePools: [{ name: 'node', count: 4, devices: [HDD], cpu: '16', memory: '64Gi' }] });
  const empty = { resources: null, placement: null, mgr: null, healthCheck: null, cephConfig: null };
  const pools = [blockPool('data', { parameters: null, quotas: null }), rook('CephFilesystem', 'files', null)];
  const told = (placement: Placement) => {
    const { osds, pools: made, nodes: loads, daemons, assumptions, notEvaluated } = placement;
    return { osds, made, loads, daemons, assumptions, notEvaluated };
  };
  expect(told(placed(topology, [cephCluster({ config: null, nodes: null }, empty), ...pools])))
    .toEqual(told(placed(topology, [cephCluster(), blockPool('data')])));
});

test('a study of failures knows the daemons and the zones of a placement', () => {
  const topology = Topology.of({ nodePools: [{ name: 'site', count: 2, zones: ['a', 'b'], devices: [HDD] }, { name: 'tiny', count: 1, zones: ['x'] }] });
  const zones = [{ name: 'x', arbiter: true }, { name: 'a' }, { name: 'b' }];
  const stretched = placed(topology, [cephCluster({}, { mon: { count: 5, stretchCluster: { zones } } }), blockPool('p', { replicated: { size: 4 } })]);
  const lost = (study: FailureStudy, zone: string) => study.outcomes.find(({ domains: [{ name }] }) => name === zone)!;
  const study = FailureStudy.of(stretched);
  expect(lost(study, 'a')).toMatchObject({ degradedStretch: true, available: true, quorum: true, daemons: [{ type: 'mon', total: 5, left: 3 }, { type: 'mgr', left: 1 }] });
  expect(lost(study, 'x')).toMatchObject({ degradedStretch: false, available: true, osds: 0, daemons: [{ left: 4 }, { left: 2 }] });
  const bySite = placed(topology, [cephCluster({}, { mon: { count: 3, stretchCluster: { failureDomainLabel: 'example.com/site', zones } } })]);
  expect([bySite.stretchLevel, bySite.notEvaluated]).toEqual([undefined, [expect.stringMatching(/chooses type site, which is not defined/), expect.anything()]]);
  expect(lost(FailureStudy.of(stretched, { daemons: [] }), 'a')).toMatchObject({ daemons: [], quorum: undefined });
});
