import * as fs from 'fs';
import * as path from 'path';
import * as zlib from 'zlib';
import { Schemas } from '../../src/schema';
import { bundledFacts } from '../../src/schema/private/bundled-facts';

/** The server that answered had the definitions of Rook's main branch. */
export const SERVER = Schemas.bundled();
bundledFacts('rook-next').crds.forEach(crd => SERVER._addFacts(crd));

/** Recorded answers of an API server, one a line. */
export function readRecords<T>(name: string): T[] {
  const file = path.join(__dirname, '..', 'fixtures', 'schema', `${name}.jsonl.gz`);
  return zlib.gunzipSync(fs.readFileSync(file)).toString().trimEnd().split('\n').map(line => JSON.parse(line) as T);
}
