import * as fs from 'fs';
import * as path from 'path';
import { ApiLife, isServedIn } from './api-life';
import { NEWEST_MINOR } from './kube-version';
import { PackedFacts, UnpackedFacts, unpackFacts } from './packed-facts';
import { withFieldsOf } from './served-fields';
import { KindFacts, KindLine } from '../kind';

const FOLDER = path.join(__dirname, '..', 'facts');

/** Ends the name of a facts file that holds what the next release of an API brings. */
const COMING = '-next';

/** The one API whose facts are of several versions. */
const KUBERNETES = 'kubernetes';

const loaded = new Map<string, UnpackedFacts>();
/** By minor version, API version and kind: a key of all three would have to be written for each object that is judged. */
const lines = new Map<number, Map<string, Map<string, readonly KindLine[]>>>();
let index: ReadonlyMap<string, string[]> | undefined;
let lives: ReadonlyMap<string, ApiLife> | undefined;

const NO_APIS: readonly string[] = [];

/**
 * What each bundled line of an API says of a kind: the current release first,
 * then the coming one.
 *
 * @param minor minor version of Kubernetes
 */
export function bundledLines(apiVersion: string, kind: string, minor: number = NEWEST_MINOR): readonly KindLine[] {
  const ofServer = within(lines, minor);
  let known = ofServer.get(apiVersion)?.get(kind);
  if (!known) {
    const key = `${apiVersion} ${kind}`;
    known = (bundledIndex().get(key) ?? NO_APIS).filter(api => api !== KUBERNETES || isServedIn(lifeOf(key), minor)).map(api => ({
      facts: bundledKind(api, apiVersion, kind, minor),
      needs: api.endsWith(COMING) ? bundledFacts(api).source : undefined,
    }));
    if (known.length > 0) {
      within(ofServer, apiVersion).set(kind, known);
    }
  }
  return known;
}

/**
 * All API versions and kinds of the bundled facts, each as `<apiVersion> <kind>`.
 *
 * @param minor minor version of Kubernetes
 */
export function bundledKinds(minor: number = NEWEST_MINOR): string[] {
  return [...bundledIndex().keys()].filter(key => isServedIn(lifeOf(key), minor));
}

/** When a built-in kind is served: nothing is known of one that all versions serve. */
export function lifeOf(apiVersionAndKind: string): ApiLife | undefined {
  lives ??= new Map(Object.entries(readJson<{ [apiVersionAndKind: string]: ApiLife }>('kubernetes-apis')));
  return lives.get(apiVersionAndKind);
}

/**
 * The facts of one bundled API, such as `rook`, read when first asked for.
 *
 * @param minor minor version of Kubernetes
 */
export function bundledFacts(api: string, minor: number = NEWEST_MINOR): UnpackedFacts {
  const key = api === KUBERNETES ? `${api} ${minor}` : api;
  let facts = loaded.get(key);
  if (!facts) {
    const packed = readPacked(api);
    facts = api === KUBERNETES ? servedKinds(unpackFacts(withFieldsOf(packed, minor)), minor) : unpackFacts(packed);
    loaded.set(key, facts);
  }
  return facts;
}

/** `ceph.rook.io/v1`, or `v1` for the core group. */
export function apiVersionOf(facts: { readonly group: string; readonly version: string }): string {
  return facts.group === '' ? facts.version : `${facts.group}/${facts.version}`;
}

function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let map = maps.get(key);
  if (!map) {
    maps.set(key, map = new Map<L, V>());
  }
  return map;
}

function readPacked(api: string): PackedFacts {
  const packed = readJson<PackedFacts>(api);
  return packed.base === undefined ? packed : { ...packed, shapes: [...readJson<PackedFacts>(packed.base).shapes, ...packed.shapes] };
}

function servedKinds(facts: UnpackedFacts, minor: number): UnpackedFacts {
  return { ...facts, kinds: facts.kinds.filter(kind => isServedIn(lifeOf(`${apiVersionOf(kind)} ${kind.kind}`), minor)) };
}

function bundledKind(api: string, apiVersion: string, kind: string, minor: number): KindFacts {
  return bundledFacts(api, minor).kinds.find(facts => facts.kind === kind && apiVersionOf(facts) === apiVersion)!;
}

function bundledIndex(): ReadonlyMap<string, string[]> {
  index ??= new Map(Object.entries(readJson<{ [apiVersionAndKind: string]: string[] }>('index')));
  return index;
}

function readJson<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as T;
}
