import { App, Chart } from 'cdk8s';
import { RookOperator } from '../../../src/ceph';
import { bundledFacts } from '../../../src/schema/private/bundled-facts';
import { renderCrd } from '../../../src/schema/private/render-crd';
import { RookVersion } from '../../../src/versions';
import { objectsOf } from '../../ceph/examples/compare';
import { OFFICIAL_EXAMPLES } from '../../ceph/examples/official-examples';
import { CrdServer } from '../harness/crd-server';

type Json = { readonly [key: string]: any };

/** An object that constructs make. */
interface Made {
  /** `<example> <kind> <name>`, for messages. */
  readonly title: string;
  readonly object: Json;
}

/** Without definitions: those of an installation are established one by one elsewhere. */
const MADE: Made[] = OFFICIAL_EXAMPLES.flatMap(example => objectsOf(example).map(object => ({
  title: `${example.file} ${object.kind} ${object.metadata.name}`, object,
}))).filter(({ object }) => object.kind !== 'CustomResourceDefinition');

/** The definitions that an installation of Rook 1.20.6 brings, and those of snapshots, of which it makes classes. */
function definitions(): Json[] {
  const chart = new Chart(new App(), 'rook');
  new RookOperator(chart, 'operator', { version: RookVersion.V1_20 });
  const ofRook = chart.toJson().filter(({ kind }) => kind === 'CustomResourceDefinition');
  return [...ofRook, ...bundledFacts('external-snapshotter').crds.map(crd => renderCrd(crd) as Json)];
}

function kindsOf(all: readonly Made[]): string[] {
  return [...new Set(all.map(({ object: { apiVersion, kind } }) => `${apiVersion} ${kind}`))].sort();
}

/** What the server says against objects, a line each. */
async function refusalsOf(all: readonly Made[]): Promise<string[]> {
  const lines = await Promise.all(all.map(async ({ title, object }) => {
    const answer = await server.dryRun(JSON.stringify(object), 'json', object.apiVersion, object.kind, object.metadata.namespace);
    return answer.object ? [] : [`${title}: ${answer.message}`];
  }));
  return lines.flat();
}

let server: CrdServer;
let asked: Made[];
let notAsked: Made[];

beforeAll(async () => {
  server = await CrdServer.start();
  await server.serve(definitions());
  asked = MADE.filter(({ object }) => server.serves(object.apiVersion, object.kind));
  notAsked = MADE.filter(made => !asked.includes(made));
});

afterAll(async () => {
  await server?.stop();
});

test('every custom resource that constructs make for the official examples of Rook is accepted as a strict create', async () => {
  expect(await refusalsOf(asked)).toEqual([]);
});

test('every kind that Rook reads is among them', () => {
  const served = definitions().flatMap(({ spec }) => spec.group === 'ceph.rook.io' ? [`ceph.rook.io/v1 ${spec.names.kind}`] : []);
  expect(served.length).toBe(19);
  expect(kindsOf(asked)).toEqual([
    ...served,
    'csi.ceph.io/v1 Driver',
    'csi.ceph.io/v1 OperatorConfig',
    'groupsnapshot.storage.k8s.io/v1 VolumeGroupSnapshot',
    'groupsnapshot.storage.k8s.io/v1 VolumeGroupSnapshotClass',
    'objectbucket.io/v1alpha1 ObjectBucketClaim',
    'snapshot.storage.k8s.io/v1 VolumeSnapshot',
    'snapshot.storage.k8s.io/v1 VolumeSnapshotClass',
  ].sort());
});

test('a wrong field that is planted in any of them is refused', async () => {
  const planted = asked.map(({ title, object }) => ({ title, object: { ...object, planted: true, spec: { ...object.spec, planted: true } } }));
  const refused = await refusalsOf(planted);
  expect(refused.map(line => /^(.*?): .*unknown field "(?:spec\.)?planted"/.exec(line)?.[1])).toEqual(asked.map(({ title }) => title));
});

test('of the others, which this server does not serve, nothing is proven here: they are built in, or belong to other projects', () => {
  const builtIn = /^(v1|apps\/v1|batch\/v1|networking\.k8s\.io\/v1|rbac\.authorization\.k8s\.io\/v1|storage\.k8s\.io\/v1) /;
  expect(kindsOf(notAsked).filter(kind => !builtIn.test(kind))).toEqual([
    'keda.sh/v1alpha1 ScaledObject',
    'monitoring.coreos.com/v1 Prometheus',
    'monitoring.coreos.com/v1 PrometheusRule',
    'monitoring.coreos.com/v1 ServiceMonitor',
    'objectstorage.k8s.io/v1alpha1 BucketAccess',
    'objectstorage.k8s.io/v1alpha1 BucketAccessClass',
    'objectstorage.k8s.io/v1alpha1 BucketClaim',
    'objectstorage.k8s.io/v1alpha1 BucketClass',
    'replication.storage.openshift.io/v1alpha1 VolumeReplication',
    'replication.storage.openshift.io/v1alpha1 VolumeReplicationClass',
    'route.openshift.io/v1 Route',
  ]);
  expect(asked.length).toBeGreaterThan(120);
});
