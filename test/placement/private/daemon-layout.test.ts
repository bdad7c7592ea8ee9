import { DaemonLayout } from '../../../src/placement/private/daemon-layout';
import { Topology } from '../../../src/topology';
import { cephCluster, nodes, rook } from '../manifests';

const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

/** Names of the nodes of each kind of daemon, and what was assumed. */
function laid(topology: Topology, spec: any, ...owned: any[]): { daemons: { [kind: string]: string }; assumptions: readonly string[] } {
  const { daemons, assumptions } = new DaemonLayout(cephCluster({}, spec), owned, topology);
  const kinds: { [kind: string]: string } = {};
  for (const { type, service, location } of daemons) {
    const kind = service === undefined ? type : `${type} of ${service}`;
    kinds[kind] = kind in kinds ? `${kinds[kind]} ${location.host}` : location.host;
  }
  return { daemons: kinds, assumptions };
}

const zones = (...names: string[]) => names.map(name => ({ name }));
const spread = (...keys: string[]) => ({ topologySpreadConstraints: keys.map(topologyKey => ({ maxSkew: 1, topologyKey })) });

test('pods of a kind are on different nodes, and share zones where nothing keeps them apart', () => {
  const filesystem = rook('CephFilesystem', 'fs', { metadataServer: { activeCount: 1 } });
  expect(laid(nodes(2, [], 'a', 'b', 'c'), {}, filesystem)).toEqual({
    daemons: { 'mon': 'node-a-1 node-a-2 node-b-1', 'mgr': 'node-a-1 node-a-2', 'mds of fs': 'node-a-1 node-a-2' },
    assumptions: ['nothing keeps the pods of mon, mgr, mds of fs in different domains of the level zone: they are taken to share as few as they can'],
  });
});

test('what the manifests ask for keeps pods in different zones', () => {
  const apart = { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 50, podAffinityTerm: { topologyKey: ZONE } }] } };
  const required = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: HOST }, { topologyKey: ZONE }] } };
  const spec = { mon: { count: 3, zones: zones('c', 'b', 'a') }, placement: { all: spread(HOST, ZONE) } };
  expect(laid(
    nodes(2, [], 'a', 'b', 'c'), spec,
    rook('CephFilesystem', 'fs', { metadataServer: { activeCount: 2, placement: apart } }),
    rook('CephObjectStore', 'store', { gateway: { instances: 3, placement: required } }),
    rook('CephNFS', 'nfs', { server: { active: 2, placement: spread(ZONE) } }),
  )).toEqual({
    daemons: {
      'mon': 'node-c-1 node-b-1 node-a-1',
      'mgr': 'node-a-1 node-b-1',
      'mds of fs': 'node-a-1 node-b-1 node-c-1 node-a-2',
      'rgw of store': 'node-a-1 node-b-1 node-c-1',
      'nfs of nfs': 'node-a-1 node-b-1',
    },
    assumptions: [],
  });
});

test('a placement of a daemon takes the place of the one of all', () => {
  const spec = { placement: { all: spread(ZONE), mgr: spread('example.com/cabinet') } };
  expect(laid(nodes(2, [], 'a', 'b', 'c'), spec).daemons).toEqual({ mon: 'node-a-1 node-b-1 node-c-1', mgr: 'node-a-1 node-a-2' });
});

test('five monitors share three zones as Rook shares them', () => {
  expect(laid(nodes(3, [], 'a', 'b', 'c'), { mon: { count: 5, zones: zones('a', 'b', 'c') } }).daemons.mon)
    .toBe('node-a-1 node-a-2 node-b-1 node-b-2 node-c-1');
});

test('of a stretch cluster the arbiter is alone in its zone, on nodes of its own, and managers are in different zones', () => {
  const topology = Topology.of({
    nodePools: [
      { name: 'site', count: 2, zones: ['a', 'b'] },
      { name: 'tiny', count: 1, zones: ['x'], taints: [{ key: 'tiny', effect: 'NoSchedule' }] },
    ],
  });
  const mon = { count: 5, stretchCluster: { zones: [{ name: 'x', arbiter: true }, ...zones('a', 'b')] } };
  const arbiter = { tolerations: [{ key: 'tiny', operator: 'Exists' }] };
  expect(laid(topology, { mon, placement: { arbiter } })).toEqual({
    daemons: { mon: 'tiny-x-1 site-a-1 site-a-2 site-b-1 site-b-2', mgr: 'site-a-1 site-b-1' }, assumptions: [],
  });
  expect(laid(topology, { mon }).daemons.mon).toBe('site-a-1 site-a-2 site-b-1 site-b-2');
});

test('pods that find no node of their own are left out where they may not share one', () => {
  const gateways = rook('CephObjectStore', 'store', { gateway: { instances: 4 } });
  expect(laid(nodes(2, []), {}, gateways).daemons).toEqual({ 'mon': 'node-1 node-2', 'mgr': 'node-1 node-2', 'rgw of store': 'node-1 node-2 node-1 node-2' });
  const onHosts = { network: { provider: 'host' }, mon: { allowMultiplePerNode: true } };
  expect(laid(nodes(2, []), onHosts, gateways).daemons).toEqual({ 'mon': 'node-1 node-2 node-1', 'mgr': 'node-1 node-2', 'rgw of store': 'node-1 node-2' });
  expect(laid(nodes(2, []), { network: { hostNetwork: true } }, rook('CephNFS', 'nfs', { server: { active: 3 } })).daemons['nfs of nfs']).toBe('node-1 node-2');
});

test('mirrors count, external clusters, gateways elsewhere and what has no spec do not', () => {
  const elsewhere = rook('CephObjectStore', 'far', { gateway: { instances: 2, externalRgwEndpoints: [{ ip: '192.0.2.1' }] } });
  const owned = [rook('CephRBDMirror', 'm', { count: 1 }), rook('CephFilesystemMirror', 'f', {}), elsewhere, rook('CephFilesystem', 'none', undefined)];
  expect(laid(nodes(1, []), { mon: { count: 1 }, mgr: { count: 1 } }, ...owned).daemons)
    .toEqual({ 'mon': 'node-1', 'mgr': 'node-1', 'rbd-mirror of m': 'node-1', 'cephfs-mirror of f': 'node-1' });
  expect(laid(nodes(1, []), { external: { enable: true } })).toEqual({ daemons: {}, assumptions: [] });
});
