import { setTimeout as sleep } from 'timers/promises';
import { App, Chart, Testing } from 'cdk8s';
import {
  CephCluster as ClusterConstruct, CephObjectRealm, CephObjectStore, CephObjectZone, CephObjectZoneGroup, ICephCluster,
} from '../../../src/ceph';
import { requireInstalled } from '../harness/cache';
import { CephCluster } from '../harness/ceph-cluster';
import { Daemon } from '../harness/daemon';
import { JUDGES } from '../harness/judges';
import { logFolder } from '../harness/logs';
import { S3Client } from '../harness/s3-client';

/** What is reported to be needed between zones with Ceph 20.2.4, as the guide has it. */
const BETWEEN_ZONES = { rgw_sigv4_insecure: 'true', rgw_s3_client_max_sig_ver: '2' };

/** The keys of the realm, which are in the Secret that is copied. */
const KEYS = { accessKey: 'SYSTEMSYSTEMSYSTEMSY', secretKey: 'system' };

/** One cluster, with the objects that Rook would read. */
interface Site {
  readonly cluster: CephCluster;
  readonly realm: any;
  readonly zoneGroup: any;
  readonly zone: any;
  readonly store: any;
  gateway?: Daemon;
}

let east: Site;
let west: Site;

beforeAll(async () => {
  const [first, second] = [await CephCluster.start(), await CephCluster.start()];
  const app = twoSites(first.rgwUrl, second.rgwUrl);
  east = { cluster: first, ...objectsIn(app, 'east') };
  west = { cluster: second, ...objectsIn(app, 'west') };
});

afterAll(async () => {
  await Promise.all([east?.gateway?.stop(), west?.gateway?.stop()]);
  await Promise.all([east?.cluster.stop(), west?.cluster.stop()]);
});

/** Two clusters in one app, as in the guide. */
function twoSites(eastUrl: string, westUrl: string): App {
  const app = new App();
  const [eastCluster, westCluster] = ['east', 'west'].map(site => {
    const chart = new Chart(app, site, { namespace: `rook-ceph-${site}` });
    return ClusterConstruct.fromCephClusterName(chart, 'ceph', { name: site });
  });
  const realm = new CephObjectRealm(eastCluster.node.scope as Chart, 'realm', { cluster: eastCluster, name: 'shop' });
  newZone(eastCluster, realm, 'east', eastUrl);
  const pulled = new CephObjectRealm(westCluster.node.scope as Chart, 'realm', { cluster: westCluster, pull: { realm, endpoint: eastUrl } });
  newZone(westCluster, pulled, 'west', westUrl);
  return app;
}

function newZone(cluster: ICephCluster, realm: CephObjectRealm, name: string, url: string): void {
  const chart = cluster.node.scope as Chart;
  const zoneGroup = new CephObjectZoneGroup(chart, 'zone-group', { realm, name: 'world' });
  const zone = new CephObjectZone(chart, 'zone', { zoneGroup, name, customEndpoints: [url] });
  new CephObjectStore(chart, 'store', { cluster, zone, name, rgwConfig: BETWEEN_ZONES });
}

function objectsIn(app: App, site: string): { [part in 'realm' | 'zoneGroup' | 'zone' | 'store']: any } {
  const objects = Testing.synth(app.node.findChild(site) as Chart) as any[];
  const [realm, zoneGroup, zone, store] = ['Realm', 'ZoneGroup', 'Zone', 'Store'].map(kind => objects.find(object => object.kind === `CephObject${kind}`));
  return { realm, zoneGroup, zone, store };
}

async function admin({ cluster }: Site, ...args: string[]): Promise<void> {
  const { code, stderr } = await cluster.run(['radosgw-admin', ...args]);
  if (code !== 0) throw new Error(`radosgw-admin ${args.join(' ')}: ${stderr}`);
}

/** Where a gateway and its commands belong. */
function placeOf({ realm, zoneGroup, zone }: Site): string[] {
  return [`--rgw-realm=${realm.metadata.name}`, `--rgw-zonegroup=${zoneGroup.metadata.name}`, `--rgw-zone=${zone.metadata.name}`];
}

