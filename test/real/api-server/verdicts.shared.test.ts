import { decode } from '../../../src/manifests/decode';
import { Verdict } from '../../../src/schema/judgement';
import { bundledFacts } from '../../../src/schema/private/bundled-facts';
import { renderCrd } from '../../../src/schema/private/render-crd';
import { Schemas } from '../../../src/schema/schemas';
import { CrdServer } from '../harness/crd-server';
import { inParallel } from '../harness/in-parallel';
import { CorpusDocument, createdInCorpus } from '../harness/shared';

type Json = { readonly [key: string]: any };

const APIS = ['rook-next', 'rustfs', 'velero', 'prometheus-operator', 'cert-manager', 'external-snapshotter', 'gateway-api'];

const definitions = APIS.flatMap(api => bundledFacts(api).crds).map(crd => renderCrd(crd) as Json);

describe.each([
  ['with the rules of the definitions', definitions],
  ['with structure alone', definitions.map(crd => withoutRules(crd) as Json)],
])('%s', (_what, crds) => {
  const schemas = Schemas.bundled();
  crds.forEach(crd => schemas.addCrd(crd));
  let server: CrdServer;

  beforeAll(async () => {
    server = await CrdServer.start();
    await server.serve(crds);
  });

  afterAll(async () => {
    await server?.stop();
  });

  test('our verdict on each document of the corpus is the verdict of the server', async () => {
    const judged = createdInCorpus().filter(isForItsUrl);
    const disagreements = await inParallel(judged, 8, async ({ id, doc, format, apiVersion, kind }) => {
      const { value, errors, numbers } = decode(doc, format);
      const ours = errors.length > 0 ? { verdict: Verdict.REJECTED, errors } : schemas._judgeDecoded(value, numbers);
      const namespace = (value as Json | undefined)?.metadata?.namespace;
      const theirs = await server.dryRun(doc, format, apiVersion, kind, typeof namespace === 'string' && namespace !== '' ? namespace : undefined);
      if (ours.verdict === (theirs.object ? Verdict.ACCEPTED : Verdict.REJECTED)) {
        return [];
      }
      return [`${id} ${kind}\n  server: ${theirs.object ? 'accepted' : theirs.message}\n  ours:   ${ours.verdict} ${JSON.stringify(ours.errors)}`];
    });
    expect(disagreements.flat()).toEqual([]);
    expect(judged.length).toBeGreaterThan(7000);
  });
});

/** A document may be sent to the collection of another kind, or name none; then the answer is about the request. */
function isForItsUrl({ doc, format, apiVersion, kind }: CorpusDocument): boolean {
  const { value, errors } = decode(doc, format);
  const header = value as Json | undefined;
  return errors.length > 0 || (header?.apiVersion === apiVersion && header?.kind === kind);
}

function withoutRules(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutRules);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([key, inner]) => !(key === 'x-kubernetes-validations' && Array.isArray(inner)))
    .map(([key, inner]) => [key, withoutRules(inner)]));
}
