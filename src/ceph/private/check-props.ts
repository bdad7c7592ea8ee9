import { Construct, IConstruct } from 'constructs';
import { closest, distance } from 'fastest-levenshtein';
import { NameSyntax } from './object-syntax';

/** What constructs take, as `scripts/write-ceph-props.ts` reads it off their types. */
interface PropFacts {
  /** The props that a construct is made with. */
  readonly propsOf: { readonly [construct: string]: string };
  /** Types by prop, `!` in front of what must be given. */
  readonly structs: { readonly [struct: string]: { readonly [prop: string]: string } };
  readonly enums: { readonly [name: string]: readonly (string | number)[] };
  /** Members that each interface of constructs asks for. */
  readonly constructs: { readonly [name: string]: readonly string[] };
  /** What makes a value of each class. */
  readonly classes: { readonly [name: string]: readonly string[] };
}

/** Ends with the name of a prop, and what is wrong with it. */
type Refuse = (prop: string, problem: string) => never;

const PRIMITIVES: { readonly [type: string]: string } = { string: 'a text', number: 'a number', boolean: 'true or false' };

/** A typing mistake changes no more than so many letters. */
const TYPING_MISTAKE = 2;

/** Props that name an object: a Secret, a ConfigMap, a StorageClass, a claim, a PriorityClass. */
const OBJECT_NAME = /([sS]ecretName|[cC]onfigMapName)$|^(storageClassName|claimName|priorityClassName|sslCertificateRef|caBundleRef)$/;
const OBJECT_NAMES = 'priorityClassNames';

let facts: PropFacts | undefined;

/** A type as it is looked at: whether it is a list or a map, and of what. */
interface PropType {
  readonly written: string;
  readonly list?: string;
  readonly map?: string;
}

/** A type of props, taken apart once. */
interface Struct {
  readonly types: { readonly [prop: string]: string };
  readonly needed: readonly string[];
  /** Props that name an object. */
  readonly names: ReadonlySet<string>;
}

const structs = new Map<string, Struct>();
const propTypes = new Map<string, PropType>();
/** What was found to be of a type, by the type: a cluster is given to each of its pools. */
const fitting = new Map<string, WeakSet<object>>();
/** The type of the props of each class; undefined where it is not known. */
const structOf = new WeakMap<Function, string | undefined>();

/**
 * Refuses props that the type of a construct forbids. TypeScript has seen to
 * them, but not behind an `any`, and not where no TypeScript is written:
 * something that is missing, a wrong value of an enum, a plain object in place
 * of a construct, `undefined` in a list, a value that is known only later.
 *
 * @param made  the class of the construct, or one it is derived from
 * @param props what the construct is made with; undefined where it takes none
 */
export function checkPropsOf(construct: Construct, made: Function, props: unknown): void {
  if (!structOf.has(made)) structOf.set(made, structFor(made));
  const struct = structOf.get(made);
  if (struct !== undefined) checkAttributes(construct, struct, props);
}

function structFor(made: Function): string | undefined {
  for (let type = made; type !== Function.prototype; type = Object.getPrototypeOf(type)) {
    const struct = read().propsOf[type.name];
    if (struct !== undefined) return struct;
  }
  return undefined;
}

/** Refuses attributes of something that is made elsewhere, if their type forbids them. */
export function checkAttributes(construct: Construct, struct: string, attrs: unknown): void {
  const refuse = (prop: string, problem: string) => {
    throw new Error(`${construct.node.path}: ${prop}: ${problem}`);
  };
  checkPropsFor(construct, struct, attrs, refuse);
  if (!struct.endsWith('Attributes')) return;
  for (const [attribute, value] of Object.entries(attrs as object)) {
    if (value === '') refuse(attribute, 'is empty; give the name that it has where it is made');
    const problem = SYNTAX[attribute]?.problemOf(value);
    if (value !== undefined && problem !== undefined) refuse(attribute, problem);
  }
}

/** What names of things that are made elsewhere look like. */
const SYNTAX: { readonly [attribute: string]: NameSyntax } = {
  name: NameSyntax.SUBDOMAIN, namespace: NameSyntax.LABEL, operatorNamespace: NameSyntax.LABEL,
};

