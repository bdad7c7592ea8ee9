import { pathOf, Step } from './report';
import { FieldError } from '../../manifests/field-error';

/** Nesting beyond which a document is not judged. The API server stops at 10,000. */
const DEEPEST = 1_000;

/** Steps of a path into nesting without end: nobody reads more. */
const LONGEST_PATH = 10;

/** Bytes of the largest request that the API server reads. */
const LARGEST = 3 * 1024 * 1024;

/**
 * Why a document can't be sent to an API server as JSON, if so: it holds what JSON
 * can't, or it is too large. What passes may be walked recursively, in bounded time.
 *
 * An error of type `NotEvaluated` says that the server might take the document nevertheless.
 */
export function jsonProblem(document: unknown): FieldError | undefined {
  const measure = new Measure();
  return measure.takes(document) ? undefined : measure.problem;
}

class Measure {
  private readonly steps: Step[] = [];
  private bytes = 0;
  private depth = 0;
  private type = '';
  private message = '';

  public get problem(): FieldError {
    const steps = this.steps.reverse();
    return { type: this.type, path: pathOf(steps.length < DEEPEST ? steps : steps.slice(0, LONGEST_PATH)), message: this.message };
  }

  public takes(value: unknown): boolean {
    switch (typeof value) {
      case 'string': return this.grow(value.length + 2);
      case 'number': return Number.isFinite(value) ? this.grow(1) : this.refuse(`${value} can't be written in JSON, give a finite number`);
      case 'boolean': return this.grow(4);
      case 'bigint': return BigInt.asIntN(64, value) === value ? this.grow(1) : this.refuse('this integer does not fit into 64 bits');
      case 'object': return value === null ? this.grow(4) : this.takesNested(value);
      default: return this.refuse(`${value === undefined ? 'undefined' : `a ${typeof value}`} can't be written in JSON, give plain data`);
    }
  }

  private takesNested(value: object): boolean {
    if (++this.depth > DEEPEST) {
      return this.stop('NotEvaluated', `nested more than ${DEEPEST} levels deep`);
    }
    const taken = this.grow(2) && (Array.isArray(value) ? this.takesList(value) : this.takesObject(value));
    this.depth--;
    return taken;
  }

  private takesList(list: readonly unknown[]): boolean {
    for (let i = 0; i < list.length; i++) {
      if (!this.takes(list[i]) || !this.grow(1)) {
        this.steps.push(i);
        return false;
      }
    }
    return true;
  }

  private takesObject(object: object): boolean {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      return this.refuse(`a ${object.constructor?.name || 'class instance'} can't be written in JSON as it is, give plain data`);
    }
    for (const name in object) {
      const value = (object as { readonly [key: string]: unknown })[name];
      if (value !== undefined && !(this.grow(name.length + 4) && this.takes(value))) {
        this.steps.push(name);
        return false;
      }
    }
    return true;
  }

  /** Counts bytes that the JSON has at least. */
  private grow(bytes: number): boolean {
    this.bytes += bytes;
    return this.bytes <= LARGEST || this.stop('RequestEntityTooLarge', `the document has more than ${LARGEST} bytes as JSON, the most that an API server reads`);
  }

  private refuse(message: string): boolean {
    return this.stop('Decode', message);
  }

  private stop(type: string, message: string): boolean {
    this.type = type;
    this.message = message;
    return false;
  }
}
