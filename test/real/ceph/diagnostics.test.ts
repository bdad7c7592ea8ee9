import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Diagnostics } from '../../../src/ceph';
import { cached } from '../harness/cache';
import { CephCluster } from '../harness/ceph-cluster';

/** Secrets that are where real ones would be, in all the forms that they come in. */
const PLANTED = {
  option: 'planted-option-f00d',
  module: 'planted-module-f00d',
  environment: 'planted-environment-f00d',
  annotation: 'planted-annotation-f00d',
  flag: 'planted-flag-f00d',
  url: 'planted-url-f00d',
  yaml: 'planted-yaml-f00d',
  cephKey: 'AQDm5F5oxUaDAxAA2Hu3jWzG+zd9NJyd/WAhtg==',
  longKey: 'AgDm5F5oxUaDAxAA2Hu3jWzG+zd9NJyd/WAhtgAQDm5F5oxUaDAxAA2Hu3jWz',
  jwt: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmF0dXJl',
  vault: 'hvs.CAESIPlantedPlantedPlanted',
  pem: 'cGxhbnRlZC1wZW0',
};

const POD = {
  metadata: { name: 'rook-ceph-osd-0', annotations: { note: `password=${PLANTED.annotation}` }, managedFields: [{}] },
  spec: {
    containers: [{ name: 'osd', args: [`--token=${PLANTED.flag}`], env: [{ name: 'ADMIN_PASSWORD', value: PLANTED.environment }, { name: 'POD_NAME', value: 'osd-0' }] }],
    volumes: [{ name: 'key', secret: { secretName: 'rook-ceph-mon' } }],
  },
  status: { containerStatuses: [{ name: 'osd', restartCount: 1 }] },
};

const LOG = [
  'osd.0 boot', `key = ${PLANTED.cephKey}`, `keyring holds ${PLANTED.longKey}`, `connecting to https://admin:${PLANTED.url}@vault:8200`,
  `{"secret_key": "${PLANTED.yaml}"}`, `Authorization: Bearer ${PLANTED.jwt}`, `token ${PLANTED.vault}`,
  `-----BEGIN RSA PRIVATE KEY-----\n${PLANTED.pem}\n-----END RSA PRIVATE KEY-----`, 'osd.0 done',
].join('\n');

/** What kubectl would answer; anything else is not found. */
const ANSWERS: { readonly [start: string]: string } = {
  '/api/v1/namespaces/rook-ceph/pods/rook-ceph-osd-0/log?': LOG,
  '/api/v1/namespaces/rook-ceph/pods': JSON.stringify({ items: [POD] }),
  '/version': JSON.stringify({ gitVersion: 'v1.36.0' }),
  '/api/v1/nodes': JSON.stringify({ items: [{ metadata: { name: 'node-1' } }] }),
  '/apis/ceph.rook.io/v1/namespaces/rook-ceph/cephclusters': JSON.stringify({ items: [{ metadata: { name: 'rook-ceph' }, spec: { mon: { count: 3 } } }] }),
  '/apis/ceph.rook.io/v1': JSON.stringify({ resources: [{ name: 'cephclusters', namespaced: true }, { name: 'cephclusters/status', namespaced: true }] }),
};

const folder = path.join(cached('run'), 'diagnostics');
let cluster: CephCluster;
/** What is collected without a bound. */
let all: Collected;

beforeAll(async () => {
  cluster = await CephCluster.start({ mds: true, modules: ['dashboard'] });
  await cluster.mustCeph(['config', 'set', 'client.rgw', 'rgw_keystone_admin_password', PLANTED.option]);
  await cluster.mustCeph(['config', 'set', 'mgr', 'mgr/dashboard/GRAFANA_API_PASSWORD', PLANTED.module]);
  await cluster.mustCeph(['crash', 'post'], JSON.stringify({
    crash_id: '2026-11-21T00:00:00.000000Z_00000000-0000-0000-0000-000000000001',
    timestamp: '2026-11-21T00:00:00.000000Z',
    entity_name: 'osd.9',
    process_name: 'ceph-osd',
    ceph_version: '20.2.4',
    stack_sig: '1',
    backtrace: [`key = ${PLANTED.cephKey}`],
    utsname_hostname: 'h',
    os_id: 'x',
    os_name: 'x',
    os_version: 'x',
    os_version_id: 'x',
    utsname_machine: 'x',
    utsname_release: 'x',
    utsname_sysname: 'x',
    utsname_version: 'x',
  }));
  all = await collected();
});

afterAll(async () => {
  await cluster?.stop();
});

/** What the script made. */
interface Collected {
  /** Files of the archive, by name. */
  readonly files: Map<string, string>;
  /** What it printed. */
  readonly said: string;
}

