import { bundledFacts } from '../../../src/schema/private/bundled-facts';
import { renderCrd } from '../../../src/schema/private/render-crd';
import { CrdServer } from '../harness/crd-server';
import { Manifest, manifestsOfExamples } from '../harness/examples';

type Json = { readonly [key: string]: any };

const APIS = ['rook', 'rustfs', 'velero', 'prometheus-operator', 'cert-manager', 'external-snapshotter', 'gateway-api'];

let server: CrdServer;
let manifests: Manifest[];

beforeAll(async () => {
  manifests = manifestsOfExamples();
  server = await CrdServer.start();
  await server.serve(APIS.flatMap(api => bundledFacts(api).crds).map(crd => renderCrd(crd) as Json));
});

afterAll(async () => {
  await server?.stop();
});

test('every manifest of every example is accepted as a strict create', async () => {
  const refusals = await Promise.all(manifests.map(async manifest => refusalOf(manifest)));
  expect(refusals.flat()).toEqual([]);
  expect(manifests.length).toBeGreaterThan(0);
});

test('applying the custom resources of every example a second time changes nothing', async () => {
  const custom = manifests.filter(({ object }) => server.serves(object.apiVersion, object.kind));
  const changes: string[] = [];
  for (const { title, text, object } of custom) {
    const first = await server.apply(text, object);
    const second = await server.apply(text, object);
    const [before, after] = [first, second].map(answer => answer.object?.metadata.resourceVersion ?? answer.message);
    if (before !== after || !second.object) {
      changes.push(`${title}: ${before}, then ${after}`);
    }
  }
  expect(changes).toEqual([]);
  expect(custom.length).toBeGreaterThan(0);
});

async function refusalOf({ title, text, object }: Manifest): Promise<string[]> {
  if (server.serves(object.apiVersion, object.kind) || object.kind === 'CustomResourceDefinition') {
    const answer = await server.dryRun(text, 'yaml', object.apiVersion, object.kind, object.metadata.namespace);
    return answer.object ? [] : [`${title}: ${answer.message}`];
  }
  // A kind that is neither custom nor built in is an error here too.
  return (await server.strictDecode(text, 'yaml')).map(error => `${title}: ${error}`);
}
