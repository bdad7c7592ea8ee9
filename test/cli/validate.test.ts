import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { run } from '../../src/cli/run';

const POOL = `apiVersion: ceph.rook.io/v1
kind: CephBlockPool
metadata:
  name: replicapool
  namespace: rook-ceph
spec:
  failureDomain: host
  replicated:
    size: 3
`;
const BAD_POOL = POOL.replace('size: 3', 'sise: 3');

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-storage-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.writeFileSync(full, text);
  return full;
}

function cli(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = run(args, { out: text => out += text, err: text => err += text });
  return { status, out, err };
}

/** The verdicts alone: what checks find is for other tests. */
function json(...args: string[]): any {
  const { status, out, err } = cli('validate', '--no-checks', '--format', 'json', ...args);
  expect(err).toBe('');
  return { status, ...JSON.parse(out) };
}

describe('validate', () => {
  test('accepts a good document, says so in the summary and exits with 0', () => {
    expect(cli('validate', '--no-checks', file('pool.yaml', POOL))).toEqual({
      status: 0,
      err: '',
      out: '1 document: 1 accepted, 0 rejected, 0 not evaluated\n'
        + 'not covered: admission plugins and webhooks, checks\n',
    });
  });

  test('names file, line, object and field of a bad document and exits with 1', () => {
    const bad = file('pool.yaml', `${POOL}---\n${BAD_POOL}`);
    expect(cli('validate', '--no-checks', bad)).toEqual({
      status: 1,
      err: '',
      out: `${bad}:11 CephBlockPool rook-ceph/replicapool: rejected\n`
        + '  spec.replicated.sise: unknown field, did you mean size\n'
        + '  spec.replicated.size: this field is required\n'
        + '2 documents: 1 accepted, 1 rejected, 0 not evaluated\n'
        + 'not covered: admission plugins and webhooks, checks\n',
    });
  });

  test('writes one JSON result per document, in input order', () => {
    const files = [file('a.yaml', BAD_POOL), file('b.json', JSON.stringify({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'x' } }))];
    expect(json(...files)).toEqual({
      status: 1,
      version: 1,
      results: [
        {
          file: files[0],
          index: 0,
          apiVersion: 'ceph.rook.io/v1',
          kind: 'CephBlockPool',
          namespace: 'rook-ceph',
          name: 'replicapool',
          verdict: 'rejected',
          errors: [
            { type: 'UnknownField', path: 'spec.replicated.sise', message: 'unknown field, did you mean size' },
            { type: 'FieldValueRequired', path: 'spec.replicated.size', message: 'this field is required' },
          ],
          findings: [],
        },
        {
          file: files[1],
          index: 0,
          apiVersion: 'example.com/v1',
          kind: 'Thing',
          name: 'x',
          verdict: 'not-evaluated',
          errors: [{ type: 'NotEvaluated', path: '<nil>', message: expect.stringContaining('give its CustomResourceDefinition') }],
          findings: [],
        },
      ],
      summary: {
        documents: 2,
        accepted: 0,
        rejected: 1,
        notEvaluated: 1,
        findings: { error: 0, warning: 0, advice: 0 },
        notEvaluatedRules: [],
        notCovered: ['admission plugins and webhooks', 'checks'],
      },
      findings: [],
    });
  });

  test('a document of an unknown kind is no error', () => {
    expect(json(file('x.json', '{"apiVersion":"example.com/v1","kind":"Thing","metadata":{"name":"x"}}')).status).toBe(0);
  });

  test('reads folders recursively in order of name and leaves other files alone', () => {
    file('b/pool.yml', POOL);
    file('a.jsonl', `${JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one' } })}\n{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"two"}}\n`);
    file('notes.txt', 'not a manifest');
    const { status, results } = json(folder);
    expect(status).toBe(0);
    expect(results.map((result: any) => [path.relative(folder, result.file), result.index, result.name])).toEqual([
      ['a.jsonl', 0, 'one'], ['a.jsonl', 1, 'two'], [path.join('b', 'pool.yml'), 0, 'replicapool'],
    ]);
  });

  test('a document that cannot be decoded is a rejected result, and the ones around it are judged', () => {
    const { status, results } = json(file('mixed.yaml', `${POOL}---\nkind: [unclosed\n---\n${POOL}`));
    expect(status).toBe(1);
    expect(results.map((result: any) => result.verdict)).toEqual(['accepted', 'rejected', 'accepted']);
    expect(results[1].errors[0].type).toBe('YAML');
  });

  test('shows a warning of an accepted document as text, too', () => {
    const user = { apiVersion: 'ceph.rook.io/v1', kind: 'CephObjectStoreUser', metadata: { name: 'auditor' }, spec: { store: 'archive', capabilities: { accounts: 'read' } } };
    const { out } = cli('validate', file('user.json', JSON.stringify(user)));
    expect(out.split('\n')[0]).toMatch(/CephObjectStoreUser auditor: accepted$/);
    expect(out.split('\n')[1]).toBe('  warning needs-newer-api: accepted by the definitions of rook d0c3b9ce6, before 1.21 only, '
      + 'an older release refuses it; run that release, or leave out what it added');
  });

  test('a document that names no kind is rejected with its place alone', () => {
    const nameless = file('nameless.json', '{"metadata":{"name":"x"}}');
    expect(cli('validate', nameless).out.split('\n')[0]).toMatch(new RegExp(`^${nameless}:1 x: rejected$`));
  });

  test('a duplicate key is reported beside what the schema says', () => {
    const { results } = json(file('dup.yaml', `${POOL}    size: -1\n`));
    expect(results[0].verdict).toBe('rejected');
    expect(results[0].errors.map((error: any) => error.type)).toEqual(['DuplicateKey', 'FieldValueInvalid']);
  });

  test('evaluates rules in CEL', () => {
    const { results } = json(file('pool.yaml', POOL.replace('  replicated:\n    size: 3', '  erasureCoded:\n    dataChunks: 2\n    codingChunks: 1\n    crushNumFailureDomains: 3')));
    expect(results[0].verdict).toBe('rejected');
    expect(results[0].errors.map((error: any) => error.path)).toEqual(['spec.erasureCoded']);
  });

  describe('with --previous', () => {
    const cluster = (dataDirHostPath: string, name = 'rook-ceph') =>
      JSON.stringify({ apiVersion: 'ceph.rook.io/v1', kind: 'CephCluster', metadata: { name, namespace: 'rook-ceph' }, spec: { dataDirHostPath } });

    test('an object that exists gets the verdict of an update', () => {
      const previous = path.dirname(file('old/cluster.json', cluster('/var/lib/rook')));
      const { status, results } = json('--previous', previous, file('cluster.json', cluster('/data/rook')));
      expect(status).toBe(1);
      expect(results[0].errors.map((error: any) => [error.type, error.path])).toEqual([['FieldValueInvalid', 'spec.dataDirHostPath']]);
    });

    test('an unchanged object and a new one are accepted', () => {
      const previous = path.dirname(file('old/cluster.json', cluster('/var/lib/rook')));
      const files = [file('same.json', cluster('/var/lib/rook')), file('new.json', cluster('/data/rook', 'second'))];
      expect(json('--previous', previous, ...files).summary).toMatchObject({ accepted: 2, rejected: 0, notEvaluated: 0 });
    });
  });

  describe('a claim that grows', () => {
    const claim = (size: string, status?: object) => JSON.stringify({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data', namespace: 'shop' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: size } }, storageClassName: 'block', volumeName: 'pvc-1' },
      status,
    });
    const verdictAgainst = (old: string, now: string) => json('--previous', file('old.json', old), file('now.json', now)).results[0].verdict;

    test('is taken as bound with --previous, where manifests say nothing of it: it may grow, not shrink', () => {
      expect(verdictAgainst(claim('10Gi'), claim('20Gi'))).toBe('accepted');
      expect(verdictAgainst(claim('10Gi', {}), claim('20Gi'))).toBe('accepted');
      expect(verdictAgainst(claim('10Gi'), claim('5Gi'))).toBe('rejected');
    });

    test('is what its status says where there is one', () => {
      expect(verdictAgainst(claim('10Gi', { phase: 'Pending' }), claim('20Gi'))).toBe('rejected');
      expect(verdictAgainst(claim('10Gi', { phase: 'Bound', capacity: { storage: '10Gi' } }), claim('20Gi'))).toBe('accepted');
    });

    test('is not bound with --pairs where the old one does not say so', () => {
      const pair = (old: string) => json('--pairs', file('pairs.jsonl', `${JSON.stringify({ id: 1, old, new: claim('20Gi') })}\n`)).results[0].verdict;
      expect(pair(claim('10Gi'))).toBe('rejected');
      expect(pair(claim('10Gi', { phase: 'Bound' }))).toBe('accepted');
    });

    test('without a size is left as it is', () => {
      const sizeless = claim('10Gi').replace('"requests":{"storage":"10Gi"}', '');
      expect(verdictAgainst(sizeless, claim('10Gi'))).toBe('accepted');
    });
  });

  describe('with --pairs', () => {
    const realm = (pull: string) => ({ apiVersion: 'ceph.rook.io/v1', kind: 'CephBlockPoolRadosNamespace', metadata: { name: 'a' }, spec: { blockPoolName: pull } });
    const pairs = (...lines: unknown[]) => file('pairs.jsonl', lines.map(line => `${JSON.stringify(line)}\n`).join(''));

    test('gives each update its verdict and its id, whether documents are objects or text', () => {
      const { status, results } = json('--pairs', pairs(
        { id: 'same', old: realm('x'), new: JSON.stringify(realm('x')) },
        { id: 'moved', old: 'apiVersion: ceph.rook.io/v1\nkind: CephBlockPoolRadosNamespace\nmetadata: {name: a}\nspec: {blockPoolName: x}\n', new: realm('y') },
      ));
      expect(status).toBe(1);
      expect(results.map(({ id, index, verdict, errors }: any) => [id, index, verdict, errors.map((error: any) => error.path)])).toEqual([
        ['same', 0, 'accepted', []],
        ['moved', 1, 'rejected', ['spec.blockPoolName']],
      ]);
    });

    test('a line without a pair, and a document that cannot be decoded, are rejected', () => {
      const lines = pairs({ id: 1, old: realm('x') }, { id: 2, old: 'a: [', new: realm('x') }, { id: 3, old: realm('x'), new: 'a: [' });
      fs.appendFileSync(lines, 'no JSON\n');
      const { results } = json('--pairs', lines);
      expect(results.map(({ id, verdict, errors }: any) => [id, verdict, errors[0].message])).toEqual([
        [1, 'rejected', 'a line must be an object with id, old and new'],
        [2, 'rejected', expect.stringMatching(/^the old document: yaml/)],
        [3, 'rejected', expect.stringMatching(/^yaml/)],
        [undefined, 'rejected', expect.any(String)],
      ]);
    });
  });

  test('reads the machines, though nothing is checked with them yet', () => {
    const nodes = path.join(__dirname, '..', '..', 'examples', 'general-purpose', 'nodes.json');
    const pool = file('pool.yaml', POOL);
    expect(cli('validate', '--topology', nodes, '--previous', pool, '--pack', 'all', '--no-checks', pool).status).toBe(0);
  });

  test('a folder of definitions may hold other documents', () => {
    const crds = path.dirname(file('crds/other.yaml', POOL));
    expect(cli('validate', '--crds', crds, file('pool.yaml', POOL)).status).toBe(0);
  });

  test('a field that only a coming release of Rook knows is accepted with a warning', () => {
    const user = {
      apiVersion: 'ceph.rook.io/v1',
      kind: 'CephObjectStoreUser',
      metadata: { name: 'auditor', namespace: 'rook-ceph' },
      spec: { store: 'archive', capabilities: { accounts: 'read' } },
    };
    const { status, results } = json(file('user.json', JSON.stringify(user)));
    expect(status).toBe(0);
    expect(results[0].verdict).toBe('accepted');
    expect(results[0].findings).toEqual([{
      rule: 'needs-newer-api',
      refs: [],
      severity: 'warning',
      path: '',
      message: 'accepted by the definitions of rook d0c3b9ce6, before 1.21 only, an older release refuses it',
      fix: 'run that release, or leave out what it added',
    }]);
  });

  describe('definitions', () => {
    const crd = (size: object, over: object = {}) => JSON.stringify({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'things.example.com' },
      spec: {
        group: 'example.com',
        names: { kind: 'Thing', plural: 'things' },
        scope: 'Namespaced',
        versions: [{
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: { size } } } } },
        }],
        ...over,
      },
    });
    const AT_LEAST_1 = { type: 'integer', minimum: 1 };
    const thing = (size: number) => JSON.stringify({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: `thing-${size}` }, spec: { size } });
    const verdicts = (...args: string[]) => json(...args).results.map(({ name, verdict }: any) => `${name} ${verdict}`);

    test('given with --crds take the place of the bundled ones', () => {
      const crds = path.dirname(file('crds/thing.json', crd(AT_LEAST_1)));
      expect(json('--crds', crds, file('good.json', thing(1))).results[0].verdict).toBe('accepted');
      expect(json('--crds', crds, file('bad.json', thing(0))).results[0].errors).toEqual([
        { type: 'FieldValueInvalid', path: 'spec.size', message: '0 is too small, must be at least 1' },
      ]);
    });

    test.each(['a.yaml', 'c.jsonl'])('among the manifests count for those before and after them: in %s', name => {
      file('b.yaml', `${thing(0)}\n---\n${thing(1)}\n`);
      file(name, `${crd(AT_LEAST_1)}\n`);
      expect(verdicts(folder).sort()).toEqual(['thing-0 rejected', 'thing-1 accepted', 'things.example.com accepted']);
    });

    test('in a List count as well', () => {
      const list = `{"apiVersion":"v1","kind":"List","items":[${thing(0)},${crd(AT_LEAST_1)}]}`;
      expect(verdicts(file('list.json', list))).toEqual(['thing-0 rejected', 'things.example.com accepted']);
    });

    test('among the manifests come before those of --crds', () => {
      const crds = file('crds.json', crd({ type: 'integer', maximum: 0 }));
      expect(verdicts('--crds', crds, file('set.yaml', `${crd(AT_LEAST_1)}\n---\n${thing(1)}\n`))).toEqual(['things.example.com accepted', 'thing-1 accepted']);
    });

    test('that are broken are rejected, and nothing is said of their kinds', () => {
      const set = file('set.yaml', `${thing(1)}\n---\n${crd(AT_LEAST_1, { scope: 'Galaxy' })}\n`);
      const { status, results } = json('--crds', file('crds.json', crd(AT_LEAST_1)), set);
      expect(status).toBe(1);
      expect(results.map(({ verdict }: any) => verdict)).toEqual(['not-evaluated', 'rejected']);
      expect(results[0].errors[0].message).toMatch(/^its definition things.example.com is refused/);
    });

    test('are judged as updates with --previous', () => {
      const previous = file('old.json', crd(AT_LEAST_1));
      expect(verdicts('--previous', previous, file('set.yaml', `${thing(1)}\n---\n${crd(AT_LEAST_1, { scope: 'Cluster' })}\n`)))
        .toEqual(['thing-1 not-evaluated', 'things.example.com rejected']);
    });
  });

  test('judges as the version of Kubernetes that is given', () => {
    expect(json('--kube-version', '1.31', file('pool.yaml', POOL)).status).toBe(0);
  });
});

