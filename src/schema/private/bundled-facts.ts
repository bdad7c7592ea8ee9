import * as fs from 'fs';
import * as path from 'path';
import { KindFacts, KindLine } from '../kind';
import { PackedFacts, UnpackedFacts, unpackFacts } from './packed-facts';

const FOLDER = path.join(__dirname, '..', 'facts');

/** Ends the name of a facts file that holds what the next release of an API brings. */
const COMING = '-next';

const loaded = new Map<string, UnpackedFacts>();
const lines = new Map<string, readonly KindLine[]>();
let index: ReadonlyMap<string, string[]> | undefined;

const NO_APIS: readonly string[] = [];

/** What each bundled line of an API says of a kind: the current release first, then the coming one. */
export function bundledLines(apiVersion: string, kind: string): readonly KindLine[] {
  const key = `${apiVersion} ${kind}`;
  let known = lines.get(key);
  if (!known) {
    known = (bundledIndex().get(key) ?? NO_APIS).map(api => ({
      facts: bundledKind(api, apiVersion, kind),
      needs: api.endsWith(COMING) ? bundledFacts(api).source : undefined,
    }));
    if (known.length > 0) {
      lines.set(key, known);
    }
  }
  return known;
}

/** All API versions and kinds of the bundled facts, each as `<apiVersion> <kind>`. */
export function bundledKinds(): string[] {
  return [...bundledIndex().keys()];
}

/** The facts of one bundled API, such as `rook`, read when first asked for. */
export function bundledFacts(api: string): UnpackedFacts {
  let facts = loaded.get(api);
  if (!facts) {
    facts = unpackFacts(readJson<PackedFacts>(api));
    loaded.set(api, facts);
  }
  return facts;
}

/** `ceph.rook.io/v1`, or `v1` for the core group. */
export function apiVersionOf(facts: { readonly group: string; readonly version: string }): string {
  return facts.group === '' ? facts.version : `${facts.group}/${facts.version}`;
}

function bundledKind(api: string, apiVersion: string, kind: string): KindFacts {
  return bundledFacts(api).kinds.find(facts => facts.kind === kind && apiVersionOf(facts) === apiVersion)!;
}

function bundledIndex(): ReadonlyMap<string, string[]> {
  index ??= new Map(Object.entries(readJson<{ [apiVersionAndKind: string]: string[] }>('index')));
  return index;
}

function readJson<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as T;
}
