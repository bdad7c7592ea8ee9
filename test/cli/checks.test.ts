import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { run } from '../../src/cli/run';
import { blockPool, cephCluster, rbdClass, yaml } from '../checks/yaml';

const NODES = path.join(__dirname, '..', 'fixtures', 'topology', 'nodes', 'eks-three-az-racks.json');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'checks-cli-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, text);
  return full;
}

function cli(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = run(args, { out: text => out += text, err: text => err += text });
  return { status, out, err };
}

function json(...args: string[]): any {
  const { status, out, err } = cli('validate', '--format', 'json', ...args);
  expect(err).toBe('');
  return { status, ...JSON.parse(out) };
}

const FORBIDDEN = file('cluster.yaml', yaml(cephCluster({ dataDirHostPath: '/etc/ceph' }), blockPool()));

test('an error of a check is in the findings of its object, and ends with 1', () => {
  const { status, results, summary } = json(FORBIDDEN);
  expect([status, summary.findings.error, summary.rejected, summary.notCovered]).toEqual([1, 1, 0, ['admission plugins and webhooks']]);
  expect(results.map((result: any) => result.findings)).toEqual([[{
    rule: 'cluster-data-dir-forbidden',
    refs: ['R1'],
    severity: 'error',
    path: 'spec.dataDirHostPath',
    message: '/etc/ceph is, or is in, /etc/ceph: the operator only logs an error, and the cluster never starts',
    fix: 'take another folder, such as /var/lib/rook',
  }], []]);
});

test('--no-checks gives the verdicts alone', () => {
  expect(json('--no-checks', FORBIDDEN)).toMatchObject({ status: 0, summary: { findings: { error: 0 } } });
});

test('rules that lack an input are listed, and counted in the text', () => {
  expect(json(FORBIDDEN).summary.notEvaluatedRules).toContainEqual({ rule: 'pool-too-few-failure-domains', refs: ['R107'], needs: ['topology'] });
  expect(cli('validate', FORBIDDEN).out).toMatch(/\d+ rules not evaluated, for want of: .*topology \(\d+\)\n/);
  expect(json('--topology', NODES, FORBIDDEN).summary.notEvaluatedRules.map(({ rule }: any) => rule)).not.toContain('pool-too-few-failure-domains');
});

test('the topology is what failure domains are counted from', () => {
  const pool = file('wide.yaml', yaml(cephCluster(), blockPool({ failureDomain: 'zone', replicated: { size: 5 } })));
  const found = json('--topology', NODES, pool).results[1].findings.map(({ rule }: any) => rule);
  expect(found).toContain('pool-too-few-failure-domains');
});

test('changes are looked at beside the previous manifests', () => {
  const before = file('before.yaml', yaml(cephCluster(), blockPool()));
  const after = file('after.yaml', yaml(cephCluster(), blockPool({ deviceClass: 'ssd' })));
  expect(json('--previous', before, after).results[1].findings.map(({ path: field, rule }: any) => [rule, field])).toContainEqual(['pool-crush-change-ignored', 'spec.deviceClass']);
});

test('an acknowledged finding is told with its reason, and is no error', () => {
  const cluster: any = cephCluster({ dataDirHostPath: '/etc/ceph' });
  cluster.metadata.annotations = { 'storage.cdk8s.io/acknowledge': '[{"id": "R1", "reason": "a test cluster", "until": "2026-12-31"}]' };
  const acknowledged = file('acknowledged.yaml', yaml(cluster));
  expect(json('--today', '2026-11-21', acknowledged)).toMatchObject({
    status: 0, results: [{ findings: [], acknowledged: [{ rule: 'cluster-data-dir-forbidden', reason: 'a test cluster', until: '2026-12-31' }] }],
  });
  expect(json('--today', '2027-01-01', acknowledged)).toMatchObject({
    status: 1, results: [{ findings: [{ rule: 'cluster-data-dir-forbidden' }, { rule: 'acknowledgement-expired' }] }],
  });
});

test('a configuration file decides of rules, and brings own ones; one that fails ends with 1', () => {
  const rule = (check: string) => `{ props: { id: 'acme-rule', refs: [], kinds: ['CephBlockPool'], severity: 'error', title: 'x', effect: 'y', mend: 'z' }, check: ${check} }`;
  fs.writeFileSync(path.join(folder, 'own.js'), `exports.rules = [${rule("() => [{ path: 'spec', message: 'no' }]")}];`);
  fs.writeFileSync(path.join(folder, 'broken.js'), `exports.rules = [${rule("() => { throw new Error('broken'); }")}];`);
  const own = json('--config', file('own.yaml', 'rules: { R1: off }\nmodules: [./own.js]\n'), FORBIDDEN);
  expect([own.status, own.results.map((result: any) => result.findings.map((finding: any) => finding.message))]).toEqual([1, [[], ['no: y']]]);
  const broken = json('--config', file('broken.yaml', 'rules: { R1: off }\nmodules: [./broken.js]\n'), FORBIDDEN);
  expect([broken.status, broken.results[1].findings]).toEqual([1, [expect.objectContaining({
    rule: 'rule-failed', severity: 'error', message: 'the rule acme-rule failed: broken: what it would have said of the object is not known',
  })]]);
});

test('what a configuration file says of elsewhere is not missing', () => {
  const part = file('part.yaml', yaml(cephCluster(), blockPool({}, 'here'), rbdClass({ pool: 'there' })));
  const rulesOf = ({ status, results }: any) => [status, results.flatMap((result: any) => result.findings.map((finding: any) => finding.rule))];
  expect(rulesOf(json(part))).toEqual([1, ['rbd-class-pool-unfit']]);
  expect(rulesOf(json('--config', file('elsewhere.yaml', 'elsewhere: [{ kind: CephBlockPool, namespace: rook-ceph, name: there }]\n'), part))).toEqual([0, []]);
});

test.each([
  [['--pack', 'strict'], '--pack: there is no such pack: "strict" must be one of errors, production, all'],
  [['--today', 'tomorrow'], '--today: tomorrow is no day such as 2026-11-21'],
  [['--config', '/nowhere.yaml'], "--config: can't read /nowhere.yaml: ENOENT"],
])('%j ends with 2, and a line that says why', (args, message) => {
  expect(cli('validate', ...args, FORBIDDEN)).toEqual({ status: 2, out: '', err: `cdk8s-storage: ${message}\nTry: cdk8s-storage --help\n` });
});

test.each([['R1'], ['r1'], ['cluster-data-dir-forbidden']])('explain %s tells all of a rule', name => {
  const { status, out } = cli('explain', name);
  expect(status).toBe(0);
  expect(out).toContain('cluster-data-dir-forbidden, R1\n\n  dataDirHostPath is a folder that Rook mounts over: the operator only logs an error');
  expect(out).toContain('  to mend   take another folder, such as /var/lib/rook\n');
});

test.each([
  [[], 'explain takes one RULE: an id such as pool-too-few-failure-domains, or a number such as R107'],
  [['cluster-data-dir-forbiden'], 'no rule is called cluster-data-dir-forbiden, did you mean cluster-data-dir-forbidden'],
])('explain %j ends with 2', (args, message) => {
  expect(cli('explain', ...args)).toEqual({ status: 2, out: '', err: `cdk8s-storage: ${message}\nTry: cdk8s-storage --help\n` });
});
