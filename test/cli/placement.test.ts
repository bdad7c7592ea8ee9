import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as yaml from 'yaml';
import { run } from '../../src/cli/run';
import { blockPool, cephCluster, rook } from '../placement/manifests';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'placement-cli-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function file(name: string, ...documents: any[]): string {
  const place = path.join(folder, name);
  fs.writeFileSync(place, documents.map(document => typeof document === 'string' ? document : yaml.stringify(document)).join('---\n'));
  return place;
}

const topology = (devices?: any[]) => (
  { apiVersion: 'storage.cdk8s.io/v1alpha1', kind: 'Topology', nodePools: [{ name: 'node', count: 1, zones: ['a', 'b', 'c'], devices }] }
);
const MACHINES = ['--topology', file('machines.yaml', topology([{ name: 'sdb', size: '4Ti', deviceClass: 'hdd' }]))];
const MANIFESTS = file('manifests.yaml', cephCluster(), blockPool('block', { failureDomain: 'zone' }));

function cli(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = run(['placement', ...args], { out: text => out += text, err: text => err += text });
  return { status, out, err };
}

test('tables tell of OSDs, pools and failures, and then what was assumed', () => {
  const { status, out, err } = cli(MANIFESTS, ...MACHINES, '--stored', 'block=1Ti');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out.split('\n').slice(0, 28)).toEqual([
    'CephCluster rook-ceph/my-cluster: 3 OSDs',
    '',
    'On OSDs    OSDs       raw     used  until full  without the largest host',
    'class hdd     3  12.0 TiB  3.1 TiB    11.4 TiB                   6.8 TiB',
    'zone a        1   4.0 TiB  1.0 TiB     3.8 TiB                       0 B',
    'zone b        1   4.0 TiB  1.0 TiB     3.8 TiB                       0 B',
    'zone c        1   4.0 TiB  1.0 TiB     3.8 TiB                       0 B',
    'all           3  12.0 TiB  3.1 TiB    11.4 TiB                   6.8 TiB',
    '',
    'Pools  kept  by    class  heals  number  groups   stored   usable     safe',
    '.mgr   ×3    host  any    no          1    1→16      0 B  2.7 TiB  2.3 TiB',
    'block  ×3    zone  any    no          2      32  1.0 TiB  3.7 TiB  3.3 TiB',
    '',
    'Failures  cases  all data served  heal  lose data',
    'one osd       3                3     0          0',
    'one host      3                3     0          0',
    'one zone      3                3     0          0',
    '',
    'Daemons left  all  without one host  without one zone',
    'mon             3                 2                 2',
    'mgr             2                 1                 1',
    '',
    'Assumed',
    expect.stringMatching(/^- OSDs are made in the order of/),
    expect.stringMatching(/^- pools are made in the order of/),
    expect.stringMatching(/^- all pools are there/),
    '- the balancer of the manager has evened out the placement groups',
    '',
  ]);
});

test('failures that stop something are named, ten at most', () => {
  const single = file('single.yaml', cephCluster(), blockPool('p', { replicated: { size: 1 }, parameters: { bulk: 'true' } }));
  expect(cli(single, ...MACHINES, '--fail-levels', 'zone').out).toMatch(
    /one zone {6}3 +0 +0 +3\n {2}zone a: (\d+) of 257 groups stop, \1 are lost\n {2}zone b: .*\n {2}zone c: .*\n\n/,
  );
  const many = { ...topology(), nodePools: [{ name: 'node', count: 12, devices: [{ name: 'sdb', size: '1Ti' }] }] };
  expect(cli(single, '--topology', file('many.yaml', many), '--fail-levels', 'host').out).toContain('are lost\n  and 2 more\n');
});

