import { machinesInZones } from './machines';
import { blockPool, cephCluster, yaml } from './yaml';
import { ManifestChecks, Pack, RuleProblem, RuleSubject, Severity, StorageRule } from '../../src/checks';
import { ManifestSet } from '../../src/manifests';
import { Topology } from '../../src/topology';

/** A team's own rule: pools have an owner, and no two pools of a namespace have the same. */
class PoolWithoutOwner extends StorageRule {
  public constructor(severity = Severity.WARNING) {
    super({
      id: 'acme-pool-without-owner',
      severity,
      kinds: ['CephBlockPool'],
      title: 'a pool without an owner',
      effect: 'nobody is asked before it is deleted',
      mend: 'add the label owner',
      refs: ['ACME7'],
    });
  }

  public check(subject: RuleSubject): RuleProblem[] {
    const owner = subject.object.metadata.labels?.owner;
    if (owner === undefined) {
      return [{ path: 'metadata.labels[owner]', message: `${subject.namespace}/${subject.name} has no owner` }];
    }
    const others = subject.all('CephBlockPool', subject.namespace).filter(pool => pool !== subject.object && pool.metadata.labels?.owner === owner);
    return others.map(other => ({ path: 'metadata.labels[owner]', message: 'two pools', fix: 'merge them', object: other, others: [subject.object] }));
  }
}

class Broken extends StorageRule {
  public constructor() {
    super({ id: 'acme-broken', severity: Severity.ERROR, kinds: ['*'], title: 'broken', effect: 'none', mend: 'none' });
  }

  public check(subject: RuleSubject): RuleProblem[] {
    return subject.object.spec.mon.count.parts;
  }
}

class Curious extends StorageRule {
  public static readonly seen: unknown[] = [];

  public constructor(needs: string[] = []) {
    super({ id: 'acme-curious', severity: Severity.ERROR, kinds: ['CephBlockPool'], title: 'x', effect: 'x', mend: 'x', needs });
  }

  public check(subject: RuleSubject): RuleProblem[] {
    Curious.seen.push([
      subject.namespace, subject.name, subject.previous?.spec.replicated.size, subject.cephCluster?.metadata.name, subject.topology?.zones,
      subject.kubernetesVersion, subject.cephVersion, subject.find('CephCluster', 'rook-ceph', 'rook-ceph')?.kind,
    ]);
    subject.notEvaluated('secrets');
    return [];
  }
}

const owned = (name: string, owner: string) => ({ ...blockPool({}, name), metadata: { name, namespace: 'rook-ceph', labels: { owner } } });
const setOf = (...objects: object[]) => ManifestSet.fromText(yaml(...objects), 'pools.yaml');
const own = (report: ReturnType<typeof ManifestChecks.run>, id: string) => report.findings.filter(({ rule }) => rule === id);

test('a rule of a team finds its mistakes, with where they are and what comes of them', () => {
  const { findings } = ManifestChecks.run(setOf(cephCluster(), blockPool()), { pack: Pack.PRODUCTION, rules: [new PoolWithoutOwner()] });
  const [finding] = findings.filter(({ rule }) => rule === 'acme-pool-without-owner');
  expect({ ...finding, document: finding.document.location }).toEqual({
    rule: 'acme-pool-without-owner',
    refs: ['ACME7'],
    severity: 'warning',
    document: 'pools.yaml:19',
    path: 'metadata.labels[owner]',
    message: 'rook-ceph/replicapool has no owner: nobody is asked before it is deleted',
    fix: 'add the label owner',
    others: [],
  });
});

test('a finding may be in another object of the set, and names the others', () => {
  const found = own(ManifestChecks.run(setOf(owned('a', 'shop'), owned('b', 'shop')), { rules: [new PoolWithoutOwner(Severity.ERROR)] }), 'acme-pool-without-owner');
  expect(found.map(({ document, fix, others }) => [document.name, fix, others])).toEqual([
    ['a', 'merge them', ['CephBlockPool rook-ceph/b']],
    ['b', 'merge them', ['CephBlockPool rook-ceph/a']],
  ]);
});

test.each([
  [Severity.ERROR, [1, 1, 1]],
  [Severity.WARNING, [0, 1, 1]],
  [Severity.ADVICE, [0, 0, 1]],
])('a rule of severity %s is in the packs that are for it', (severity, counts) => {
  const found = [Pack.ERRORS, Pack.PRODUCTION, Pack.ALL]
    .map(pack => own(ManifestChecks.run(setOf(blockPool()), { pack, rules: [new PoolWithoutOwner(severity)] }), 'acme-pool-without-owner').length);
  expect(found).toEqual(counts);
});

