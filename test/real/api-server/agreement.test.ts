import * as fs from 'fs';
import * as path from 'path';
import { decode } from '../../../src/manifests/decode';
import { FieldError } from '../../../src/manifests/field-error';
import { Judgement, Verdict } from '../../../src/schema/judgement';
import { KindFacts, kindsOfCrd } from '../../../src/schema/kind';
import { bundledFacts } from '../../../src/schema/private/bundled-facts';
import { renderCrd } from '../../../src/schema/private/render-crd';
import { Schemas } from '../../../src/schema/schemas';
import { Agreement, Disagreement } from '../generator/agreement';
import { writtenDocuments } from '../generator/bases';
import { apiVersionOf, Generator, Written } from '../generator/generator';
import { Answer, CrdServer } from '../harness/crd-server';
import { inParallel } from '../harness/in-parallel';

type Json = { readonly [key: string]: any };

const SEED = Number(process.env.SEED ?? 1);
const CREATES = 20_400;
const OBJECTS = 900;
const UPDATES_OF_EACH = 6;
const AT_A_TIME = 8;

/** Milliseconds for each part, of which a quiet machine needs a tenth. */
const PATIENCE = 900_000;

/** Kinds of the APIs that this library makes constructs for come three times as often. */
const APIS = ['rook', 'rook', 'rook', 'rustfs', 'rustfs', 'rustfs', 'velero', 'prometheus-operator', 'cert-manager', 'external-snapshotter', 'gateway-api'];

const definitions = [...new Set(APIS)].flatMap(api => bundledFacts(api).crds);
const crds = definitions.map(crd => renderCrd(crd) as Json);
const kinds = APIS.flatMap(api => bundledFacts(api).crds).flatMap(kindsOfCrd).filter(kind => kind.served);
const schemas = Schemas.bundled();
crds.forEach(crd => schemas.addCrd(crd));

const generator = new Generator(SEED, kinds, writtenDocuments());

/** An object of the server, as it was sent. */
interface Stored {
  readonly kind: KindFacts;
  readonly object: Json;
  readonly resourceVersion: string;
  readonly group: string;
}

/** What was sent, and what both sides say. */
interface Verdicts {
  readonly sent: Written;
  readonly ours: Judgement;
  readonly theirs: Answer;
}

let server: CrdServer;
let strangers: Stored[];

beforeAll(async () => {
  server = await CrdServer.start();
  await server.serve(crds.map(relaxed));
  // Objects that the definitions forbid: stored before the definitions came into force.
  strangers = await store(OBJECTS / 2, OBJECTS / 2, 'ratcheting', true);
  await server.redefine(crds);
}, PATIENCE);

afterAll(async () => {
  await server?.stop();
});

test('on every generated create our verdict is that of the server', async () => {
  const agreement = new Agreement(`creates of seed ${SEED}`);
  await inParallel(Array.from({ length: CREATES }), AT_A_TIME, async (_, number) => {
    const sent = generator.created(number);
    const { kind, text, format } = sent;
    const apiVersion = apiVersionOf(kind);
    const { value, errors, numbers } = decode(text, format);
    const header = value as Json | undefined;
    if (errors.length === 0 && isOfAnotherUrl(header, apiVersion, kind.kind)) {
      return;
    }
    const ours = judgementOf(value, errors, () => schemas._judgeDecoded(value, numbers));
    const namespace = header?.metadata?.namespace;
    const theirs = await server.dryRun(text, format, apiVersion, kind.kind, typeof namespace === 'string' && namespace !== '' ? namespace : undefined);
    agreement.add({ id: `create ${number}`, kind: kind.kind, text, mutations: sent.mutations, ours, theirs });
  });
  report(agreement);
  expect(agreement.count).toBeGreaterThanOrEqual(20_000);
}, PATIENCE);

