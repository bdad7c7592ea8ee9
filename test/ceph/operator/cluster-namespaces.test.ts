import { App, Chart, Testing } from 'cdk8s';
import { factsOf, named, newOperator, ofKind } from './fixture';
import { CephCluster, ExternalCephCluster, IRookOperator, RookOperator } from '../../../src/ceph';
import { messageOf, threeZones } from '../fixture';

/** What is made for a namespace of its own. */
function madeFor(operator: IRookOperator, namespace: string): any[] {
  operator.addClusterNamespace(namespace);
  return Testing.synth(Chart.of(operator)).filter(object => JSON.stringify(object).includes(`"${namespace}"`));
}

test('a cluster in another namespace gets the accounts, roles and bindings that one in the first has', () => {
  const objects = madeFor(newOperator(), 'backup');
  const { accounts, bindings } = factsOf(objects);
  expect(accounts).toEqual([
    'rook-ceph-cmd-reporter', 'rook-ceph-default', 'rook-ceph-mgr', 'rook-ceph-nvmeof', 'rook-ceph-osd', 'rook-ceph-purge-osd', 'rook-ceph-rgw',
  ]);
  expect(bindings).toEqual([
    'ClusterRoleBinding rook-ceph-mgr-cluster-backup: ClusterRole rook-ceph-mgr-cluster to rook-ceph-mgr',
    'ClusterRoleBinding rook-ceph-osd-backup: ClusterRole rook-ceph-osd to rook-ceph-osd',
    'RoleBinding rook-ceph-cluster-mgmt: ClusterRole rook-ceph-cluster-mgmt to rook-ceph-system',
    'RoleBinding rook-ceph-cmd-reporter: Role rook-ceph-cmd-reporter to rook-ceph-cmd-reporter',
    'RoleBinding rook-ceph-mgr-system-backup: ClusterRole rook-ceph-mgr-system to rook-ceph-mgr',
    'RoleBinding rook-ceph-mgr: Role rook-ceph-mgr to rook-ceph-mgr',
    'RoleBinding rook-ceph-osd: Role rook-ceph-osd to rook-ceph-osd',
    'RoleBinding rook-ceph-purge-osd: Role rook-ceph-purge-osd to rook-ceph-purge-osd',
  ]);
  expect(named(objects, 'Namespace', 'backup').metadata.labels).toEqual({ 'pod-security.kubernetes.io/enforce': 'privileged' });
});

test('the operator gets its role in the namespace of the cluster, the manager its role in that of the operator', () => {
  const objects = madeFor(newOperator(), 'backup');
  expect(named(objects, 'RoleBinding', 'rook-ceph-cluster-mgmt')).toMatchObject({
    metadata: { namespace: 'backup' },
    subjects: [{ kind: 'ServiceAccount', name: 'rook-ceph-system', namespace: 'rook-ceph' }],
  });
  expect(named(objects, 'RoleBinding', 'rook-ceph-mgr-system-backup')).toMatchObject({
    metadata: { namespace: 'rook-ceph' },
    subjects: [{ kind: 'ServiceAccount', name: 'rook-ceph-mgr', namespace: 'backup' }],
  });
});

test('secrets for images are given to the accounts of the cluster too', () => {
  const accounts = ofKind(madeFor(newOperator({ imagePullSecrets: ['registry'] }), 'backup'), 'ServiceAccount');
  expect(accounts.map(({ imagePullSecrets }) => imagePullSecrets)).toEqual(Array(7).fill([{ name: 'registry' }]));
});

test('OpenShift constraints of another namespace name its accounts', () => {
  const operator = newOperator({ openshift: true });
  operator.addClusterNamespace('backup');
  const { users } = named(Testing.synth(Chart.of(operator)), 'SecurityContextConstraints', 'rook-ceph-backup');
  expect(users).toEqual(['default', 'mgr', 'osd', 'rgw', 'nvmeof'].map(name => `system:serviceaccount:backup:rook-ceph-${name}`));
});

test('the namespace may be there already', () => {
  const operator = newOperator();
  operator.addClusterNamespace('backup', { createNamespace: false });
  expect(ofKind(Testing.synth(Chart.of(operator)), 'Namespace').map(({ metadata }) => metadata.name)).toEqual(['rook-ceph']);
});

test('an operator that is there already can be given namespaces too, and nothing else is made of it', () => {
  const chart = new Chart(new App(), 'cluster');
  const operator = RookOperator.fromNamespace(chart, 'operator', { namespace: 'rook' });
  expect(Testing.synth(chart)).toEqual([]);
  expect([operator.namespace, `${operator.version}`]).toEqual(['rook', '1.20.6']);
  const objects = madeFor(operator, 'backup');
  expect(objects).toHaveLength(1 + 7 + 4 + 8);
  expect(named(objects, 'RoleBinding', 'rook-ceph-mgr-system-backup').metadata.namespace).toBe('rook');
  expect(RookOperator.fromNamespace(chart, 'other').namespace).toBe('rook-ceph');
});

