import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { run } from '../../src/cli/run';
import { cephCluster, yaml } from '../checks/yaml';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'versions-cli-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function cli(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = run(['versions', ...args], { out: text => out += text, err: text => err += text });
  return { status, out, err };
}

function manifests(name: string, ...objects: object[]): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, yaml(...objects));
  return file;
}

const operator = (image: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'rook-ceph-operator', namespace: 'rook-ceph' },
  spec: { template: { spec: { containers: [{ name: 'rook-ceph-operator', image }] } } },
});
const ceph = (tag: string, name = 'rook-ceph') => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } }, 'rook-ceph', name);

test('what runs, what is to be known of it, and the steps to the newest', () => {
  const { status, out, err } = cli(manifests('old.yaml', operator('docker.io/rook/ceph:v1.19.10'), ceph('v19.2.6')));
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out.split('\n')).toEqual([
    'Rook 1.19.10',
    '',
    'CephCluster rook-ceph/rook-ceph: Ceph 19.2.6',
    expect.stringMatching(/^ {2}note: object gateways check SigV4 signatures more strictly: .*; before the upgrade set rgw_sigv4_insecure=true/),
    '  1. Rook 1.19.10 → 1.20.6',
    expect.stringMatching(/^ {7}before: Rook no longer deploys the CSI drivers: /),
    '  2. Ceph 19.2.6 → 20.2.4',
    expect.stringMatching(/^ {7}before: the mgr module "rook" can not run/),
    expect.stringMatching(/^ {7}before: object gateways check SigV4 signatures more strictly: /),
    '',
  ]);
});

test('versions that must not meet end with status 1', () => {
  const { status, out } = cli(manifests('bad.yaml', operator('docker.io/rook/ceph:v1.20.6'), ceph('v18.2.7')), '--kube-version', 'v1.30.4');
  expect(status).toBe(1);
  expect(out).toContain('  error: Rook 1.20.6 is tested with Kubernetes 1.31 to 1.36, not with 1.30; run Kubernetes 1.31 to 1.36');
  expect(out).toContain('  error: Rook 1.20.6 takes Ceph 19.2.0 or newer and stops at 18.2.7; run Ceph 19 or 20, such as 20.2.4\n');
});

test('a Ceph that is known to be bad ends with status 1', () => {
  const { status, out } = cli(manifests('known-bad.yaml', operator('docker.io/rook/ceph:v1.20.6'), ceph('v20.2.0')));
  expect(status).toBe(1);
  expect(out).toContain('  error: data read through CSI with read affinity can be corrupted');
});

test('what is newest has no steps', () => {
  expect(cli(manifests('new.yaml', operator('docker.io/rook/ceph:v1.20.6'), ceph('v20.2.4'))).out).toContain('  nothing newer is known\n');
});

test('without the operator nobody can say what the steps are', () => {
  const { status, out } = cli(manifests('alone.yaml', ceph('v20.2.4')));
  expect(status).toBe(0);
  expect(out).toContain('Rook: not told, the Deployment of the operator is not among the manifests\n');
  expect(out).toContain('  steps: not evaluated, the versions of Rook and Ceph are needed\n');
});

test('an image that does not tell its version, and daemons that run elsewhere, are told as such', () => {
  const external = cephCluster({ external: { enable: true } }, 'far', 'far');
  const { out } = cli(manifests('floating.yaml', operator('docker.io/rook/ceph:v1.20.6'), ceph('main'), external));
  expect(out).toContain('CephCluster rook-ceph/rook-ceph: Ceph not told by quay.io/ceph/ceph:main\n');
  expect(out).toContain('CephCluster far/far: Ceph not told\n');
});

test('manifests without a CephCluster are told as such', () => {
  expect(cli(manifests('none.yaml', operator('docker.io/rook/ceph:v1.20.6'))).out).toBe('Rook 1.20.6\nno CephCluster among the manifests\n');
});

test('the same as JSON', () => {
  const { out } = cli(manifests('json.yaml', operator('docker.io/rook/ceph:v1.20.4'), ceph('v20.2.1')), '--json');
  expect(JSON.parse(out)).toMatchObject({
    rook: '1.20.4',
    problems: [],
    clusters: [{
      name: 'rook-ceph',
      namespace: 'rook-ceph',
      version: '20.2.1',
      steps: [{ component: 'Rook', from: '1.20.4', to: '1.20.6', before: [] }, { component: 'Ceph', from: '20.2.1', to: '20.2.4' }],
    }],
  });
});

test('without a path: what each release runs with', () => {
  const lines = cli().out.split('\n');
  expect([lines[0], lines[8], lines[9]]).toEqual([
    'Rook     takes Ceph  default  Kubernetes',
    '1.20.6   19, 20      20.2.4   1.31 to 1.36',
    '',
  ]);
  expect(JSON.parse(cli('--json').out)[7]).toEqual({ rook: '1.20.6', ceph: [19, 20], defaultCeph: '20.2.4', kubernetes: { oldest: '1.31', newest: '1.36' } });
});

test.each([
  [['--kube-version', 'new'], '--kube-version new: give a version of Kubernetes, such as 1.33'],
  [['--all'], "unknown option '--all'"],
  [['/nowhere'], '/nowhere'],
])('%j ends with status 2', (args, message) => {
  const { status, out, err } = cli(...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
});

test('there is a help text', () => {
  expect(cli('--help').out).toMatch(/^usage: cdk8s-storage versions/);
});