/** Refuses what a value is made of that belongs to no construct, if its type forbids it. */
export function checkMade(maker: string, struct: string, props: unknown): void {
  checkPropsFor(undefined, struct, props, (prop, problem) => {
    throw new Error(`${maker}: ${prop}: ${problem}`);
  });
}

/**
 * Refuses attributes or props that their type forbids.
 *
 * @param construct what they are for; undefined for what belongs to no app
 * @param struct    name of their type
 * @param refuse    called with the name of the prop, and what is wrong with it
 */
export function checkPropsFor(construct: Construct | undefined, struct: string, props: unknown, refuse: Refuse): void {
  new PropCheck(read(), construct, refuse).struct(struct, props, '');
}

function read(): PropFacts {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return facts ??= require('./props.json') as PropFacts;
}

class PropCheck {
  constructor(private readonly known: PropFacts, private readonly construct: Construct | undefined, private readonly refuse: Refuse) {}

  struct(name: string, value: unknown, where: string): void {
    const { types, needed, names } = this.structOf(name);
    if (!isObject(value)) {
      if (value === undefined && where === '' && needed.length === 0) return;
      this.refuse(where || 'props', `${shown(value)} is no object; give one${needed.length === 0 ? '' : ` with ${needed.join(', ')}`}`);
    }
    const given = value as { readonly [prop: string]: unknown };
    for (const prop of needed) {
      if (given[prop] === undefined) this.refuse(within(where, prop), `is missing; give ${this.wanted(types[prop])}`);
    }
    for (const prop of Object.keys(given)) {
      if (given[prop] === undefined) continue;
      if (Object.hasOwn(types, prop)) {
        this.value(types[prop], given[prop], within(where, prop), needed.includes(prop));
        if (names.has(prop)) this.objectName(given[prop], within(where, prop));
      } else {
        this.unknown(prop, Object.keys(types), where);
      }
    }
  }

  private structOf(name: string): Struct {
    let struct = structs.get(name);
    if (struct === undefined) {
      const types = Object.entries(this.known.structs[name]);
      struct = {
        types: Object.fromEntries(types.map(([prop, type]) => [prop, type.replace(/^!/, '')])),
        needed: types.flatMap(([prop, type]) => type.startsWith('!') ? [prop] : []),
        names: new Set(types.flatMap(([prop, type]) => OBJECT_NAME.test(prop) && /^!?string$/.test(type) ? [prop] : [])),
      };
      structs.set(name, struct);
    }
    return struct;
  }

  private value(type: string, value: unknown, where: string, isNeeded: boolean): void {
    if (value === undefined) this.refuse(where, `is missing; give ${this.wanted(type)}`);
    if (value === null) this.refuse(where, isNeeded ? `is null; give ${this.wanted(type)}` : `is null; give ${this.wanted(type)}, or leave it out`);
    if (isLater(value)) this.refuse(where, `is a value that is known only later, and it is looked at now; give ${this.wanted(type)}`);
    const { list, map } = propTypeOf(type);
    if (list !== undefined) return this.list(list, value, where);
    if (map !== undefined) return this.map(map, value, where);
    if (type in this.known.structs) return this.struct(type, value, where);
    if (!this.fits(type, value)) this.refuse(where, `${shown(value)} is not ${this.wanted(type)}${this.remedy(type)}`);
    if (type in this.known.constructs) this.sameApp(value as Construct, where);
  }

  private list(type: string, value: unknown, where: string): void {
    if (!Array.isArray(value)) this.refuse(where, `${shown(value)} is no list; give [${shown(value)}], or what else is meant`);
    (value as unknown[]).forEach((item, i) => this.value(type, item, `${where}[${i}]`, true));
  }

  private map(type: string, value: unknown, where: string): void {
    if (!isObject(value)) this.refuse(where, `${shown(value)} is no object; give ${this.wanted(type)} by name`);
    for (const [key, inner] of Object.entries(value as object)) {
      if (inner === undefined || (type === 'string' && typeof inner === 'string')) continue;
      this.value(type, inner, `${where}.${key}`, true);
    }
    if (where.endsWith(OBJECT_NAMES)) Object.entries(value as object).forEach(([key, inner]) => this.objectName(inner, `${where}.${key}`));
  }