test.each<[string, () => unknown, string]>([
  ['the namespace of the operator', () => newOperator().addClusterNamespace('rook-ceph'),
    'rook/operator: addClusterNamespace: "rook-ceph" is the operator\'s own namespace, where a cluster may run anyway; leave the call out'],
  ['a namespace that was added', () => {
    const operator = newOperator();
    operator.addClusterNamespace('backup');
    operator.addClusterNamespace('backup');
  }, 'rook/operator: addClusterNamespace: "backup" is a namespace of rook/operator already; leave the second call out'],
  ['a namespace that the operator does not look at', () => newOperator({ currentNamespaceOnly: true }).addClusterNamespace('backup'),
    'rook/operator: addClusterNamespace: the operator does not look at "backup" with currentNamespaceOnly: true; leave that out'],
  ['what is no namespace', () => newOperator().addClusterNamespace('Backup'),
    'rook/operator: addClusterNamespace: "Backup" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
])('%s is not added', (_, run, message) => {
  expect(messageOf(run)).toBe(message);
});

describe('a cluster of the same app', () => {
  type Place = { namespace: string; operatorNamespace?: string };

  function problemsWith(props: Place, operatorOf: (chart: Chart) => IRookOperator, added: string[] = []): string {
    const chart = new Chart(new App(), 'app');
    const operator = operatorOf(chart);
    added.forEach(namespace => operator.addClusterNamespace(namespace));
    new CephCluster(chart, 'ceph', { topology: threeZones(), ...props });
    try {
      Testing.synth(chart);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  }
  const installed = (chart: Chart) => new RookOperator(chart, 'operator', { crds: false });
  const assumed = (chart: Chart) => RookOperator.fromNamespace(chart, 'operator');

  test('may run in the namespace of the operator, or in one that was added', () => {
    expect(problemsWith({ namespace: 'rook-ceph' }, installed)).toBe('');
    expect(problemsWith({ namespace: 'backup', operatorNamespace: 'rook-ceph' }, installed, ['backup'])).toBe('');
  });

  test.each([['installed', installed], ['assumed', assumed]])('must not run where it has no accounts, with an operator that is %s', (_, operatorOf) => {
    expect(problemsWith({ namespace: 'backup', operatorNamespace: 'rook-ceph' }, operatorOf)).toContain(
      'app/ceph: namespace: "backup" has none of the ServiceAccounts and roles of a cluster; call addClusterNamespace(\'backup\') of app/operator');
  });

  test('may run where its permissions were made elsewhere', () => {
    const prepared = (chart: Chart) => RookOperator.fromNamespace(chart, 'operator', { clusterNamespaces: ['backup'] });
    expect(problemsWith({ namespace: 'backup', operatorNamespace: 'rook-ceph' }, prepared)).toBe('');
    expect(problemsWith({ namespace: 'archive', operatorNamespace: 'rook-ceph' }, prepared)).toContain('call addClusterNamespace(\'archive\') of app/operator, '
      + 'or give fromNamespace clusterNamespaces: [\'archive\'] if they are made elsewhere');
    expect(messageOf(() => RookOperator.fromNamespace(new Chart(new App(), 'app'), 'operator', { clusterNamespaces: ['backup', 'Archive'] }))).toBe(
      'app/operator: clusterNamespaces[1]: "Archive" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends');
  });

  test.each([
    ['made here', (chart: Chart) => void new CephCluster(chart, 'ceph', { topology: threeZones(), namespace: 'far', operatorNamespace: 'rook-ceph' })],
    ['that runs elsewhere', (chart: Chart) => void new ExternalCephCluster(chart, 'ceph', { namespace: 'far' })],
  ])('%s must not be in a namespace of which nobody says that it has accounts', (_, make) => {
    const chart = new Chart(new App(), 'app');
    make(chart);
    expect(messageOf(() => Testing.synth(chart))).toContain('app/ceph: namespace: "far" has none of the ServiceAccounts and roles of a cluster; '
      + 'call addClusterNamespace(\'far\') of RookOperator.fromNamespace(chart, \'operator\', { namespace: \'rook-ceph\' }), '
      + 'or give fromNamespace clusterNamespaces: [\'far\'] if they are made elsewhere');
    RookOperator.fromNamespace(chart, 'operator').addClusterNamespace('far');
    expect(Testing.synth(chart).map(({ kind }) => kind)).toContain('CephCluster');
  });

  test('must know where the operator is that is installed with it', () => {
    expect(problemsWith({ namespace: 'backup' }, installed, ['backup'])).toContain(
      'app/ceph: operatorNamespace: "backup" has no operator, app/operator is in "rook-ceph"; give operatorNamespace: \'rook-ceph\'');
    expect(problemsWith({ namespace: 'backup' }, assumed)).toBe('');
  });
});
