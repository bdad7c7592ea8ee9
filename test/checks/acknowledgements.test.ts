import { blockPool, cephCluster, yaml } from './yaml';
import { CheckReport, ManifestChecks, Pack } from '../../src/checks';
import { ManifestSet } from '../../src/manifests';

const ANNOTATION = 'storage.cdk8s.io/acknowledge';

/** A cluster with a mistake (R1), acknowledged by an annotation. */
function cluster(annotation: string, folder = '/etc/ceph'): any {
  const object: any = cephCluster({ dataDirHostPath: folder });
  object.metadata.annotations = { [ANNOTATION]: annotation };
  return object;
}

function run(object: object, today?: string): CheckReport {
  return ManifestChecks.run(ManifestSet.fromText(yaml(object)), { pack: Pack.ALL, today });
}

/** Other rules may have something to say of these objects as well. */
const ofInterest = ['cluster-data-dir-forbidden', 'acknowledgement-expired', 'acknowledgement-invalid', 'acknowledgement-unused'];
const rulesIn = ({ findings }: CheckReport) => findings.map(({ rule }) => rule).filter(rule => ofInterest.includes(rule));
const messageOf = ({ findings }: CheckReport, id: string) => findings.find(({ rule }) => rule === id)?.message;

test('an annotation acknowledges a finding by the id of its rule', () => {
  const report = run(cluster('[{"id": "cluster-data-dir-forbidden", "reason": "a test cluster"}]'));
  expect(rulesIn(report)).toEqual([]);
  expect(report.acknowledged.map(({ finding, acknowledgement }) => [finding.rule, acknowledgement.reason])).toEqual([['cluster-data-dir-forbidden', 'a test cluster']]);
});

test('an annotation may be YAML, a single object, and name what else a rule is known by', () => {
  expect(rulesIn(run(cluster('- id: R1\n  reason: a test cluster\n  until: 2027-03-31\n'), '2027-03-31'))).toEqual([]);
  expect(rulesIn(run(cluster('{ id: R1, reason: a test cluster }')))).toEqual([]);
});

test('an acknowledgement covers its object only', () => {
  const other = cephCluster({ dataDirHostPath: '/rook' }, 'other');
  const report = ManifestChecks.run(ManifestSet.fromText(yaml(cluster('{ id: R1, reason: a test cluster }'), other)));
  expect(report.findings.filter(({ rule }) => rule === 'cluster-data-dir-forbidden').map(({ document }) => document.namespace)).toEqual(['other']);
});

test('an acknowledgement that has expired is a finding, and what it acknowledged is one again', () => {
  const expired = cluster('{ id: R1, reason: a test cluster, until: 2026-10-31 }');
  expect(rulesIn(run(expired, '2026-11-01'))).toEqual(['cluster-data-dir-forbidden', 'acknowledgement-expired']);
  expect(messageOf(run(expired, '2026-11-01'), 'acknowledgement-expired')).toBe('the acknowledgement of R1 in its annotation held until 2026-10-31');
  expect(rulesIn(run(expired, '2026-10-31'))).toEqual([]);
  expect(rulesIn(run(expired))).toEqual([]);
});

test('an acknowledgement that matches nothing is a finding', () => {
  const report = run(cluster('{ id: R1, reason: a test cluster }', '/var/lib/rook'));
  expect(rulesIn(report)).toEqual(['acknowledgement-unused']);
  expect(messageOf(report, 'acknowledgement-unused')).toBe('the acknowledgement of R1 in its annotation matches no finding');
});

test('an acknowledgement of a rule that does not exist names the nearest', () => {
  const report = run(cluster('{ id: cluster-data-dir-forbiden, reason: a test cluster }'));
  expect(rulesIn(report)).toEqual(['cluster-data-dir-forbidden', 'acknowledgement-unused']);
  expect(messageOf(report, 'acknowledgement-unused')).toContain('names no rule, did you mean cluster-data-dir-forbidden');
});

test('an acknowledgement is not called unused where its rule could not decide, or was not run', () => {
  const pool: any = blockPool();
  pool.metadata.annotations = { [ANNOTATION]: '{ id: R107, reason: more nodes come }' };
  expect(rulesIn(run(pool))).toEqual([]);
  const off = ManifestChecks.run(ManifestSet.fromText(yaml(cluster('{ id: R1, reason: a test cluster }'))), { severities: { R1: 'off' } });
  expect(rulesIn(off)).toEqual([]);
});

test.each([
  ['[1]', '1 is no object with id and reason'],
  ['{ id: "", reason: x }', 'id is missing'],
  ['{ id: R1 }', 'R1: reason is missing'],
  ['{ id: R1, reason: " " }', 'R1: reason is missing'],
  ['{ id: R1, reason: x, until: soon }', 'R1: until: "soon" is no day such as 2027-03-31'],
  ['{ id: R1, reason: x, until: 2027-02-30 }', 'R1: until: "2027-02-30" is no day'],
  ['{ id: R1, reason: x, untill: 2027-02-20 }', 'there is no field untill, allowed are id, reason, until'],
  ['', 'it is empty'],
  ['{', 'the annotation acknowledges nothing: '],
])('the annotation %j acknowledges nothing, and says why', (annotation, why) => {
  const report = run(cluster(annotation));
  expect(rulesIn(report)).toEqual(['cluster-data-dir-forbidden', 'acknowledgement-invalid']);
  expect(messageOf(report, 'acknowledgement-invalid')).toContain(why);
});

test('one entry that is wrong leaves the others as they are', () => {
  expect(rulesIn(run(cluster('[{ id: R1, reason: a test cluster }, { id: R20 }]')))).toEqual(['acknowledgement-invalid']);
});

test('an annotation that is no text acknowledges nothing', () => {
  const object = cluster('x');
  object.metadata.annotations[ANNOTATION] = ['R1'];
  expect(messageOf(run(object), 'acknowledgement-invalid')).toContain('it is no text');
});
