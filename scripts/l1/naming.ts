import { upperFirst } from './member-name';
import { Model, Struct, structOf } from './model';
import { RENAMED_DEFINITIONS } from './names';
import { SHARED_SUBMODULE } from './submodules';

/** The name of a struct and the submodule that it is in. */
export interface Naming {
  readonly submodule: string;
  readonly name: string;
}

/**
 * Gives every struct its submodule and its name. Neither depends on the order
 * of anything; two structs of one name in one submodule are an error, which an
 * entry in names.ts resolves.
 */
export function nameStructs(model: Model): Map<Struct, Naming> {
  const shared = sharedStructs(model.structs);
  const named = new Map(model.structs.map(struct => [struct, {
    submodule: shared.has(struct) ? SHARED_SUBMODULE : struct.places[0].submodule,
    name: nameOf(struct),
  }]));
  const taken = new Map(model.submodules.flatMap(submodule => submodule.kinds.flatMap(({ facts }): [string, string][] => [
    [`${submodule.name}.${facts.kind}`, `the kind ${facts.kind}`],
    [`${submodule.name}.${facts.kind}Props`, `the props of ${facts.kind}`],
  ])));
  const clashes: string[] = [];
  for (const [struct, { submodule, name }] of named) {
    const fullName = `${submodule}.${name}`;
    if (taken.has(fullName)) {
      clashes.push(`${fullName}: both ${taken.get(fullName)} and ${describe(struct)}`);
    }
    taken.set(fullName, describe(struct));
    const stray = shared.has(struct) && struct.members.map(member => structOf(member.type)).find(inner => inner && !shared.has(inner));
    if (stray) {
      clashes.push(`${fullName} is shared, but holds ${named.get(stray)!.submodule}.${named.get(stray)!.name}, which is not`);
    }
  }
  if (clashes.length > 0) {
    throw new Error(`names of structs clash; name one in scripts/l1/names.ts:\n${clashes.join('\n')}`);
  }
  return named;
}

/** Of each definition of Kubernetes the struct that all submodules share: the one in most submodules, then the one with most inside. */
function sharedStructs(structs: Struct[]): Set<Struct> {
  const best = new Map<string, Struct>();
  for (const struct of structs.filter(each => each.definition)) {
    const other = best.get(struct.definition!);
    if (!other || rank(struct) > rank(other)) {
      best.set(struct.definition!, struct);
    } else if (rank(struct) === rank(other)) {
      throw new Error(`definition ${struct.definition}: neither of ${describe(struct)} and ${describe(other)} is the one to share`);
    }
  }
  return new Set(best.values());
}

/** The key spells out all that is inside, so a longer one means more fields. */
function rank(struct: Struct): number {
  return new Set(struct.places.map(place => place.submodule)).size * 1e6 + struct.key.length;
}

function nameOf(struct: Struct): string {
  if (struct.definition) {
    return RENAMED_DEFINITIONS[struct.definition] ?? struct.definition;
  }
  return struct.knownName ?? nameByPlace(struct);
}

/** The kind, if it is one, and the words at the end that all paths to the struct share. */
function nameByPlace(struct: Struct): string {
  const kinds = new Set(struct.places.map(place => place.kind));
  const words = commonEnd(struct.places.map(place => wordsOf(place.path)));
  return (kinds.size === 1 ? struct.places[0].kind : '') + words.join('');
}

/** `spec.mon.zones[]` as Mon, Zone. */
function wordsOf(path: string): string[] {
  return path.split('.').slice(1).map(word => {
    const bare = word.replace(/\[\]|\{\}/g, '').split(/[^A-Za-z0-9]+/).map(upperFirst).join('');
    return word.endsWith('[]') ? singular(bare) : bare;
  });
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=x|ss)es$/, '').replace(/(?<=[^s])s$/, '');
}

function commonEnd(lists: string[][]): string[] {
  const [first, ...rest] = lists;
  let length = 0;
  while (length < first.length && rest.every(list => list.at(-1 - length) === first.at(-1 - length))) {
    length++;
  }
  return first.slice(first.length - length);
}

function describe(struct: Struct): string {
  const { kind, path } = struct.places[0];
  const more = struct.places.length > 1 ? ` (and ${struct.places.length - 1} more)` : '';
  return `${kind} ${path}${more} {${struct.members.map(member => member.wire + (member.optional ? '' : '!')).join(' ')}}`;
}