describe('wrong usage ends with 2, a line that says why, and no result', () => {
  test.each([
    [[], 'no command given, there are: validate, explain, versions, placement, crush, diagnostics'],
    [['check'], 'no command check, there are: validate, explain, versions, placement, crush, diagnostics'],
    [['validate'], 'no PATH given, name files or folders, or - for standard input'],
    [['validate', '--formt', 'json', 'x'], "unknown option '--formt'"],
    [['validate', '--format', 'xml', 'x'], '--format xml: allowed are text, json and sarif'],
    [['validate', '--pairs', 'p.jsonl', 'x'], '--pairs takes the place of PATH, give only one of them'],
    [['validate', '--pairs', 'p.jsonl', '--previous', 'old'], '--previous goes with PATH, a line of --pairs says itself what was before'],
    [['validate', '--kube-version', '1.30', 'x'], '--kube-version: "1.30" is no version of Kubernetes whose API is known, give one from 1.31 to 1.36'],
    [['validate', '--devices', 'd.json', 'x'], '--devices needs --topology, the node list that the devices belong to'],
  ])('%j', (args, message) => {
    expect(cli(...args)).toEqual({ status: 2, out: '', err: `cdk8s-storage: ${message}\nTry: cdk8s-storage --help\n` });
  });

  test('a path that is not there', () => {
    const missing = path.join(folder, 'missing.yaml');
    const { status, out, err } = cli('validate', missing);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^cdk8s-storage: can't read ${missing}: .+\n$`));
  });

  test('a second path that is not there, though the first is good', () => {
    const { status, out } = cli('validate', '--format', 'json', file('pool.yaml', POOL), path.join(folder, 'missing.yaml'));
    expect([status, out]).toEqual([2, '']);
  });

  test.each(['--crds', '--previous', '--topology'])('a path of %s that is not there', option => {
    const { status, out, err } = cli('validate', option, path.join(folder, 'missing'), file('pool.yaml', POOL));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`cdk8s-storage: ${option}: `);
    expect(err).toContain('missing');
  });

  test('a topology that is no node list', () => {
    const { status, out, err } = cli('validate', '--topology', file('nodes.json', '{"kind":"PodList","items":[]}'), file('pool.yaml', POOL));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('nodes.json');
  });

  test('a previous set that cannot be decoded', () => {
    const previous = file('old.yaml', 'a: [');
    const { status, err } = cli('validate', '--previous', previous, file('pool.yaml', POOL));
    expect(status).toBe(2);
    expect(err).toContain(`--previous: ${previous}:1`);
  });

  test('a definition that cannot be decoded', () => {
    const crd = file('crd.yaml', 'kind: [');
    const { status, err } = cli('validate', '--crds', crd, file('pool.yaml', POOL));
    expect(status).toBe(2);
    expect(err).toContain(`--crds: ${crd}:1`);
  });

  test('a definition that holds no schema', () => {
    const crd = file('crd.json', '{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"x"},"spec":{}}');
    const { status, err } = cli('validate', '--crds', crd, file('pool.yaml', POOL));
    expect(status).toBe(2);
    expect(err).toContain(`--crds: ${crd}`);
  });
});

test('--help shows the usage, --version the version of the package', () => {
  expect(cli('--help').out).toContain('usage: cdk8s-storage validate');
  expect(cli('validate', '--help').status).toBe(0);
  expect(cli('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('the program reads standard input and gives its status to the shell', () => {
  const main = path.join(__dirname, '..', '..', 'src', 'cli', 'main.ts');
  const args = ['-r', 'ts-node/register/transpile-only', main, 'validate', '-'];
  const env = { ...process.env, TS_NODE_PROJECT: path.join(__dirname, '..', 'tsconfig.json') };
  const good = spawnSync(process.execPath, args, { input: POOL, encoding: 'utf8', env });
  expect([good.status, good.stdout.split('\n')[0], good.stderr]).toEqual([0, '1 document: 1 accepted, 0 rejected, 0 not evaluated', '']);
  const bad = spawnSync(process.execPath, args, { input: BAD_POOL, encoding: 'utf8', env });
  expect([bad.status, bad.stdout.split('\n')[0]]).toEqual([1, 'stdin:1 CephBlockPool rook-ceph/replicapool: rejected']);
}, 60_000);
