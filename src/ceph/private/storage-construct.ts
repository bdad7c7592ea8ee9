import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { checkPropsOf } from './check-props';
import { NameSyntax, problemOfLabels } from './object-syntax';
import { SynthGate } from '../../gate';
import { CephObjectProps } from '../ceph-object-props';

/** Children are kept in a plain object, which puts such keys in front of all others. */
const INTEGER_LIKE = /^(0|[1-9]\d*)$/;

/**
 * What all constructs of this room are: a construct around one object, whose
 * name and labels are checked when it is made.
 *
 * The object is the child `Resource`, so `ApiObject.of(construct)` finds it.
 *
 * @internal
 */
export abstract class StorageConstruct extends Construct {
  /** The object itself, for `addJsonPatch`. */
  protected abstract readonly apiObject: ApiObject;

  protected constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id);
    checkPropsOf(this, new.target, props);
    SynthGate.attach(this);
    if (INTEGER_LIKE.test(id)) {
      fail(this, 'id', `${JSON.stringify(id)} is a whole number, and cdk8s would put the object before those made earlier; give an id with a letter in it`);
    }
  }

  /** Name of the object in Kubernetes. */
  public get name(): string {
    return this.apiObject.name;
  }

  /** @internal */
  protected _checked<T extends ApiObject>(object: T, props: CephObjectProps, syntax: NameSyntax): T {
    const problem = syntax.problemOf(object.name);
    if (problem !== undefined) {
      fail(this, 'name', props.name === undefined ? `${problem}; this one is made of the construct's path: give a name` : problem);
    }
    if (props.labels !== undefined) {
      const wrong = problemOfLabels(props.labels);
      if (wrong !== undefined) fail(this, 'labels', wrong);
    }
    return object;
  }
}

/** Metadata of an object. Without a name cdk8s makes one of the path, but not where it is there and undefined. */
export function metadataOf(props: CephObjectProps, namespace: string | undefined): ApiObjectMetadata {
  const { name, labels, annotations } = props;
  return name === undefined ? { namespace, labels, annotations } : { name, namespace, labels, annotations };
}

/** Ends the construction: the construct's path, the prop, what is wrong with it. */
export function fail(construct: Construct, prop: string, problem: string): never {
  throw new Error(`${construct.node.path}: ${prop}: ${problem}`);
}

/** Runs something whose errors know no construct, and puts the construct's path in front of them. */
export function located<T>(construct: Construct, prop: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    return fail(construct, prop, (error as Error).message);
  }
}

/** A whole number in bounds, as it is given. */
export function wholeNumber(construct: Construct, prop: string, value: number, least: number, most: number = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    const upTo = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    fail(construct, prop, `${value} must be a whole number ${upTo}`);
  }
  return value;
}
