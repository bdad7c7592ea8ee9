import { KubernetesDefinitions, isIntOrString } from './kubernetes-definitions';
import { memberName } from './member-name';
import { Kind, Member, Model, Place, Struct, Submodule, Type } from './model';
import { KnownName, KnownNames } from './names';
import { OPEN_TYPES, OpenType } from './open-types';
import { SUBMODULES, SubmoduleSource } from './submodules';
import { KindFacts } from '../../src/schema/kind';
import { bundledFacts } from '../../src/schema/private/bundled-facts';
import { Shape } from '../../src/schema/shape';

/** Fields of every object that are no part of what a kind adds, or cannot be written. */
const NOT_WRITTEN = ['apiVersion', 'kind', 'metadata', 'status'];

/** Reads the facts of all submodules, and finds the objects in them that are alike. */
export function collectModel(): Model {
  const collector = new Collector();
  const submodules = SUBMODULES.map(source => collector.submodule(source));
  const unused = collector.names.unused();
  if (unused.length > 0) {
    throw new Error(`entries of scripts/l1/names.ts that name nothing: ${unused.join(', ')}`);
  }
  return { submodules, structs: collector.structs() };
}

/** Whether a field may be left out: what has a default is filled in before it is missed. */
export function isOptional(field: string, shape: Shape, parent: Shape): boolean {
  return !(parent.required ?? []).includes(field) || shape.default !== undefined;
}

class Collector {
  public readonly names = new KnownNames();
  private readonly structByKey = new Map<string, Struct>();
  private readonly kubernetes = new KubernetesDefinitions();

  public submodule(source: SubmoduleSource): Submodule {
    const facts = bundledFacts(source.facts);
    const wanted = facts.kinds.filter(kind => source.groups.includes(kind.group) && (source.kinds ?? [kind.kind]).includes(kind.kind));
    return {
      name: source.name,
      source: facts.source,
      factsFile: `src/schema/facts/${source.facts}.json`,
      kinds: newestServed(wanted).map(kind => this.kind(source.name, kind)),
    };
  }

  public structs(): Struct[] {
    return [...this.structByKey.values()];
  }

  private kind(submodule: string, facts: KindFacts): Kind {
    const root = facts.schema;
    const members = this.members(root, { submodule, kind: facts.kind, path: '' }, undefined)
      .map(member => ({ ...member, optional: member.optional && !holdsRequired(root.properties![member.wire]) }));
    return { facts, members };
  }

  private members(shape: Shape, place: Place, definition: string | undefined): Member[] {
    const fields = Object.entries(shape.properties!).filter(([wire]) => place.path !== '' || !NOT_WRITTEN.includes(wire));
    const members = fields.map(([wire, field]) => ({
      wire,
      name: memberName(wire),
      optional: isOptional(wire, field, shape),
      type: this.type(field, { ...place, path: place.path === '' ? wire : `${place.path}.${wire}` },
        definition && this.kubernetes.definitionOfField(definition, wire)),
      shapes: [field],
    })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const twice = members.find((member, i) => members[i + 1]?.name === member.name);
    if (twice) {
      throw new Error(`${place.kind} ${place.path}: two fields become '${twice.name}'`);
    }
    return members;
  }

  private type(shape: Shape, place: Place, definition: string | undefined): Type {
    const open = OPEN_TYPES[`${place.kind} ${place.path}`];
    return open ? this.openType(open, place) : this.closedType(shape, place, definition);
  }

  private openType(open: OpenType, place: Place): Type {
    switch (open.form) {
      case 'map of strings': return { form: 'map', of: { form: 'plain', text: 'string' } };
      case 'definition': return this.closedType(this.kubernetes.shapeOf(open.name), place, open.name);
      case 'same': return { form: 'same', kind: place.kind, path: open.path };
    }
  }

  private closedType(shape: Shape, place: Place, definition: string | undefined): Type {
    if (isIntOrString(shape)) {
      return { form: 'plain', text: 'number | string' };
    }
    if (shape.properties) {
      return { form: 'struct', struct: this.struct(shape, place, definition) };
    }
    if (typeof shape.additionalProperties === 'object') {
      return { form: 'map', of: this.type(shape.additionalProperties, { ...place, path: `${place.path}{}` }, definition) };
    }
    switch (shape.type) {
      case 'array': return { form: 'list', of: this.type(shape.items!, { ...place, path: `${place.path}[]` }, definition) };
      case 'integer': case 'number': return { form: 'plain', text: 'number' };
      case 'string': case 'boolean': return { form: 'plain', text: shape.type };
      default: return { form: 'plain', text: 'any' };
    }
  }

  private struct(shape: Shape, place: Place, ofParent: string | undefined): Struct {
    const known = ofParent ? { name: ofParent, definition: true } : this.name(shape, place);
    const definition = known?.definition ? known.name : undefined;
    const members = this.members(shape, place, definition);
    const owner = definition ?? `${place.submodule} ${known?.name ?? ''}`;
    const key = `${owner}{${members.map(member => `${member.wire}${member.optional ? '?' : ''}:${keyOf(member.type)}`).join(';')}}`;
    const other = this.structByKey.get(key);
    if (!other) {
      const struct = { key, definition, knownName: definition ? undefined : known?.name, members, places: [place], shapes: [shape] };
      this.structByKey.set(key, struct);
      return struct;
    }
    other.places.push(place);
    other.shapes.push(shape);
    other.members.forEach((member, i) => member.shapes.push(...members[i].shapes));
    return other;
  }

  private name(shape: Shape, place: Place): KnownName | undefined {
    if (place.path === 'spec') {
      return { name: `${place.kind}Spec`, definition: false };
    }
    const fields = Object.keys(shape.properties!).sort().map(field => (isOptional(field, shape.properties![field], shape) ? field : `${field}!`));
    const known = this.names.at(place.submodule, place.kind, place.path, `{${fields.join(' ')}}`);
    const matching = known ? [] : this.kubernetes.matching(shape);
    return known ?? (matching.length === 1 ? { name: matching[0], definition: true } : undefined);
  }
}

/** A type as text that is equal for equal types. */
export function keyOf(type: Type): string {
  switch (type.form) {
    case 'plain': return type.text;
    case 'list': return `${keyOf(type.of)}[]`;
    case 'map': return `{${keyOf(type.of)}}`;
    case 'struct': return type.struct.key;
    case 'same': return `${type.kind} ${type.path}`;
  }
}

function newestServed(kinds: KindFacts[]): KindFacts[] {
  const newest = new Map<string, KindFacts>();
  for (const facts of kinds.filter(kind => kind.served)) {
    const key = `${facts.group} ${facts.kind}`;
    const other = newest.get(key);
    if (!other || age(facts.version) > age(other.version)) {
      newest.set(key, facts);
    }
  }
  return [...newest.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Orders v1alpha1 < v1beta1 < v1beta2 < v1 < v2. */
function age(version: string): number {
  const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version)!;
  return (stage === undefined ? 1e6 : stage === 'beta' ? 1e3 : 0) + Number(major) * 100 + Number(minor ?? 0);
}

function holdsRequired(shape: Shape): boolean {
  return (shape.required ?? []).some(field => shape.properties?.[field]?.default === undefined);
}
