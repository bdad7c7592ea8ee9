import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { readCheckConfig } from '../../src/checks/check-config';
import { ALL_RULES } from '../../src/checks/rules/all';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-config-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function configOf(text: string, name = 'cdk8s-storage.yaml') {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return readCheckConfig(file);
}

const RULE = "{ props: { id: 'acme-owner', refs: ['ACME7'], kinds: ['CephBlockPool'], severity: 'error' }, check: () => [] }";
fs.writeFileSync(path.join(folder, 'own.js'), `exports.rules = [${RULE}];`);
fs.writeFileSync(path.join(folder, 'none.js'), 'exports.rules = [{ id: 1 }];');
fs.writeFileSync(path.join(folder, 'broken.js'), "throw new Error('broken');");

test('a file gives pack, severities and rules of modules', () => {
  const config = configOf('pack: production\nrules:\n  R1: off\n  ACME7: advice\nmodules: [./own.js]\n');
  expect([config.pack, config.severities]).toEqual(['production', { R1: 'off', ACME7: 'advice' }]);
  expect(config.rules.map(({ id }) => id)).toEqual([...ALL_RULES.map(({ id }) => id), 'acme-owner']);
});

test('a file says what the cluster has beside the manifests', () => {
  const { elsewhere } = configOf('elsewhere:\n  - { kind: CephCluster, namespace: rook-ceph, name: rook-ceph }\n  - kind: Secret\n');
  expect(elsewhere).toEqual([{ kind: 'CephCluster', namespace: 'rook-ceph', name: 'rook-ceph' }, { kind: 'Secret' }]);
});

test('JSON will do, and every field may be left out', () => {
  expect(configOf('{"rules": {"cluster-data-dir-forbidden": "warning"}}', 'c.json')).toEqual(
    { pack: undefined, severities: { 'cluster-data-dir-forbidden': 'warning' }, rules: ALL_RULES });
});

test.each([
  ['pack: strict', 'pack: "strict" must be one of errors, production, all'],
  ['rule: {}', 'rule: there is no such field, did you mean rules; allowed are pack, rules, modules, elsewhere'],
  ['[]', 'must be an object with pack, rules, modules, elsewhere'],
  ['pack: [', 'cdk8s-storage.yaml: '],
  ['rules: [R1]', 'rules: ["R1"] must be an object of severities by rule'],
  ['rules: { cluster-data-dir-forbiden: off }', 'rules: no rule is called cluster-data-dir-forbiden, did you mean cluster-data-dir-forbidden'],
  ['rules: { R1: fatal }', 'rules: R1: "fatal" must be one of error, warning, advice, off'],
  ['modules: ./own.js', 'modules: "./own.js" must be a list of paths or packages'],
  ['elsewhere: CephCluster', 'elsewhere: "CephCluster" must be a list of objects with kind, namespace, name'],
  ['elsewhere: [{ kind: CephCluster }, { name: a }]', 'elsewhere[1]: {"name":"a"}: write a kind, such as CephBlockPool, and if you like namespace and name, as text'],
  ['elsewhere: [CephCluster]', 'elsewhere[0]: "CephCluster": write a kind'],
  ['elsewhere: [null]', 'elsewhere[0]: null: write a kind'],
  ['elsewhere: [{ kind: Secret, labels: {} }]', 'elsewhere[0]: labels: {}: write a kind'],
  ['elsewhere: [{ kind: Secret, name: "" }]', 'elsewhere[0]: name: "": write a kind'],
  ['modules: [./none.js]', 'modules: ./none.js must export rules, a list of StorageRule'],
  ['modules: [./broken.js]', "modules: can't load ./broken.js: broken"],
])('%s is refused with what is wrong', (text, message) => {
  expect(() => configOf(text)).toThrow(message);
});

test('a file that is not there is refused', () => {
  expect(() => readCheckConfig(path.join(folder, 'nowhere.yaml'))).toThrow(/^can't read .*nowhere.yaml: ENOENT$/);
});
