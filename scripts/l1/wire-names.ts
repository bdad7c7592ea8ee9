import { Kind, Type } from './model';

/** A member whose name in a manifest is another: its place, such as `spec.groups[].rules[].keepFiringFor`, and that name. */
export interface WireName {
  readonly place: string;
  readonly wire: string;
}

/** All such members inside a kind. */
export function wireNames(kind: Kind): WireName[] {
  return kind.members.flatMap(member => below(member.type, member.name));
}

function below(type: Type, place: string): WireName[] {
  switch (type.form) {
    case 'plain': case 'same': return [];
    case 'list': return below(type.of, `${place}[]`);
    case 'map': return below(type.of, `${place}{}`);
    case 'struct': return type.struct.members.flatMap(({ name, wire, type: inner }) => [
      ...(name === wire ? [] : [{ place: `${place}.${name}`, wire }]),
      ...below(inner, `${place}.${name}`),
    ]);
  }
}