/** Runs the script as a user that may only read, with a kubectl of ours. */
async function collected(options: { maxSize?: string; maxLogSize?: string } = {}, programs: string = '/usr/bin:/bin'): Promise<Collected> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'bin'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'answers.json'), JSON.stringify(ANSWERS));
  fs.writeFileSync(path.join(folder, 'bin', 'kubectl'), [
    '#!/usr/bin/python3', 'import json, os, sys', `answers = json.load(open('${folder}/answers.json'))`,
    "if 'exec' in sys.argv: os.execv('/usr/bin/ceph', sys.argv[sys.argv.index('--') + 1:])",
    "found = [text for start, text in answers.items() if sys.argv[-1] == start or start.endswith('?') and sys.argv[-1].startswith(start)]",
    "sys.exit('not found') if not found else print(found[0])",
  ].join('\n'), { mode: 0o755 });
  const caps = ['mon', 'allow r', 'mgr', 'allow r', 'osd', 'allow r', 'mds', 'allow r'];
  fs.writeFileSync(path.join(folder, 'keyring'), await cluster.mustCeph(['auth', 'get-or-create', 'client.reader', ...caps]));
  const { code, stdout, stderr } = await cluster.run([
    'env', `PATH=${folder}/bin:${programs}`, `CEPH_ARGS=--name=client.reader --keyring=${folder}/keyring`, '/usr/bin/python3', '-',
  ], Diagnostics.script({ directory: folder, ...options }));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [archive] = fs.readdirSync(folder).filter(name => name.endsWith('.tar.gz'));
  execFileSync('tar', ['-xzf', path.join(folder, archive), '-C', folder]);
  const root = path.join(folder, 'diagnostics');
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => fs.statSync(path.join(root, name)).isFile());
  return { files: new Map(names.map(name => [name, fs.readFileSync(path.join(root, name), 'utf8')])), said: stdout };
}

test('the archive holds each listed file of Ceph, read by a user that may only read', () => {
  const { files, said } = all;
  expect(Diagnostics.CEPH_FILES.filter(name => !files.has(name))).toEqual([]);
  expect(said.split('\n').filter(line => line.startsWith('  ceph/'))).toEqual([]);
  const read = (name: string) => JSON.parse(files.get(name)!);
  expect(read('ceph/osd-tree.json').nodes.filter((node: any) => node.type === 'osd')).toHaveLength(3);
  expect(read('ceph/config-dump.json').filter(({ name }: any) => /password/i.test(name)).map(({ value }: any) => value)).toEqual(['***', '***']);
  expect([...files.keys()].filter(name => name.startsWith('ceph/crash/'))).toEqual([
    'ceph/crash/2026-11-21T00:00:00.000000Z_00000000-0000-0000-0000-000000000001.json',
  ]);
  expect(read('index.json').files.filter((file: any) => file.error === undefined).map(({ name }: any) => name).sort()).toEqual(
    [...files.keys()].filter(name => name !== 'index.json').sort());
});

test('it holds what Kubernetes has, logs and previous logs too, and says what could not be had', () => {
  const { files, said } = all;
  expect(JSON.parse(files.get('kubernetes/rook-ceph/cephclusters.json')!).items[0].spec).toEqual({ mon: { count: 3 } });
  expect(JSON.parse(files.get('kubernetes/version.json')!)).toEqual({ gitVersion: 'v1.36.0' });
  expect(JSON.parse(files.get('kubernetes/nodes.json')!).items).toEqual([{ metadata: { name: 'node-1' } }]);
  expect(JSON.parse(files.get('kubernetes/rook-ceph/pods.json')!).items[0]).toEqual({
    metadata: { name: 'rook-ceph-osd-0', annotations: { note: 'password=***' } },
    spec: {
      containers: [{ name: 'osd', args: ['--token=***'], env: [{ name: 'ADMIN_PASSWORD', value: '***' }, { name: 'POD_NAME', value: 'osd-0' }] }],
      volumes: [{ name: 'key', secret: { secretName: 'rook-ceph-mon' } }],
    },
    status: POD.status,
  });
  expect(files.get('logs/rook-ceph/rook-ceph-osd-0/osd.log')!.split('\n').filter(line => line !== '')).toEqual([
    'osd.0 boot', 'key = ***', 'keyring holds ***', 'connecting to https://***@vault:8200', '{"secret_key": ***}',
    'Authorization: Bearer ***', 'token ***', '***', 'osd.0 done',
  ]);
  expect(files.has('logs/rook-ceph/rook-ceph-osd-0/osd.previous.log')).toBe(true);
  expect(said).toContain('  kubernetes/rook-ceph/events.json: not found\n');
});

test('no planted secret is in it, nor any key of the cluster', async () => {
  const { files, said } = all;
  const keys = [...(await cluster.mustCeph(['auth', 'ls'])).matchAll(/key: (\S+)/g)].map(([, key]) => key);
  expect(keys.length).toBeGreaterThan(5);
  const texts = [...files].map(([name, text]) => `${name}\n${text}`).join('\n') + said;
  expect([...Object.values(PLANTED), ...keys].filter(secret => texts.includes(secret))).toEqual([]);
});

test('where there is no command of Ceph, the toolbox is asked', async () => {
  const { files } = await collected({ maxLogSize: '1Ki' }, '/nowhere');
  expect(Diagnostics.CEPH_FILES.filter(name => !files.has(name))).toEqual([]);
  expect(JSON.parse(files.get('ceph/osd-tree.json')!).nodes.filter((node: any) => node.type === 'osd')).toHaveLength(3);
});

test('it is no larger than allowed, and says what was cut', async () => {
  const { files } = await collected({ maxSize: '8Ki', maxLogSize: '1Ki' });
  const { files: listed, limit } = JSON.parse(files.get('index.json')!);
  expect(limit).toBe(8192);
  expect([...files].filter(([name]) => name !== 'index.json').reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)).toBeLessThanOrEqual(8192);
  expect(listed.filter((file: any) => file.truncated > file.bytes).length).toBeGreaterThan(0);
});
