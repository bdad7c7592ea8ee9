import { Judgement, Verdict } from './judgement';
import { distilCrd } from './private/distil-crd';
import { judgementOf, refused } from './private/judgements';
import { shown } from './private/shown';
import { Schemas } from './schemas';
import { Sight } from './sight';
import { FieldError } from '../manifests/field-error';

type Numbers = ReadonlyMap<string, string> | undefined;

/** A definition as it was found in a set of manifests. */
export interface FoundDefinition {
  readonly object: any;
  /** How numbers are spelled in its text where their value does not tell, by path. */
  readonly numbers?: Numbers;
  /** What was wrong already when it was decoded. */
  readonly errors?: readonly FieldError[];
  /** The definition that it would take the place of, if there is one. */
  readonly old?: unknown;
}

/**
 * The kinds that an API server serves once the definitions of a set of manifests are
 * applied. A definition takes the place of everything that was known of its kind, in
 * whatever version. Of a kind whose definition is refused nobody can say anything:
 * what was known of it before is no longer true, and what would be is not known.
 */
export class ServedKinds {
  /** Whether an object is a CustomResourceDefinition, of whatever version. */
  public static isDefinition(object: any): boolean {
    return object?.kind === 'CustomResourceDefinition' && typeof object.apiVersion === 'string' && object.apiVersion.startsWith('apiextensions.k8s.io/');
  }

  /** Versions that are served of the kinds whose definitions were added, by group and kind. */
  private readonly defined = new Map<string, string[]>();
  /** Names of refused definitions, by group and kind, or by group alone where the kind can't be told. */
  private readonly refused = new Map<string, string>();

  /** @param schemas what is served before; definitions are added to it */
  public constructor(private readonly schemas: Schemas) {}

  /**
   * Adds a definition that the server holds.
   *
   * @throws if it is no CustomResourceDefinition with a schema
   */
  public add(definition: any): void {
    const facts = distilCrd(definition);
    this.schemas._addFacts(facts);
    this.defined.set(keyOf(facts.group, facts.names.kind), facts.versions.filter(({ served }) => served).map(({ name }) => name));
  }

  /** Adds a definition that is sent to the server, which may refuse it. */
  public define({ object, numbers, errors = [], old }: FoundDefinition): void {
    const isRefused = errors.length > 0 || this.judge(object, numbers, old).verdict === Verdict.REJECTED;
    if (!isRefused) {
      try {
        this.add(object);
        return;
      } catch {
        // What can't be read can't be served.
      }
    }
    const { group, kind } = definedBy(object);
    if (group !== undefined) {
      this.refused.set(keyOf(group, kind), typeof object.metadata?.name === 'string' ? object.metadata.name : `of ${kind ?? 'a kind'} in ${group}`);
    }
  }

  /** Whether anything is known of a kind, be it only that its definition is refused. */
  public has(apiVersion: string, kind: string): boolean {
    return this.schemas.has(apiVersion, kind) || this.refusedDefinitionOf(apiVersion, kind) !== undefined;
  }

  /**
   * The verdict on an object that is created, or that takes the place of another.
   *
   * @param numbers how numbers are spelled in its text where their value does not tell, by path
   * @param old the object that it takes the place of
   * @param sight takes the object as controllers see it, where that is known
   */
  public judge(object: any, numbers?: Numbers, old?: unknown, sight?: Sight): Judgement {
    if (this.defined.size > 0 || this.refused.size > 0) {
      const problem = this.problemOf(object?.apiVersion, object?.kind);
      if (problem) {
        return problem;
      }
    }
    return old === undefined ? this.schemas._judgeDecoded(object, numbers, sight) : this.schemas._judgeDecodedUpdate(old, object, numbers);
  }

  private problemOf(apiVersion: unknown, kind: unknown): Judgement | undefined {
    if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
      return undefined;
    }
    const definition = this.refusedDefinitionOf(apiVersion, kind);
    if (definition !== undefined) {
      const message = `its definition ${definition} is refused, so nobody can say what the server would serve; mend that first`;
      return judgementOf([{ type: 'NotEvaluated', path: '<nil>', message }]);
    }
    const { group, version } = partsOf(apiVersion);
    const served = this.defined.get(keyOf(group, kind));
    if (served === undefined || served.includes(version)) {
      return undefined;
    }
    const instead = served.length > 0 ? `${served.map(name => `${group}/${name}`).join(', ')} would be` : 'nor is any other version';
    return refused('BadRequest', 'apiVersion', `${shown(apiVersion)} ${shown(kind)} is not served, ${instead}`);
  }

  private refusedDefinitionOf(apiVersion: string, kind: string): string | undefined {
    const { group } = partsOf(apiVersion);
    const key = keyOf(group, kind);
    return this.refused.get(key) ?? (this.defined.has(key) ? undefined : this.refused.get(keyOf(group)));
  }
}

/** What a definition is about, as far as it tells. Its name is `<plural>.<group>`. */
function definedBy(definition: any): { group?: string; kind?: string } {
  const { group, names } = definition?.spec ?? {};
  const name: unknown = definition?.metadata?.name;
  const groupOfName = typeof name === 'string' && name.includes('.') ? name.slice(name.indexOf('.') + 1) : undefined;
  return {
    group: typeof group === 'string' && group !== '' ? group : groupOfName,
    kind: typeof names?.kind === 'string' && names.kind !== '' ? names.kind : undefined,
  };
}

function partsOf(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.indexOf('/');
  return { group: apiVersion.slice(0, Math.max(slash, 0)), version: apiVersion.slice(slash + 1) };
}

function keyOf(group: string, kind = ''): string {
  return `${group} ${kind}`;
}