test('what is decided of a rule goes before what the rule says, by id or ref', () => {
  const run = (severities: { [rule: string]: string }, pack?: Pack) =>
    own(ManifestChecks.run(setOf(blockPool()), { pack, severities, rules: [new PoolWithoutOwner()] }), 'acme-pool-without-owner').map(({ severity }) => severity);
  expect(run({})).toEqual([]);
  expect(run({ ACME7: 'error' })).toEqual(['error']);
  expect(run({ 'acme-pool-without-owner': 'off' }, Pack.ALL)).toEqual([]);
  expect(run({ 'acme-pool-without-owner': 'advice' }, Pack.PRODUCTION)).toEqual([]);
  expect(run({ 'acme-pool-without-owner': 'advice' }, Pack.ALL)).toEqual(['advice']);
});

test('a rule that throws hides no other, and is reported with its object', () => {
  const report = ManifestChecks.run(setOf(blockPool(), cephCluster({ mon: { count: null }, dataDirHostPath: '/rook' })), { rules: [new Broken(), new PoolWithoutOwner(Severity.ERROR)] });
  expect(own(report, 'cluster-data-dir-forbidden').length).toBe(1);
  expect(own(report, 'acme-pool-without-owner').length).toBe(1);
  expect(report.defects.map(({ rule, document }) => [rule, document.kind])).toEqual([['acme-broken', 'CephBlockPool'], ['acme-broken', 'CephCluster']]);
  expect(report.defects[0].message).toContain("reading 'count'");
});

test('a rule that lacks an input is reported once, with what it lacks', () => {
  const { notEvaluated } = ManifestChecks.run(setOf(blockPool({}, 'a'), blockPool({}, 'b')), { rules: [new Curious(['topology', 'previous'])] });
  expect(notEvaluated.filter(({ rule }) => rule === 'acme-curious')).toEqual([{ rule: 'acme-curious', refs: [], needs: ['topology'] }]);
  expect(notEvaluated.filter(({ rule }) => rule === 'pool-too-few-failure-domains')).toEqual([{ rule: 'pool-too-few-failure-domains', refs: ['R107'], needs: ['topology'] }]);
});

test('a rule whose kinds are not there lacks nothing', () => {
  expect(ManifestChecks.run(setOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } })).notEvaluated).toEqual([]);
});

test('a rule sees what is around its object', () => {
  Curious.seen.length = 0;
  const report = ManifestChecks.run(setOf(cephCluster(), blockPool()), {
    rules: [new Curious(['topology', 'previous', 'ceph-version', 'kubernetes-version', 'cluster'])],
    topology: Topology.of(machinesInZones({ a: 1, b: 2 })),
    previous: setOf(blockPool({ replicated: { size: 2 } })),
    kubernetesVersion: '1.35',
  });
  expect(Curious.seen).toEqual([['rook-ceph', 'replicapool', 2, 'rook-ceph', ['a', 'b'], '1.35', 'v20.2.4', 'CephCluster']]);
  expect(report.notEvaluated.filter(({ rule }) => rule === 'acme-curious')).toEqual([{ rule: 'acme-curious', refs: [], needs: ['secrets'] }]);
});

test('a day that is none is refused', () => {
  expect(() => ManifestChecks.run(setOf(), { today: '21.11.2026' })).toThrow('today: "21.11.2026" is no day such as 2026-11-21');
});

test('a key with nothing but comments below it is a key that is not there', () => {
  const empty = 'resources: null, placement: null, annotations: null, labels: null, mgr: null, network: null, healthCheck: null, security: null, csi: null';
  const cluster = (more: string) => `apiVersion: ceph.rook.io/v1
kind: CephCluster
metadata: { name: rook-ceph, namespace: rook-ceph, annotations: ${more === '' ? '{}' : 'null'} }
spec: { cephVersion: { image: quay.io/ceph/ceph:v20.2.4 }, dataDirHostPath: /var/lib/rook, mon: { count: 3 }, storage: { useAllNodes: true, useAllDevices: true }${more} }
`;
  const topology = Topology.of({ nodePools: [{ name: 'node', count: 4, cpu: '4', memory: '16Gi', devices: [{ name: 'sdb', size: '4T', deviceClass: 'hdd' }] }] });
  const run = (more: string) => {
    const { findings, notEvaluated, defects } = ManifestChecks.run(ManifestSet.fromText(cluster(more)), { pack: Pack.ALL, topology });
    return { found: findings.map(({ rule, path, message }) => `${rule} ${path}: ${message}`), notEvaluated, defects };
  };
  expect(run(`, ${empty}`)).toEqual({ ...run(''), defects: [] });
});
