import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { Pack, RuleProblem, RuleSubject, Severity, StorageRule } from '../../src/checks';
import { StorageChecks } from '../../src/gate';
import { Topology } from '../../src/topology';
import { machinesInZones } from '../checks/machines';
import { blockPool, cephCluster } from '../checks/yaml';

class PoolWithoutOwner extends StorageRule {
  public constructor(severity: Severity) {
    super({ id: 'acme-pool-without-owner', severity, kinds: ['CephBlockPool'], title: 'x', effect: 'nobody is asked', mend: 'add the label owner' });
  }

  public check(subject: RuleSubject): RuleProblem[] {
    return subject.object.metadata.labels?.owner ? [] : [{ path: '', message: 'it has no owner' }];
  }
}

function storageApp(folder = '/etc/ceph'): { app: App; chart: Chart; cluster: Construct; pool: Construct } {
  const app = Testing.app();
  const chart = new Chart(app, 'storage');
  StorageChecks.of(app);
  const cluster = new Construct(chart, 'cluster');
  new ApiObject(cluster, 'Resource', cephCluster({ dataDirHostPath: folder }) as any);
  const pool = new ApiObject(chart, 'pool', blockPool({ failureDomain: 'zone' }) as any);
  return { app, chart, cluster, pool };
}

function problemsOf(app: App): string[] {
  try {
    app.synthYaml();
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).map(line => line.replace('  [] ', ''));
  }
  return [];
}

let written = '';
beforeEach(() => {
  written = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(text => {
    written += text;
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.SOURCE_DATE_EPOCH;
});

const FORBIDDEN = 'storage/cluster/Resource: CephCluster rook-ceph/rook-ceph: spec.dataDirHostPath: /etc/ceph is, or is in, /etc/ceph: '
  + 'the operator only logs an error, and the cluster never starts; take another folder, such as /var/lib/rook (cluster-data-dir-forbidden, R1)';

test('an error stops synthesis, with the path of the construct', () => {
  const { app } = storageApp();
  expect(problemsOf(app)).toEqual([FORBIDDEN]);
});

test('an acknowledgement covers a construct and its children, and no others', () => {
  const { app, cluster } = storageApp();
  StorageChecks.of(cluster).acknowledge({ id: 'R1', reason: 'a test cluster' });
  expect(problemsOf(app)).toEqual([]);
  const other = storageApp();
  StorageChecks.of(other.pool).acknowledge({ id: 'R1', reason: 'a test cluster' });
  expect(problemsOf(other.app)).toEqual([FORBIDDEN]);
  expect(written).toContain('warning: storage/pool: CephBlockPool rook-ceph/replicapool: the acknowledgement of R1 at storage/pool matches no finding; ');
});

test('an acknowledgement without a reason is refused where it is made', () => {
  const { cluster } = storageApp();
  expect(() => StorageChecks.of(cluster).acknowledge({ id: 'R1', reason: '' })).toThrow('storage/cluster: acknowledge: R1: reason is missing: say why it is acceptable');
});

test('an acknowledgement that has expired counts on, and is told, unless the day is given', () => {
  const { app, cluster } = storageApp();
  StorageChecks.of(cluster).acknowledge({ id: 'R1', reason: 'a test cluster', until: '2020-01-31' });
  expect(problemsOf(app)).toEqual([]);
  expect(written).toContain('the acknowledgement of R1 at storage/cluster held until 2020-01-31');
  process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2020, 0, 31) / 1000);
  expect(problemsOf(app)).toEqual([]);
  process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2020, 1, 1) / 1000);
  expect(problemsOf(app)).toEqual([FORBIDDEN]);
});

test('the topology of the nearest construct counts', () => {
  const { app, chart } = storageApp('/var/lib/rook');
  StorageChecks.of(app).useTopology(Topology.of(machinesInZones({ a: 2, b: 2 })));
  expect(problemsOf(app)).toEqual([expect.stringMatching(/^storage\/pool: .* it takes 3 failure domains of the level zone, there are 2 \(a, b\)/)]);
  StorageChecks.of(chart).useTopology(Topology.of(machinesInZones({ a: 2, b: 2, c: 2 })));
  expect(problemsOf(app)).toEqual([]);
});

test('a rule of a team is run as others are', () => {
  const { app } = storageApp('/var/lib/rook');
  StorageChecks.of(app).add(new PoolWithoutOwner(Severity.ERROR));
  expect(problemsOf(app)).toEqual([
    'storage/pool: CephBlockPool rook-ceph/replicapool: it has no owner: nobody is asked; add the label owner (acme-pool-without-owner)',
  ]);
});

test('what is no error is written once, if the pack has it, and if it may', () => {
  const { app, chart } = storageApp('/var/lib/rook');
  new Chart(app, 'other');
  const checks = StorageChecks.of(chart).add(new PoolWithoutOwner(Severity.WARNING));
  const lines = () => written.split('\n').filter(line => line.includes('acme-pool-without-owner'));
  expect([problemsOf(app), lines()]).toEqual([[], []]);
  checks.usePack(Pack.PRODUCTION);
  expect([problemsOf(app), lines()]).toEqual([[], [
    'warning: storage/pool: CephBlockPool rook-ceph/replicapool: it has no owner: nobody is asked; add the label owner (acme-pool-without-owner)',
  ]]);
  written = '';
  checks.quiet();
  expect([problemsOf(app), lines()]).toEqual([[], []]);
});

test('a severity may be decided for a rule of the app', () => {
  const { app } = storageApp();
  StorageChecks.of(app).useSeverity('R1', 'off');
  expect(problemsOf(app)).toEqual([]);
  expect(() => StorageChecks.of(app).useSeverity('R1', 'fatal')).toThrow('app: severity of R1: "fatal" must be one of error, warning, advice, off');
});

test('a rule that throws stops synthesis, and hides no other', () => {
  const { app } = storageApp();
  const broken = new PoolWithoutOwner(Severity.ERROR);
  broken.check = () => {
    throw new Error('broken');
  };
  StorageChecks.of(app).add(broken);
  expect(problemsOf(app)).toEqual([
    FORBIDDEN,
    'storage/pool: CephBlockPool rook-ceph/replicapool: the rule acme-pool-without-owner failed, what it would have said is not known: broken',
  ]);
});

test('items of a List are checked as objects of their own', () => {
  const { app, chart } = storageApp('/var/lib/rook');
  new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', items: [blockPool({}, 'in-list'), cephCluster({ dataDirHostPath: '/rook' }, 'other')] } as any);
  expect(problemsOf(app).filter(line => line.includes('R1)'))).toEqual([expect.stringMatching(/^storage\/list items\[1\]: CephCluster other\/rook-ceph: spec.dataDirHostPath/)]);
});
