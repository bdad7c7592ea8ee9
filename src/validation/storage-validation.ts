import { closest } from 'fastest-levenshtein';
import { errorTypeOf } from './error-types';
import { Finding } from './finding';
import { Result } from './result';
import { Counter, Summary } from './summary';
import { Validator, ValidatorProps } from './validator';

/**
 * A validation plugin of cdk8s-cli: `cdk8s synth` hands it the manifests that it has
 * written, and ends with 2 where the API server would refuse one. It says what
 * `cdk8s-storage validate` says, also of charts that use nothing of this library.
 *
 * cdk8s-cli makes and calls it; `cdk8s.yaml` names it:
 *
 *     validations:
 *       - package: ./node_modules/cdk8s-storage
 *         version: 0.1.0
 *         class: StorageValidation
 *
 * @see https://cdk8s.io/docs/latest/plugins/validation/
 * @internal
 */
export class StorageValidation {
  private readonly props: ValidatorProps;

  /**
   * @param properties what `properties` of the plugin in `cdk8s.yaml` holds
   * @throws if one of them is not known, or is no text
   */
  public constructor(properties: unknown = {}) {
    this.props = propsIn(properties);
  }

  /**
   * Validates the manifests and submits the report.
   *
   * @throws InvalidInputError where a file or version that a property names can't be used
   */
  public async validate(context: ValidationContext): Promise<void> {
    const validator = new Validator(this.props);
    const counter = new Counter();
    const violations = new Violations();
    for (const result of validator.results([...context.manifests])) {
      counter.add(result);
      violations.add(result);
    }
    counter.addChecks(validator);
    validator.findings.forEach(finding => violations.addFinding(finding));
    violations.all.forEach(violation => context.report.addViolation(violation));
    context.report.submit(counter.hasErrors ? 'failure' : 'success', metadataOf(counter.summary));
  }
}

/** What cdk8s-cli gives to a plugin, as far as this one uses it. */
interface ValidationContext {
  /** Paths of the manifests. */
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure', metadata?: { readonly [key: string]: string }): void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: ViolatingResource[];
}

interface ViolatingResource {
  readonly resourceName: string;
  readonly locations: string[];
  readonly manifestPath: string;
}

const NAMES: readonly (keyof ValidatorProps)[] = ['topology', 'devices', 'previous', 'crds', 'kubeVersion', 'pack', 'config'];

function propsIn(properties: unknown): ValidatorProps {
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) {
    throw new Error(`StorageValidation: properties: ${JSON.stringify(properties)} must be a map of ${NAMES.join(', ')}`);
  }
  for (const [name, value] of Object.entries(properties)) {
    if (!(NAMES as readonly string[]).includes(name)) {
      throw new Error(`StorageValidation: ${name}: there is no such property, did you mean ${closest(name, NAMES)}; allowed are ${NAMES.join(', ')}`);
    }
    if (typeof value !== 'string' || value === '') {
      const example = name === 'kubeVersion' ? 'a version in quotes, such as "1.35"' : 'a path';
      throw new Error(`StorageValidation: ${name}: ${JSON.stringify(value)} must be ${example}`);
    }
  }
  return properties;
}

/** One violation for all places where the same is wrong, in the order in which they are found. */
class Violations {
  private readonly byMessage = new Map<string, Violation>();

  public get all(): Violation[] {
    return [...this.byMessage.values()];
  }

  public add(result: Result): void {
    for (const { type, path, message } of result.errors) {
      this.addPlace(result, path, { ruleName: type, recommendation: message, fix: errorTypeOf(type).mend });
    }
    for (const { rule, path, message, fix } of result.findings) {
      this.addPlace(result, path, { ruleName: rule, recommendation: message, fix });
    }
  }

  /** Adds what is wrong with the set as a whole. */
  public addFinding({ rule, message, fix }: Finding): void {
    const what = { ruleName: rule, recommendation: message, fix };
    this.byMessage.set(JSON.stringify(what), { ...what, violatingResources: [] });
  }

  private addPlace(result: Result, path: string, what: Omit<Violation, 'violatingResources'>): void {
    const key = JSON.stringify(what);
    let violation = this.byMessage.get(key);
    if (!violation) {
      violation = { ...what, violatingResources: [] };
      this.byMessage.set(key, violation);
    }
    const location = path === '' || path === '<nil>' ? `line ${result.line}` : path;
    const resourceName = result.name ?? `document ${result.index}`;
    const resource = violation.violatingResources.at(-1);
    if (resource?.resourceName === resourceName && resource.manifestPath === result.file) {
      resource.locations.push(location);
    } else {
      violation.violatingResources.push({ resourceName, locations: [location], manifestPath: result.file! });
    }
  }
}

function metadataOf({ documents, accepted, rejected, notEvaluated, notCovered }: Summary): { [key: string]: string } {
  return {
    'documents': String(documents),
    'accepted': String(accepted),
    'rejected': String(rejected),
    'not evaluated': String(notEvaluated),
    'not covered': notCovered.join(', '),
  };
}