test('what is left of each daemon is told, and where monitors lose their quorum', () => {
  const machines = ['--topology', file('two-each.yaml', { ...topology(), nodePools: [{ name: 'node', count: 2, zones: ['a', 'b', 'c'], devices: [{ name: 'sdb', size: '1Ti' }] }] })];
  const apart = { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 50, podAffinityTerm: { topologyKey: 'topology.kubernetes.io/zone' } }] } };
  const filesystem = rook('CephFilesystem', 'fs', {
    metadataPool: { replicated: { size: 3 } }, dataPools: [{ name: 'data', replicated: { size: 3 } }], metadataServer: { activeCount: 1, placement: apart },
  });
  const gateways = { gateway: { port: 80, instances: 2 }, metadataPool: { replicated: { size: 3 } }, dataPool: { replicated: { size: 3 } } };
  const manifests = file('served.yaml', cephCluster(), filesystem, rook('CephObjectStore', 'store', gateways));
  const { out } = cli(manifests, ...machines, '--fail-levels', 'osd,host,zone');
  expect(out).toContain([
    'Daemons left  all  without one host  without one zone',
    'mon             3                 2                 1',
    'mgr             2                 1                 0',
    'mds of fs       2                 1                 1',
    'rgw of store    2                 1                 0',
    '',
  ].join('\n'));
  expect(out).toMatch(/^ {2}zone a: \d+ of \d+ groups stop, 0 are lost; 1 of 3 monitors are left, which is no quorum$/m);
  expect(out).toMatch(/^ {2}zone b: \d+ of \d+ groups stop, 0 are lost$/m);
  expect(out).toContain('- nothing keeps the pods of mon, mgr, rgw of store in different domains of the level zone: they are taken to share as few as they can\n');
  const zoned = file('zoned.yaml', cephCluster({}, { mon: { count: 3, zones: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] } }), filesystem);
  expect(cli(zoned, ...machines, '--fail-levels', 'zone').out).toMatch(/^mon +3 +2$/m);
  expect(cli(zoned, ...machines, '--fail-levels', 'osd').out).not.toContain('Daemons left');
  const { failures } = JSON.parse(cli(zoned, ...machines, '--json', '--fail-levels', 'zone').out);
  expect(failures.outcomes[0]).toMatchObject({ quorum: true, daemons: [{ type: 'mon', total: 3, left: 2 }, { type: 'mgr' }, { type: 'mds', service: 'fs', total: 2, left: 1 }] });
});

test('coded pools, classes and what is not evaluated are told', () => {
  const erasureCoded = { dataChunks: 2, codingChunks: 1 };
  const manifests = file('ec.yaml', cephCluster(), blockPool('ec', { replicated: undefined, erasureCoded, deviceClass: 'hdd' }), blockPool('fast', { deviceClass: 'nvme' }));
  const { status, out } = cli(manifests, ...MACHINES);
  expect(status).toBe(0);
  expect(out).toMatch(/^ec +2\+1 +host +hdd +no +2 +1 +0 B +7\.5 TiB +6\.7 TiB$/m);
  expect(out).toContain('\nNot evaluated\n- pool fast: Ceph would not make the rule: rule fast takes class nvme of default, there are hdd\n');
});

test('JSON has it all as plain data', () => {
  const { status, out } = cli(MANIFESTS, ...MACHINES, '--json', '--fail-levels=zone,host');
  const report = JSON.parse(out);
  expect(status).toBe(0);
  expect(Object.keys(report)).toEqual(['version', 'cluster', 'osds', 'pools', 'capacity', 'failures', 'resources', 'assumptions', 'notEvaluated']);
  expect(report).toMatchObject({ version: 1, cluster: { namespace: 'rook-ceph', name: 'my-cluster' }, notEvaluated: [] });
  expect(report.osds[0]).toEqual({
    id: 0, host: 'node-a-1', node: 'node-a-1', device: 'sdb', sizeBytes: 2 ** 42, deviceClass: 'hdd', location: { host: 'node-a-1', zone: 'a' },
  });
  expect(report.pools.map(({ name, pgNum }: any) => [name, pgNum])).toEqual([['.mgr', 1], ['block', 32]]);
  expect(Object.keys(report.capacity)).toEqual(['fullRatios', 'total', 'deviceClasses', 'zones', 'pools']);
  expect(report.capacity.pools[1]).toMatchObject({ pool: 'block', largestDomain: 'a', usableBytes: Math.round(0.95 * 2 ** 42 / 1.02) });
  expect(report.failures.outcomes.map(({ domains }: any) => domains[0].level)).toEqual(['host', 'host', 'host', 'zone', 'zone', 'zone']);
});

