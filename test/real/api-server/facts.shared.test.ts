import { decode } from '../../../src/manifests/decode';
import { bundledFacts } from '../../../src/schema/private/bundled-facts';
import { renderCrd } from '../../../src/schema/private/render-crd';
import { Answer, CrdServer } from '../harness/crd-server';
import { inParallel } from '../harness/in-parallel';
import { CorpusPair, createdInCorpus, originalCrds, updatedInCorpus } from '../harness/shared';

type Json = { readonly [key: string]: any };

/** The facts that the corpus was recorded with, and where the definitions are that they were distilled from. */
const APIS = ['rook-next', 'rustfs', 'velero', 'prometheus-operator', 'cert-manager', 'external-snapshotter', 'gateway-api'];
const ORIGINALS: { readonly [api: string]: string } = { 'rook-next': 'rook', 'rook': 'rook-1.20.6', 'rook-1.19': 'rook-1.19.10' };

const originals = (api: string) => originalCrds(ORIGINALS[api] ?? api);
const rendered = (api: string) => bundledFacts(api).crds.map(crd => renderCrd(crd) as Json);

const documents = createdInCorpus();
const pairs = updatedInCorpus();

let byOriginals: Behavior;
let byFacts: Behavior;

beforeAll(async () => {
  byOriginals = await behaviorOf(APIS.flatMap(originals));
  byFacts = await behaviorOf(APIS.flatMap(rendered));
});

test('the facts hold the definitions that the originals hold', () => {
  for (const api of [...APIS, 'rook', 'rook-1.19']) {
    expect(rendered(api).map(crd => crd.metadata.name).sort()).toEqual(originals(api).map(crd => crd.metadata.name).sort());
  }
});

test('definitions rendered from the facts answer every create of the corpus as the originals do, with the same object', () => {
  const differences = documents.flatMap(({ id, kind }, i) => {
    const [there, here] = [byOriginals.creates[i], byFacts.creates[i]];
    return there === here ? [] : [`${id} ${kind}\n  originals: ${there}\n  facts:     ${here}`];
  });
  expect(differences).toEqual([]);
  expect(documents.length).toBeGreaterThan(8000);
});

test('definitions rendered from the facts answer every update of the corpus as the originals do', () => {
  const differences = pairs.flatMap(({ id, kind }, i) => {
    const [there, here] = [byOriginals.updates[i], byFacts.updates[i]];
    return there === here ? [] : [`${id} ${kind}\n  originals: ${there}\n  facts:     ${here}`];
  });
  expect(differences).toEqual([]);
  expect(pairs.length).toBeGreaterThan(600);
});

test('this server accepts of the corpus what kube-apiserver accepted', () => {
  const creates = documents.filter(({ accepted }, i) => accepted !== byOriginals.creates[i].startsWith('accepted')).map(({ id }) => id);
  const updates = pairs.filter(({ accepted }, i) => accepted !== byOriginals.updates[i].startsWith('accepted')).map(({ id }) => id);
  expect({ creates, updates }).toEqual({ creates: [], updates: [] });
});

test.each(['rook', 'rook-1.19'])('the definitions of a release of Rook (%s) are established too, the originals and the rendered ones', async api => {
  for (const crds of [originals(api), rendered(api)]) {
    const server = await CrdServer.start();
    try {
      await server.serve(crds);
      expect(server.serves('ceph.rook.io/v1', 'CephCluster')).toBe(true);
    } finally {
      await server.stop();
    }
  }
});

/** What a set of definitions makes of the corpus: for each request the refusal, or the object as stored. */
interface Behavior {
  readonly creates: string[];
  readonly updates: string[];
}

async function behaviorOf(crds: readonly Json[]): Promise<Behavior> {
  const server = await CrdServer.start();
  try {
    await server.serve(crds);
    const creates = await inParallel(documents, 8, async ({ doc, format, apiVersion, kind }) =>
      outcome(await server.dryRun(doc, format, apiVersion, kind, namespaceOf(doc, format))));
    const updates: string[] = new Array(pairs.length);
    await inParallel(pairsOfOneName(), 8, async indexes => {
      for (const i of indexes) {
        updates[i] = await update(server, pairs[i]);
      }
    });
    return { creates, updates };
  } finally {
    await server.stop();
  }
}

/** Places of pairs whose objects have the same name: they can't be there at the same time. */
function pairsOfOneName(): number[][] {
  const groups = new Map<string, number[]>();
  pairs.forEach(({ kind, old }, i) => {
    const { name, namespace } = JSON.parse(old).metadata;
    const key = `${kind} ${namespace} ${name}`;
    groups.set(key, [...groups.get(key) ?? [], i]);
  });
  return [...groups.values()];
}

async function update(server: CrdServer, pair: CorpusPair): Promise<string> {
  const before = await server.create(JSON.parse(pair.old));
  if (!before.object) {
    return `old one ${outcome(before)}`;
  }
  const after = JSON.parse(pair.new);
  after.metadata.resourceVersion = before.object.metadata.resourceVersion;
  const answer = await server.dryRunUpdate(after);
  await server.delete(before.object);
  return outcome(answer);
}

function namespaceOf(doc: string, format: string): string | undefined {
  const namespace = (decode(doc, format).value as Json | undefined)?.metadata?.namespace;
  return typeof namespace === 'string' && namespace !== '' ? namespace : undefined;
}

/** An answer without what differs from one request to the next. Messages are prose; only those about unknown fields tell something more. */
function outcome({ status, reason, message, causes, object }: Answer): string {
  if (object) {
    const { uid, creationTimestamp, managedFields, resourceVersion, name, ...metadata } = object.metadata;
    return `accepted ${JSON.stringify({ ...object, metadata })}`;
  }
  return `${status} ${reason} ${status === 422 ? causes.join(', ') : message}`;
}
