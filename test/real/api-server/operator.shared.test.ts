import * as fs from 'fs';
import * as path from 'path';
import { App, Chart } from 'cdk8s';
import { RookOperator, RookOperatorProps } from '../../../src/ceph/operator';
import { RookVersion } from '../../../src/versions';
import { CrdServer } from '../harness/crd-server';
import { SHARED, yamlDocuments } from '../harness/shared';

type Json = { readonly [key: string]: any };

/** Where what is made differs on purpose from what Rook publishes. */
interface OwnWay {
  readonly difference: RegExp;
  readonly reason: string;
}

const OWN_WAYS: readonly OwnWay[] = [
  { difference: /^Namespace \S+ metadata\.labels\.pod-security\S+: - → privileged$/, reason: 'a cluster that refuses privileged pods would start no OSD and no driver' },
  { difference: /managed-by: kustomize → -$/, reason: 'no kustomize made these objects' },
  { difference: /^ClusterRole ceph-csi-manager-role metadata\.labels\.app\.kubernetes\.io\/name: -/, reason: 'all that belongs to ceph-csi-operator says so' },
  { difference: /^Driver \S+ spec\.(fsGroupPolicy|cephFsClientType): \S+ → -$/, reason: 'said once, in the OperatorConfig, where it can be changed' },
  { difference: /^Deployment \S+ \S+securityContext\.(allowPrivilegeEscalation: - → false|seccompProfile\.type: - → RuntimeDefault)$/, reason: 'the restricted pod security standard' },
  { difference: /^Deployment \S+rook-ceph-operator \S+\.resources\.\S+: - → /, reason: 'as in the chart of Rook; a pod that asks for nothing is evicted first' },
];

const ON_OPENSHIFT: readonly OwnWay[] = [
  { difference: /^SecurityContextConstraints \S+ priority: null → -$/, reason: 'null is what the server puts there anyway' },
  { difference: /^SecurityContextConstraints \S+ metadata\.labels\.\S+: - → /, reason: 'all that belongs to Rook says so' },
  { difference: /users.*nvmeof-csi-provisioner.* → -$/, reason: 'there is no account of that name' },
  { difference: /ROOK_ENABLE_MACHINE_DISRUPTION_BUDGET\S+: \S+ → -$/, reason: 'false is what it is anyway' },
  { difference: /^ConfigMap \S+ data\.ROOK_\S+: - → |env\.ROOK_(RECONCILE_CONCURRENT_CLUSTERS|CEPH_MON_RUN_AS_ROOT)\S+: - → /, reason: 'settings at their defaults, as elsewhere' },
  { difference: /rook-ceph-operator \S+capabilities\.drop\.0: - → ALL$/, reason: 'as elsewhere: OpenShift needs no capability more' },
];

const ROOK = path.join(SHARED, 'corpus', 'rook-1.20.6');
const FILES = ['common.yaml', 'csi-operator.yaml', 'operator.yaml'].map(file => path.join(ROOK, file));

/** What the construct makes, in its order. */
function made(props: RookOperatorProps = {}, ...clusterNamespaces: string[]): Json[] {
  const chart = new Chart(new App(), 'chart');
  const operator = new RookOperator(chart, 'operator', props);
  clusterNamespaces.forEach(namespace => operator.addClusterNamespace(namespace));
  return chart.toJson();
}

function published(files: readonly string[]): Json[] {
  return files.flatMap(file => yamlDocuments(fs.readFileSync(file, 'utf8'))).filter(object => object.kind !== 'CustomResourceDefinition');
}

function identity({ kind, metadata: { namespace, name } }: Json): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** All that an object says, a line each; of rules every single permission. */
function linesOf({ rules, ...object }: Json): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { apiGroups = [], resources = [], nonResourceURLs = [], verbs } of rules ?? []) {
    const targets = [...apiGroups.flatMap((group: string) => resources.map((resource: string) => `${group}/${resource}`)), ...nonResourceURLs];
    targets.forEach(target => verbs.forEach((verb: string) => lines.set(`may ${verb} ${target}`, 'yes')));
  }
  const visit = (value: any, place: string): void => {
    const inner = Array.isArray(value) ? value.map((item, i) => [item?.name ?? (typeof item === 'string' && /:/.test(item) ? item : i), item]) : Object.entries(value ?? {});
    if (typeof value !== 'object' || value === null || inner.length === 0) {
      lines.set(place, typeof value === 'object' ? JSON.stringify(value) : String(value));
    } else {
      inner.forEach(([key, item]: any) => visit(item, place === '' ? key : `${place}.${key}`));
    }
  };
  visit(object, '');
  return lines;
}

