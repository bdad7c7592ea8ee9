import { App } from 'cdk8s';
import * as YAML from 'yaml';
import { SynthGate } from '../../../src/gate';
import { Schemas } from '../../../src/schema';
import { withDefaults } from '../../../src/schema/private/defaulting';

/** An official example of Rook, written with constructs. */
export interface OfficialExample {
  /** File of the original, below the folder of the release: `object.yaml`, `csi/rbd/storageclass.yaml`. */
  readonly file: string;

  /** Adds charts with the same objects to an app. */
  readonly build: (app: App) => void;

  /** Differences from the original that are meant. */
  readonly justified?: readonly JustifiedDifference[];

  /** What takes the place of texts that the original wants to be replaced, `<node-hostname>`. */
  readonly filledIn?: { readonly [text: string]: string };
}

/** A difference from the original that is meant. */
export interface JustifiedDifference {
  /** Kind and name of the object, `CephObjectStore my-store`; `*` for any, `+` for any that the original does not have. */
  readonly object: string;

  /** The field, with all that is below it: `spec.gateway.placement`. Empty for an object that is on one side only. */
  readonly path: string;

  /** Why it is better so. */
  readonly reason: string;
}

/** How constructs fare against an original. */
export interface ExampleComparison {
  readonly file: string;

  /** Objects that are the same, down to the last field. */
  readonly equal: readonly string[];

  /** Differences that have a reason. */
  readonly justified: readonly string[];

  /** Differences that have none: objects that are not built, or not in the original, and fields. */
  readonly missing: readonly string[];

  /** Reasons for differences that there are not. */
  readonly idle: readonly string[];
}

/** A field that is not the same on both sides. */
interface Difference {
  readonly object: string;
  readonly path: string;
  readonly theirs: unknown;
  readonly ours: unknown;
}

/**
 * Compares what constructs make with the objects of the original, as a
 * controller would read both: with the defaults of the API server, and without
 * fields that are null. The order of objects does not count.
 */
export function compareWithOriginal(example: OfficialExample, original: readonly any[]): ExampleComparison {
  const theirs = byTitle(original);
  const ours = byTitle(objectsOf(example));
  const differences = [...new Set([...theirs.keys(), ...ours.keys()])]
    .flatMap(object => differencesOf(object, '', theirs.get(object), ours.get(object)));
  const reasons = example.justified ?? [];
  const reasonOf = (difference: Difference) => reasons.find(reason => justifies(reason, difference));
  return {
    file: example.file,
    equal: [...theirs.keys()].filter(object => !differences.some(difference => difference.object === object)),
    justified: differences.filter(reasonOf).map(difference => `${textOf(difference)}: ${reasonOf(difference)!.reason}`),
    missing: differences.filter(difference => !reasonOf(difference)).map(textOf),
    idle: reasons.filter(reason => !differences.some(difference => justifies(reason, difference)))
      .map(({ object, path, reason }) => `${object} ${path}: ${reason}`),
  };
}

/** What an example makes, after all proofs of a synthesis, whether it has a construct of ours that asks for them or not. */
export function objectsOf({ build }: OfficialExample): any[] {
  const app = new App();
  SynthGate.attach(app);
  build(app);
  return objectsIn(app.synthYaml());
}

/** The objects of the original, of which nothing is left to be filled in. */
export function originalOf({ filledIn = {} }: OfficialExample, text: string): any[] {
  return objectsIn(Object.entries(filledIn).reduce((filled, [blank, value]) => filled.replaceAll(blank, value), text));
}

/** The objects of a text of several YAML documents. */
export function objectsIn(text: string): any[] {
  return YAML.parseAllDocuments(text).map(document => document.toJS()).filter(object => object !== null);
}

function byTitle(objects: readonly any[]): Map<string, any> {
  const found = new Map<string, any>();
  for (const object of objects.map(asRead)) {
    const title = `${object.kind} ${object.metadata.name}`;
    if (found.has(title)) throw new Error(`there are two objects ${title}; an example is compared by kind and name`);
    found.set(title, object);
  }
  return found;
}

/** Defaults of built-in kinds, whose facts do not have them. */
const NATIVE_DEFAULTS: { readonly [kind: string]: any } = {
  StorageClass: { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate', allowVolumeExpansion: false },
  PersistentVolumeClaim: { spec: { volumeMode: 'Filesystem' } },
  Pod: { spec: { restartPolicy: 'Always', dnsPolicy: 'ClusterFirst', terminationGracePeriodSeconds: 30, hostNetwork: false, setHostnameAsFQDN: false } },
};

const SCHEMAS = Schemas.bundled();

function asRead(object: any): any {
  const kind = SCHEMAS._candidates(object.apiVersion, object.kind)[0]?.facts;
  const filled = kind === undefined || kind.builtIn ? withNativeDefaults(object) : withDefaults(kind.schema, object) as any;
  const namespace = kind?.namespaced === false ? {} : { namespace: object.metadata.namespace ?? 'default' };
  return canonical({ ...filled, metadata: { ...object.metadata, ...namespace } });
}

function withNativeDefaults(object: any): any {
  const { spec, ...rest } = NATIVE_DEFAULTS[object.kind] ?? {};
  return { ...rest, ...object, ...spec && { spec: { ...spec, ...object.spec } } };
}

/** Without nulls, which mean the same as nothing; selectors in the longer one of their two forms. */
function canonical(value: any): any {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const { matchLabels, ...rest } = value;
  const selectors = isSelector(matchLabels)
    ? { matchExpressions: [...Object.entries(matchLabels).sort().map(([key, one]) => ({ key, operator: 'In', values: [one] })), ...rest.matchExpressions ?? []] }
    : { matchLabels };
  return Object.fromEntries(Object.entries({ ...rest, ...selectors })
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([key, inner]) => [key, canonical(inner)]));
}

function isSelector(value: unknown): value is { [key: string]: string } {
  return typeof value === 'object' && value !== null;
}

function differencesOf(object: string, path: string, theirs: any, ours: any): Difference[] {
  if (!isObject(theirs) || !isObject(ours)) {
    return same(theirs, ours) ? [] : [{ object, path, theirs, ours }];
  }
  return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])]
    .flatMap(key => differencesOf(object, path === '' ? key : `${path}.${key}`, theirs[key], ours[key]));
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: any, other: any): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, i) => same(item, other[i]));
  if (isObject(one) && isObject(other)) return differencesOf('', '', one, other).length === 0;
  return one === other;
}

function justifies({ object, path }: JustifiedDifference, difference: Difference): boolean {
  const isObjectMeant = object === '*' || object === difference.object || (object === '+' && difference.path === '' && difference.theirs === undefined);
  return isObjectMeant && (path === difference.path || (path !== '' && difference.path.startsWith(`${path}.`)));
}

function textOf({ object, path, theirs, ours }: Difference): string {
  const [there, here] = [theirs, ours].map(value => JSON.stringify(value) ?? 'nothing');
  if (path === '') return theirs === undefined ? `${object} is not in the original` : `${object} is not built`;
  return `${object}: ${path}: ${there} in the original, ${here} here`;
}
