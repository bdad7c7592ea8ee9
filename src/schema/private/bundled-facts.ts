import * as fs from 'fs';
import * as path from 'path';
import { KindFacts } from '../kind';
import { PackedFacts, UnpackedFacts, unpackFacts } from './packed-facts';

const FOLDER = path.join(__dirname, '..', 'facts');
const loaded = new Map<string, UnpackedFacts>();
let index: { [apiVersionAndKind: string]: string[] } | undefined;

/** The names of the facts files that hold a kind, the one to ask first in front. */
export function bundledApisOf(apiVersion: string, kind: string): string[] {
  index ??= readJson<{ [key: string]: string[] }>('index');
  return index[`${apiVersion} ${kind}`] ?? [];
}

/** All API versions and kinds of the bundled facts, each as `<apiVersion> <kind>`. */
export function bundledKinds(): string[] {
  index ??= readJson<{ [key: string]: string[] }>('index');
  return Object.keys(index);
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

/** The facts of one kind in one bundled API. */
export function bundledKind(api: string, apiVersion: string, kind: string): KindFacts | undefined {
  return bundledFacts(api).kinds.find(facts => facts.kind === kind && apiVersionOf(facts) === apiVersion);
}

/** `ceph.rook.io/v1`, or `v1` for the core group. */
export function apiVersionOf(facts: { readonly group: string; readonly version: string }): string {
  return facts.group === '' ? facts.version : `${facts.group}/${facts.version}`;
}

function readJson<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as T;
}
