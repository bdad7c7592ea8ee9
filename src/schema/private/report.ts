import { NEWEST_MINOR } from './kube-version';
import { FieldError } from '../../manifests/field-error';

/** A step of a field path: a name, or the place in a list. */
export type Step = string | number;

/** Errors beyond which no more are listed: nobody reads them, and a hostile document could have millions. */
const MOST = 200;

/**
 * Collects the errors of one document while a walk moves through it: the walk
 * enters and leaves fields, and a path is written only for an error.
 */
export class Report {
  public readonly errors: FieldError[] = [];
  /** Whether the server writes what the walk is in anew before it reads it, so that `5.0` is `5`. */
  public writtenAnew = false;
  /** Whether the server takes a value that is not of its field's type for controllers, so that they may see something else. */
  public isLoose = false;
  private readonly steps: Step[] = [];

  /**
   * @param numbers how numbers are spelled in the text of the document where their value does not tell, by path
   * @param minor minor version of Kubernetes of the server that judges
   */
  public constructor(private readonly numbers?: ReadonlyMap<string, string>, public readonly minor: number = NEWEST_MINOR) {}

  /**
   * @param _isPart whether the walk is in a part of a schema, such as in `allOf`
   */
  public enter(step: Step, _isPart = false): void {
    this.steps.push(step);
  }

  /** Runs a check whose errors count also in what an update leaves as it was. */
  public insist(check: () => void): void {
    check();
  }

  public leave(): void {
    this.steps.pop();
  }

  /** Whether further errors would not be listed. */
  public get full(): boolean {
    return this.errors.length > MOST;
  }

  /** How the number that the walk is at is spelled, where its value does not tell. */
  public get spelling(): string | undefined {
    return this.numbers?.get(pathOf(this.steps));
  }

  /** Records an error at the field the walk is in, or at a field below it. */
  public add(type: string, message: string, ...below: Step[]): void {
    if (this.errors.length < MOST) {
      this.errors.push({ type, path: pathOf([...this.steps, ...below]), message });
    } else if (!this.full) {
      this.errors.push({ type, path: '<nil>', message: `there are more than ${MOST} errors, mend these to see the others` });
    }
  }

  /** Records errors that another report found at the same place. */
  public addAll(errors: readonly FieldError[]): void {
    this.errors.push(...errors.slice(0, MOST + 1 - this.errors.length));
  }
}

/** Tells only whether there are errors. */
export class Probe extends Report {
  /** Whether something is wrong for sure. */
  public failed = false;
  /** Whether there is something that nobody can say. */
  public unsure = false;

  public override add(type: string): void {
    if (type === 'NotEvaluated') {
      this.unsure = true;
    } else {
      this.failed = true;
    }
  }
}

/**
 * Writes a path as the API server does: `spec.pools[0].servers`; `<nil>` for the
 * document itself. A step in brackets is the key of a map: `spec.labels[app]`.
 */
export function pathOf(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    path += typeof step === 'number' ? `[${step}]` : path === '' || step.startsWith('[') ? step : `.${step}`;
  }
  return path === '' ? '<nil>' : path;
}
