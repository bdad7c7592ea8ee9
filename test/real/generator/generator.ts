import { valueOf } from './fill';
import { Draft, Mutation } from './mutation';
import { limits } from './mutations/limits';
import { lists } from './mutations/lists';
import { identity, metadata } from './mutations/metadata';
import { rules } from './mutations/rules';
import { spelling } from './mutations/spelling';
import { structure } from './mutations/structure';
import { changedText } from './mutations/whole-text';
import { placesIn } from './places';
import { Random } from './random';
import { cloned, Entries, isObject, needsYaml, Verbatim } from './verbatim';
import { writeJson, YamlWriter } from './write';
import { KindFacts } from '../../../src/schema/kind';

type Json = { readonly [key: string]: any };
type Group = { readonly [name: string]: Mutation };

/** A text to be sent. */
export interface Written {
  readonly text: string;
  /** `json` or `yaml`. */
  readonly format: string;
  /** Names of what was done to the document. */
  readonly mutations: readonly string[];
}

/** A document to be created. */
export interface Created extends Written {
  readonly kind: KindFacts;
}

/** Groups of mutations, those more often that are here more often. */
const CREATING: readonly Group[] = [
  ...often(6, structure), ...often(6, limits), ...often(3, lists), ...often(6, rules), ...often(2, metadata), identity, ...often(3, spelling),
];
const CHANGING: readonly Group[] = [
  ...often(4, structure), ...often(5, limits), ...often(4, lists), ...often(9, rules), ...often(2, metadata), spelling,
];
const STORING: readonly Group[] = [...often(3, structure), ...often(4, limits), ...often(3, lists), ...often(4, rules)];

/** Makes documents out of real ones and out of schemas, always the same for the same seed. */
export class Generator {
  /**
   * @param kinds what to make, those more often that are in it more often
   * @param written documents that people wrote, by `<apiVersion> <kind>`
   */
  public constructor(
    private readonly seed: number,
    private readonly kinds: readonly KindFacts[],
    private readonly written: ReadonlyMap<string, readonly Json[]>,
  ) {}

  /** The text of a document to be created, by number. */
  public created(number: number): Created {
    const random = new Random(this.seed, 3 * number);
    const kind = random.pick(this.kinds);
    const document = this.base(random, kind);
    const mutations = mutate(random, document, kind, CREATING, random.pick([0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 5]));
    return { kind, ...this.inText(random, document, mutations) };
  }

  /** An object to be stored, by number: as it was written, or changed. */
  public stored(number: number, isChanged: boolean): { readonly kind: KindFacts; readonly object: Json } {
    const random = new Random(this.seed, 3 * number + 1);
    const kind = random.pick(this.kinds);
    const object = this.base(random, kind);
    if (isChanged) {
      mutate(random, object, kind, STORING, random.pick([1, 1, 2, 3]));
    }
    const { labels, annotations, namespace } = object.metadata ?? {};
    return { kind, object: { ...plain(object), apiVersion: apiVersionOf(kind), kind: kind.kind, metadata: { name: `stored-${number}`, namespace, labels, annotations } } };
  }

  /** The text of what takes the place of an object, by number. */
  public changed(number: number, kind: KindFacts, object: Json): Written {
    const random = new Random(this.seed, 3 * number + 2);
    const document = cloned(object);
    const mutations = mutate(random, document, kind, CHANGING, random.pick([0, 1, 1, 1, 1, 2, 2, 3]));
    return this.inText(random, document, mutations);
  }

  private base(random: Random, kind: KindFacts): any {
    const apiVersion = apiVersionOf(kind);
    const written = this.written.get(`${apiVersion} ${kind.kind}`);
    if (written && random.chance(0.7)) {
      return cloned(random.pick(written));
    }
    const { apiVersion: _1, kind: _2, metadata: _3, ...fields } = valueOf(random, { ...kind.schema, type: 'object' });
    return { apiVersion, kind: kind.kind, metadata: { name: 'made', ...kind.namespaced ? { namespace: 'default' } : {} }, ...fields };
  }

  private inText(random: Random, document: unknown, mutations: string[]): Written {
    const format = needsYaml(document) || random.chance(0.5) ? 'yaml' : 'json';
    const text = format === 'json' ? writeJson(document) : new YamlWriter(random).write(document);
    return random.chance(0.04) ? { text: wellFormed(changedText(random, text, format)), format, mutations: [...mutations, 'text'] } : { text, format, mutations };
  }
}

/** `ceph.rook.io/v1`. */
export function apiVersionOf({ group, version }: KindFacts): string {
  return `${group}/${version}`;
}

function often(times: number, group: Group): Group[] {
  return Array<Group>(times).fill(group);
}

function mutate(random: Random, document: any, { schema }: KindFacts, groups: readonly Group[], count: number): string[] {
  const done: string[] = [];
  for (let tries = 0; done.length < count && tries < 20; tries++) {
    const group = random.pick(groups);
    const name = random.pick(Object.keys(group));
    const draft: Draft = { random, document, schema, places: placesIn(schema, document) };
    if (group[name](draft)) {
      done.push(name);
    }
  }
  return done;
}

/** Without what is verbatim, and with texts as they arrive. */
function plain(value: unknown): any {
  if (typeof value === 'string') {
    return wellFormed(value);
  }
  if (Array.isArray(value)) {
    return value.map(inner => plain(inner) ?? null);
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [wellFormed(key), plain(inner)]))
    : value instanceof Verbatim || value instanceof Entries ? undefined : value;
}

/** As it arrives: what is half a character is sent as the sign for a broken one. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