test('on every generated update our verdict is that of the server', async () => {
  const agreement = new Agreement(`updates of seed ${SEED}`);
  const stored = [...strangers, ...await store(0, OBJECTS / 2, 'general', false)];
  await inParallel(stored, AT_A_TIME, async (old, place) => {
    for (let i = 0; i < UPDATES_OF_EACH; i++) {
      const number = place * UPDATES_OF_EACH + i;
      const verdicts = await update(old, number, i);
      if (verdicts) {
        const { sent: { text, mutations }, ours, theirs } = verdicts;
        agreement.add({ id: `update ${number} ${old.group}`, kind: old.kind.kind, text, old: old.object, mutations, ours, theirs });
      }
    }
  });
  report(agreement);
  expect(agreement.count).toBeGreaterThanOrEqual(5_000);
}, PATIENCE);

/**
 * Both verdicts on a change; none where the answer would be about the request:
 * another kind or name than that of the URL, no version of the object.
 */
async function update({ kind, object, resourceVersion }: Stored, number: number, turn: number): Promise<Verdicts | undefined> {
  const metadata = { ...object.metadata, resourceVersion };
  const versions = kinds.filter(other => other.group === kind.group && other.kind === kind.kind);
  const target = turn === 5 ? versions[number % versions.length] : kind;
  const apiVersion = apiVersionOf(target);
  const sent = generator.changed(number, target, { ...object, apiVersion, metadata });
  const { value, errors, numbers } = decode(sent.text, sent.format);
  const header = value as Json | undefined;
  if (errors.length === 0 && (isOfAnotherUrl(header, apiVersion, kind.kind) || isAnother(header?.metadata, metadata))) {
    return undefined;
  }
  const ours = judgementOf(value, errors, () => schemas._judgeDecodedUpdate({ ...object, metadata }, value, numbers));
  return { sent, ours, theirs: await server.dryRunReplace(sent.text, sent.format, object, apiVersion) };
}

/** What is said of a text: what is wrong with it, and with the object that it holds nevertheless. */
function judgementOf(value: unknown, errors: FieldError[], judge: () => Judgement): Judgement {
  return errors.length === 0 ? judge() : { verdict: Verdict.REJECTED, errors: [...errors, ...value === undefined ? [] : judge().errors] };
}

/** Stores objects, those that can be. */
async function store(from: number, count: number, group: string, areChanged: boolean): Promise<Stored[]> {
  const made = await inParallel(Array.from({ length: count }), AT_A_TIME, async (_, i): Promise<Stored[]> => {
    const { kind, object } = generator.stored(from + i, areChanged);
    const answer = await server.create(object);
    return answer.object ? [{ kind, object, resourceVersion: answer.object.metadata.resourceVersion, group }] : [];
  });
  return made.flat();
}

/** A definition that allows everything in objects of its kind. As with the true one, nobody but a controller can write their status. */
function relaxed({ spec, ...crd }: Json): Json {
  const schema = { openAPIV3Schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true } };
  const versions = spec.versions.map(({ name, served, storage, subresources }: Json) => ({ name, served, storage, subresources, schema }));
  return { ...crd, spec: { ...spec, versions } };
}

/** A document may name another kind than that of the collection it is sent to; then the answer is about the request. */
function isOfAnotherUrl(header: Json | undefined, apiVersion: string, kind: string): boolean {
  return typeof header?.apiVersion === 'string' && typeof header?.kind === 'string' && header.apiVersion !== '' && header.kind !== ''
    && (header.apiVersion !== apiVersion || header.kind !== kind);
}

/** Whether metadata of a change is that of another object, or of another version of this one. */
function isAnother(changed: Json | undefined, { name, namespace, resourceVersion }: Json): boolean {
  return changed?.name !== name || (changed?.namespace || namespace) !== namespace || changed?.resourceVersion !== resourceVersion;
}

/** Prints the figures, and fails with the disagreements. What is not the same is in test-reports. */
function report(agreement: Agreement): void {
  console.log(agreement.summary);
  write(`verdicts, ${agreement.title}`, agreement.disagreements);
  write(`fields, ${agreement.title}`, agreement.otherFields);
  expect(agreement.disagreements.slice(0, 20)).toEqual([]);
}

function write(title: string, disagreements: readonly Disagreement[]): void {
  const file = path.join('test-reports', 'real', `${title}.jsonl`);
  fs.rmSync(file, { force: true });
  if (disagreements.length > 0) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, disagreements.map(one => JSON.stringify(one) + '\n').join(''));
  }
}