const CREDENTIALS = [`--access-key=${KEYS.accessKey}`, `--secret-key=${KEYS.secretKey}`];

/** What Rook does for the first zone of a realm. */
async function makeMaster(site: Site): Promise<void> {
  const endpoints = `--endpoints=${site.zone.spec.customEndpoints.join(',')}`;
  const [realm, zoneGroup, zone] = placeOf(site);
  await admin(site, 'realm', 'create', realm);
  await admin(site, 'zonegroup', 'create', '--master', realm, zoneGroup, endpoints);
  await admin(site, 'zone', 'create', '--master', realm, zoneGroup, zone, endpoints, ...CREDENTIALS);
  await admin(site, 'user', 'create', '--uid=shop-system-user', '--display-name=shop-system-user', '--system', ...CREDENTIALS, realm, zoneGroup, zone);
  await admin(site, 'period', 'update', '--commit', realm, zoneGroup, zone);
}

/** What Rook does for a zone of a realm that is pulled. */
async function makeSecond(site: Site): Promise<void> {
  const [realm, zoneGroup, zone] = placeOf(site);
  await admin(site, 'realm', 'pull', `--url=${site.realm.spec.pull.endpoint}`, ...CREDENTIALS, realm);
  await admin(site, 'zone', 'create', realm, zoneGroup, zone, `--endpoints=${site.zone.spec.customEndpoints.join(',')}`, ...CREDENTIALS);
  await admin(site, 'period', 'update', '--commit', realm, zoneGroup, zone);
}

async function startGateway(site: Site, options: { readonly [option: string]: string }): Promise<void> {
  await site.gateway?.stop();
  const { cluster } = site;
  const { stdout } = await cluster.run(['sh', '-c', 'echo $CEPH_CONF']);
  const flags = Object.entries(options).map(([option, value]) => `--${option}=${value}`);
  site.gateway = await Daemon.start({
    name: `rgw.${site.zone.metadata.name}`,
    root: requireInstalled(JUDGES.ceph).root,
    logs: logFolder(),
    command: ['radosgw', '-n', 'client.rgw.a', '-f', '-c', stdout.trim(), ...placeOf(site), ...flags],
    ready: async () => (await fetch(cluster.rgwUrl)).ok,
    within: 120,
  });
}

/** Whether a request has an answer before some seconds are over. */
async function becomes(wanted: number, within: number, send: () => Promise<{ readonly status: number }>): Promise<boolean> {
  for (let i = 0; i < within; i++) {
    if ((await send()).status === wanted) return true;
    await sleep(1000);
  }
  return false;
}

test('zones replicate each other\'s objects', async () => {
  await makeMaster(east);
  await startGateway(east, east.store.spec.gateway.rgwConfig);
  await makeSecond(west);
  await startGateway(west, west.store.spec.gateway.rgwConfig);
  await admin(east, 'user', 'create', '--uid=alice', '--display-name=alice', '--access-key=ALICE', '--secret-key=alice', ...placeOf(east));
  const [here, there] = [east, west].map(({ cluster }) => new S3Client(cluster.rgwUrl, { accessKey: 'ALICE', secretKey: 'alice' }));
  expect((await here.send('PUT', '/pictures')).status).toBe(200);
  expect(await becomes(200, 120, async () => there.send('GET', '/pictures'))).toBe(true);
  expect((await here.send('PUT', '/pictures/a', 'from the east', 'text/plain')).status).toBe(200);
  expect(await becomes(200, 120, async () => there.send('GET', '/pictures/a'))).toBe(true);
  expect((await there.send('PUT', '/pictures/b', 'from the west', 'text/plain')).status).toBe(200);
  expect(await becomes(200, 120, async () => here.send('GET', '/pictures/b'))).toBe(true);
  expect((await here.send('GET', '/pictures/b')).text).toBe('from the west');
}, 600_000);