test('without devices there are no figures, and the status is 1', () => {
  const machines = file('bare.yaml', topology());
  const reason = 'the topology tells no devices of the nodes, so OSDs and capacity are not known; give the devices';
  expect(cli(MANIFESTS, '--topology', machines)).toEqual({
    status: 1, out: `CephCluster rook-ceph/my-cluster: no figures\n\nNot evaluated\n- ${reason}\n`, err: '',
  });
  const { status, out } = cli(MANIFESTS, '--topology', machines, '--json');
  expect([status, JSON.parse(out)]).toEqual([1, {
    version: 1, cluster: { namespace: 'rook-ceph', name: 'my-cluster' }, osds: [], pools: [], capacity: null, failures: null, resources: expect.anything(), assumptions: [], notEvaluated: [reason],
  }]);
});

test('one of several clusters is chosen by its name', () => {
  const two = file('two.yaml', cephCluster(), { ...rook('CephCluster', 'my-cluster', cephCluster().spec), metadata: { name: 'my-cluster', namespace: 'second' } });
  expect(cli(two, ...MACHINES, '--cluster', 'second/my-cluster').out).toMatch(/^CephCluster second\/my-cluster: 3 OSDs\n/);
  expect(cli(two, ...MACHINES, '--cluster', 'my-cluster')).toEqual({
    status: 1,
    out: '',
    err: 'cdk8s-storage: more than one CephCluster my-cluster among the manifests, there are rook-ceph/my-cluster, second/my-cluster; say which one is meant\n',
  });
});

test.each([
  [[], 'no PATH given, name files or folders'],
  [[MANIFESTS], '--topology is missing'],
  [[MANIFESTS, '--topology', 'none.yaml'], '--topology: none.yaml: there is no such file'],
  [[MANIFESTS, '--topology', MANIFESTS], '--topology: '],
  [['none.yaml', ...MACHINES], "can't read none.yaml: no such file or folder"],
  [[MANIFESTS, ...MACHINES, '--stored', 'block'], '--stored block: give POOL=SIZE'],
  [[MANIFESTS, ...MACHINES, '--stored', 'block=lots'], '--stored block=lots: give POOL=SIZE'],
  [[MANIFESTS, ...MACHINES, '--stored', 'block=-1'], '--stored block=-1: give POOL=SIZE'],
  [[MANIFESTS, ...MACHINES, '--stored', '=1Ti'], '--stored =1Ti: give POOL=SIZE'],
  [[MANIFESTS, ...MACHINES, '--fail-levels', 'zone,town'], '--fail-levels town: the levels are osd, host, chassis,'],
  [[MANIFESTS, ...MACHINES, '--fast'], "unknown option '--fast'"],
])('%j is refused with status 2', (args, message) => {
  const { status, out, err } = cli(...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
});

test.each([
  ['a pool that there is not', [MANIFESTS, ...MACHINES, '--stored', 'p=1Ti'], '--stored: there is no pool p; there are .mgr, block'],
  ['no cluster', [file('pool.yaml', blockPool('p')), ...MACHINES], 'there is no CephCluster among the manifests'],
  ['a document that is broken', [file('broken.yaml', cephCluster(), 'a: [1\n'), ...MACHINES], 'broken.yaml:'],
])('%s ends with status 1 and one line', (_, args, message) => {
  const { status, out, err } = cli(...args);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^cdk8s-storage: .*\n$/);
  expect(err).toContain(message);
});

test('help tells of its options', () => {
  expect(cli('--help').out).toContain('--fail-levels LEVEL,...');
});

test('daemons for which no node has room are told', () => {
  const resources = { mon: { requests: { cpu: '4', memory: '8Gi' } } };
  const greedy = file('greedy.yaml', cephCluster({}, { resources }), blockPool('block'));
  const small = { ...topology(), nodePools: [{ name: 'node', count: 3, cpu: '2', memory: '16Gi', devices: [{ name: 'sdb', size: '1Ti' }] }] };
  const machines = file('small.yaml', small);
  expect(cli(greedy, '--topology', machines).out).toContain('No room\n- 3 of 3 pods of mon, each with 4 CPU and 8.0 GiB of memory\n');
  expect(JSON.parse(cli(greedy, '--topology', machines, '--json').out).resources.unplaced)
    .toEqual([{ daemon: 'mon', count: 3, wanted: 3, cpuMillis: 4000, memoryBytes: 8 * 2 ** 30 }]);
});
