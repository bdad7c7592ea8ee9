import { ApiObject, GroupVersionKind, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { SynthGate } from '../../gate';

/**
 * Members whose name in a manifest is another one, as jsii would not take it:
 * place of the member to that name. In a place `[]` stands for any item of a
 * list and `{}` for any value of a map: `spec.groups[].rules[].keepFiringFor`.
 */
export interface WireNames {
  readonly [place: string]: string;
}

/**
 * What all classes of the typed L1 are: every object of them is made by this
 * constructor. Whatever holds for each of them belongs here.
 *
 * @internal
 */
export abstract class ApiResource extends ApiObject {
  protected constructor(scope: Construct, id: string, gvk: GroupVersionKind, props: object, wireNames?: WireNames) {
    super(scope, id, manifestOf(gvk, props, wireNames));
    SynthGate.attach(this);
  }
}

/** Props as a manifest: API version and kind in front, all names as on the wire. */
export function manifestOf(gvk: GroupVersionKind, props: object, wireNames?: WireNames): any {
  let manifest = { ...gvk, ...props };
  for (const [place, wire] of wireNames ? Object.entries(wireNames) : []) {
    manifest = renamed(manifest, place.match(/\[\]|\{\}|[^.[{]+/g)!, wire);
  }
  return manifest;
}

/** A copy of a value in which the member at a place has its wire name; what is lazy stays so. */
function renamed(value: any, place: string[], wire: string): any {
  const [step, ...rest] = place;
  if (value instanceof Lazy) {
    return Lazy.any({ produce: () => renamed(value.produce(), place, wire) });
  }
  if (typeof value?.resolve === 'function') {
    return Lazy.any({ produce: () => renamed(value.resolve(), place, wire) });
  }
  if (Array.isArray(value)) {
    return step === '[]' ? value.map(item => renamed(item, rest, wire)) : value;
  }
  if (value?.constructor !== Object) {
    return value;
  }
  const last = rest.length === 0;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    if (key !== step && step !== '{}') {
      return [key, inner];
    }
    return last ? [wire, inner] : [key, renamed(inner, rest, wire)];
  }));
}
