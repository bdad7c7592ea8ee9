import { App, Chart, Testing } from 'cdk8s';
import { NVME } from './fixture';
import {
  CephCluster, CephObjectRealm, CephObjectStore, CephObjectZone, CephObjectZoneGroup, ICephCluster, ICephObjectZone,
} from '../../src/ceph';
import { Pack } from '../../src/checks';
import { StorageChecks } from '../../src/gate';
import { Topology } from '../../src/topology';

/** What is reported to be needed between zones with Ceph 19.2.6 and 20.2.4. */
const BETWEEN_ZONES = { rgw_sigv4_insecure: 'true', rgw_s3_client_max_sig_ver: '2' };

/** A cluster on machines of its own, in a namespace of its own. */
function newCluster(app: App, site: string): ICephCluster {
  const topology = Topology.of({ nodePools: [{ name: site, count: 2, zones: [`${site}-1`, `${site}-2`, `${site}-3`], devices: [NVME] }] });
  const chart = new Chart(app, site, { namespace: `rook-ceph-${site}` });
  return new CephCluster(chart, 'ceph', { topology });
}

/** Gateways of a zone: one that keeps it in sync, and others for clients. */
function newGateways(cluster: ICephCluster, zone: ICephObjectZone, site: string): void {
  const common = { cluster, zone, sslCertificateRef: 'gateways-tls', rgwConfig: BETWEEN_ZONES };
  new CephObjectStore(cluster.node.scope as Chart, 'sync', { ...common, name: `${site}-sync` });
  new CephObjectStore(cluster.node.scope as Chart, 'clients', { ...common, name: site, disableMultisiteSyncTraffic: true, instances: 3 });
}

function twoSites(): App {
  const app = new App();
  const east = newCluster(app, 'east');
  const west = newCluster(app, 'west');
  const endpoint = 'https://sync.east.example.com:443';

  const realm = new CephObjectRealm(east.node.scope as Chart, 'realm', { cluster: east, name: 'shop' });
  const zoneGroup = new CephObjectZoneGroup(east.node.scope as Chart, 'zone-group', { realm, name: 'world' });
  const master = new CephObjectZone(east.node.scope as Chart, 'zone', { zoneGroup, name: 'east', customEndpoints: [endpoint] });
  newGateways(east, master, 'east');

  const pulled = new CephObjectRealm(west.node.scope as Chart, 'realm', { cluster: west, pull: { realm, endpoint } });
  const sameGroup = new CephObjectZoneGroup(west.node.scope as Chart, 'zone-group', { realm: pulled, name: zoneGroup.name });
  const second = new CephObjectZone(west.node.scope as Chart, 'zone', {
    zoneGroup: sameGroup, name: 'west', customEndpoints: ['https://sync.west.example.com:443'],
  });
  newGateways(west, second, 'west');
  return app;
}

/** Objects of object storage in a chart: kind, name and spec. */
function objectsOf(app: App, site: string): any[] {
  return (Testing.synth(app.node.findChild(site) as Chart) as any[]).filter(({ kind }) => kind.startsWith('CephObject'));
}

test('two clusters in one app replicate each other\'s objects', () => {
  const app = twoSites();
  const [realm, zoneGroup, zone, sync, clients] = objectsOf(app, 'east');
  expect([realm.kind, realm.metadata, realm.spec]).toEqual(['CephObjectRealm', { name: 'shop', namespace: 'rook-ceph-east' }, undefined]);
  expect([zoneGroup.metadata.name, zoneGroup.spec]).toEqual(['world', { realm: 'shop' }]);
  expect(zone.spec).toEqual({
    zoneGroup: 'world',
    metadataPool: { failureDomain: 'zone', replicated: { size: 3, requireSafeReplicaSize: true } },
    dataPool: { failureDomain: 'zone', replicated: { size: 3, requireSafeReplicaSize: true }, parameters: { bulk: 'true' } },
    preservePoolsOnDelete: true,
    customEndpoints: ['https://sync.east.example.com:443'],
  });
  expect([sync.spec.zone, sync.spec.gateway.instances, sync.spec.gateway.disableMultisiteSyncTraffic]).toEqual([{ name: 'east' }, 1, undefined]);
  expect([clients.spec.zone, clients.spec.gateway.instances, clients.spec.gateway.disableMultisiteSyncTraffic]).toEqual([{ name: 'east' }, 3, true]);

  const [pulled, sameGroup, second] = objectsOf(app, 'west');
  expect([pulled.metadata, pulled.spec]).toEqual([
    { name: 'shop', namespace: 'rook-ceph-west' }, { pull: { endpoint: 'https://sync.east.example.com:443' } },
  ]);
  expect([sameGroup.metadata, sameGroup.spec]).toEqual([{ name: 'world', namespace: 'rook-ceph-west' }, { realm: 'shop' }]);
  expect([second.metadata.name, second.spec.zoneGroup, second.spec.customEndpoints]).toEqual(['west', 'world', ['https://sync.west.example.com:443']]);
});

/** What the rules of a pack tell of the two sites. */
function findings(pack: Pack): string[] {
  const lines: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(line => {
    lines.push(String(line));
    return true;
  });
  const app = twoSites();
  StorageChecks.of(app).usePack(pack);
  app.synthYaml();
  write.mockRestore();
  return lines.join('').split('\n').filter(line => line !== '');
}

test('nothing of it hurts in production', () => {
  expect(findings(Pack.PRODUCTION)).toEqual([]);
});

test('of advice there is only which Secrets have to be made', () => {
  expect(findings(Pack.ALL).map(line => /^advice: (\S+\/\S+)\/Resource: .*? the Secret (\S+) is not in the set/.exec(line)?.slice(1) ?? line)).toEqual([
    ['east/sync', 'rook-ceph-east/gateways-tls'],
    ['east/clients', 'rook-ceph-east/gateways-tls'],
    ['west/realm', 'rook-ceph-west/shop-keys'],
    ['west/sync', 'rook-ceph-west/gateways-tls'],
    ['west/clients', 'rook-ceph-west/gateways-tls'],
  ]);
});