  private fits(type: string, value: unknown): boolean {
    if (type in PRIMITIVES) return typeof value === type;
    if (type in this.known.enums) return this.known.enums[type].includes(value as string);
    if (type === 'plain') return isObject(value) || typeof value === 'string';
    if (type in this.known.constructs) return isObject(value) && this.isConstruct(type, value as object);
    return type in this.known.classes ? isMadeBy(type, value) : true;
  }

  private isConstruct(type: string, value: object): boolean {
    let known = fitting.get(type);
    if (known === undefined) fitting.set(type, known = new WeakSet());
    if (known.has(value)) return true;
    const isOne = (value as any).node !== undefined && this.known.constructs[type].every(member => (value as any)[member] !== undefined);
    if (isOne) known.add(value);
    return isOne;
  }

  /** Names of objects of Kubernetes, wherever they stand. */
  private objectName(value: unknown, where: string): void {
    const problem = typeof value === 'string' ? NameSyntax.SUBDOMAIN.problemOf(value) : undefined;
    if (problem !== undefined) this.refuse(where, problem);
  }

  /** What of another app is synthesized elsewhere, if at all. */
  private sameApp(value: Construct, where: string): void {
    if (this.construct !== undefined && rootOf(value) !== rootOf(this.construct)) {
      this.refuse(where, `${value.node.path} is of another App, whose objects are not made here; give one of this App, or one that from…Name finds in it`);
    }
  }

  /** What would be right, in words. */
  private wanted(type: string): string {
    if (type.endsWith('[]')) return `a list: [${this.wanted(type.slice(0, -2))}, …]`;
    if (type.endsWith('{}')) return `an object: { name: ${this.wanted(type.slice(0, -2))} }`;
    if (type in PRIMITIVES) return PRIMITIVES[type];
    if (type in this.known.enums) return `one of ${this.known.enums[type].join(', ')} (${type})`;
    if (type === 'plain' || type in this.known.structs) return 'an object';
    const name = type in this.known.constructs ? type.slice(1) : type;
    return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
  }

  private remedy(type: string): string {
    const makers = this.known.classes[type];
    return makers === undefined ? '' : `; take ${makers.slice(0, 6).join(', ')}${makers.length > 6 ? ', …' : ''}`;
  }

  /** Props of others may be among those given, but a typing mistake is none of them. */
  private unknown(prop: string, names: readonly string[], where: string): void {
    const nearest = closest(prop, names);
    if (prop.length > 2 * TYPING_MISTAKE && distance(prop.toLowerCase(), nearest.toLowerCase()) <= TYPING_MISTAKE) {
      this.refuse(where === '' ? prop : `${where}.${prop}`, `there is no such prop, did you mean ${nearest}?`);
    }
  }
}

function within(where: string, prop: string): string {
  return where === '' ? prop : `${where}.${prop}`;
}

function propTypeOf(written: string): PropType {
  let type = propTypes.get(written);
  if (type === undefined) {
    const inner = written.slice(0, -2);
    type = { written, ...(written.endsWith('[]') && { list: inner }), ...(written.endsWith('{}') && { map: inner }) };
    propTypes.set(written, type);
  }
  return type;
}

/** The same as `node.root`, without a list of all that is in between. */
function rootOf(construct: IConstruct): IConstruct {
  let root = construct;
  while (root.node.scope !== undefined) root = root.node.scope;
  return root;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** cdk8s' `Lazy`, or a token of another library that resolves to a value. */
function isLater(value: unknown): boolean {
  return isObject(value) && typeof (value as { produce?: unknown }).produce === 'function';
}

/** By name, since there may be two copies of a library. */
function isMadeBy(name: string, value: unknown): boolean {
  for (let type = Object.getPrototypeOf(Object(value)); type !== null; type = Object.getPrototypeOf(type)) {
    if (type.constructor?.name === name) return true;
  }
  return false;
}

function shown(value: unknown): string {
  if (isObject(value) && 'node' in (value as object)) return (value as Construct).node.path;
  if (typeof value === 'function') return 'a function';
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