function differences(ours: readonly Json[], theirs: readonly Json[]): string[] {
  const mine = new Map(ours.map(object => [identity(object), object]));
  const other = new Map(theirs.map(object => [identity(object), object]));
  return [...new Set([...other.keys(), ...mine.keys()])].flatMap(id => {
    if (!mine.has(id)) return [`${id} is missing`];
    if (!other.has(id)) return [`${id} is more`];
    const [here, there] = [linesOf(mine.get(id)!), linesOf(other.get(id)!)];
    return [...new Set([...there.keys(), ...here.keys()])].filter(line => here.get(line) !== there.get(line))
      .map(line => `${id} ${line}: ${there.get(line) ?? '-'} → ${here.get(line) ?? '-'}`);
  });
}

/** Differences without a reason, and reasons without a difference. */
function unexplained(found: readonly string[], ways: readonly OwnWay[]): string[] {
  return [
    ...found.filter(difference => !ways.some(way => way.difference.test(difference))),
    ...ways.filter(way => !found.some(difference => way.difference.test(difference))).map(way => `no longer so: ${way.reason}`),
  ];
}

test('every object of an installation of Rook 1.20.6 is made, with every setting and permission, and none more', () => {
  const found = differences(made({ crds: false }), published(FILES));
  expect(unexplained(found, OWN_WAYS)).toEqual([]);
});

test('the same holds for OpenShift', () => {
  const files = FILES.map(file => file.replace('operator.yaml', 'operator-openshift.yaml').replace('csi-operator-openshift', 'csi-operator'));
  const found = differences(made({ crds: false, openshift: true }), published(files));
  expect(unexplained(found, [...OWN_WAYS, ...ON_OPENSHIFT])).toEqual([]);
});

test('a second cluster gets the permissions that Rook publishes for one, named after its namespace', () => {
  const theirs = published([path.join(ROOK, 'common-second-cluster.yaml')]);
  const ours = made({ crds: false }, 'rook-ceph-secondary').filter(({ metadata }) => /secondary/.test(JSON.stringify(metadata)));
  const found = differences(ours, theirs).filter(line => !/ metadata\.labels\./.test(line));
  expect(found).toEqual([
    // One ClusterRole does for the OSDs of all clusters, and bindings are named as the chart does it.
    'RoleBinding rook-ceph/rook-ceph-mgr-system-secondary is missing',
    'ClusterRole rook-ceph-osd-external is missing',
    'ClusterRoleBinding rook-ceph-osd-external is missing',
    'RoleBinding rook-ceph-secondary/rook-ceph-osd-external is missing',
    'ClusterRoleBinding rook-ceph-mgr-secondary-cluster is missing',
    // The same kinds as in the first cluster.
    ...['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'].map(() => expect.stringMatching(/^Role rook-ceph-secondary\/rook-ceph-mgr may \w+ ceph.rook.io\/cephnvmeofgateways: - → yes$/)),
    'ServiceAccount rook-ceph-secondary/rook-ceph-nvmeof is more',
    'ClusterRoleBinding rook-ceph-mgr-cluster-rook-ceph-secondary is more',
    'ClusterRoleBinding rook-ceph-osd-rook-ceph-secondary is more',
    'RoleBinding rook-ceph/rook-ceph-mgr-system-rook-ceph-secondary is more',
    'RoleBinding rook-ceph-secondary/rook-ceph-osd is more',
  ]);
});

test.each([RookVersion.V1_20, RookVersion.V1_19])('the API server takes all that is made of Rook %s', async version => {
  const objects = made({ version }, 'second');
  const definitions = objects.filter(({ kind }) => kind === 'CustomResourceDefinition');
  const server = await CrdServer.start();
  try {
    await server.serve(definitions);
    const refusals = await Promise.all(objects.map(async object => {
      const text = JSON.stringify(object);
      if (server.serves(object.apiVersion, object.kind) || object.kind === 'CustomResourceDefinition') {
        const answer = await server.dryRun(text, 'json', object.apiVersion, object.kind, object.metadata.namespace);
        return answer.object || answer.reason === 'AlreadyExists' ? [] : [`${identity(object)}: ${answer.message}`];
      }
      return (await server.strictDecode(text, 'json')).map(error => `${identity(object)}: ${error}`);
    }));
    expect(refusals.flat()).toEqual([]);
    expect(definitions.length).toBeGreaterThan(24);
    expect(objects.length).toBeGreaterThan(130);
  } finally {
    await server.stop();
  }
});
