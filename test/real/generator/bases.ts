import * as fs from 'fs';
import * as path from 'path';
import * as zlib from 'zlib';
import { decode } from '../../../src/manifests/decode';
import { SHARED, yamlDocuments } from '../harness/shared';

type Json = { readonly [key: string]: any };

const FIXTURES = path.join(__dirname, '..', '..', 'fixtures', 'schema');
const RECORDED = ['recorded.jsonl.gz', 'recorded-rules.jsonl.gz'];
const FOLDERS = ['bases', 'bases/rook-examples', 'rook-1.20.6'];

/**
 * Documents that people wrote, by `<apiVersion> <kind>`: those that are recorded in the
 * fixtures as accepted, and the examples of the projects where they are kept beside this one.
 */
export function writtenDocuments(): ReadonlyMap<string, readonly Json[]> {
  const byKind = new Map<string, Map<string, Json>>();
  for (const document of [...recorded(), ...examples()]) {
    const key = `${document.apiVersion} ${document.kind}`;
    const known = byKind.get(key) ?? new Map<string, Json>();
    byKind.set(key, known.set(JSON.stringify(document), document));
  }
  return new Map([...byKind].map(([key, documents]) => [key, [...documents.values()]]));
}

function recorded(): Json[] {
  return RECORDED.flatMap(name => zlib.gunzipSync(fs.readFileSync(path.join(FIXTURES, name))).toString().trimEnd().split('\n'))
    .map(line => JSON.parse(line))
    .filter(({ code }) => code === 201)
    .map(({ doc, format }) => withoutBigIntegers(decode(doc, format).value));
}

function examples(): Json[] {
  return FOLDERS.map(folder => path.join(SHARED, 'corpus', folder)).filter(folder => fs.existsSync(folder)).flatMap(folder =>
    fs.readdirSync(folder).filter(name => name.endsWith('.yaml')).sort()
      .flatMap(name => yamlDocuments(fs.readFileSync(path.join(folder, name), 'utf8'))))
    .filter(document => typeof document.kind === 'string' && typeof document.metadata === 'object');
}

/** As plain JSON: a document is the same however it is printed. */
function withoutBigIntegers(value: unknown): Json {
  return JSON.parse(JSON.stringify(value, (_key, inner) => typeof inner === 'bigint' ? Number(inner) : inner));
}
