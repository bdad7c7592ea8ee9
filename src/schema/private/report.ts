import { FieldError } from '../../manifests/field-error';

/** A step of a field path: a name, or the place in a list. */
export type Step = string | number;

/**
 * Collects the errors of one document while a walk moves through it: the walk
 * enters and leaves fields, and a path is written only for an error.
 */
export class Report {
  public readonly errors: FieldError[] = [];
  private readonly steps: Step[] = [];

  public enter(step: Step): void {
    this.steps.push(step);
  }

  public leave(): void {
    this.steps.pop();
  }

  public get depth(): number {
    return this.steps.length;
  }

  /** Records an error at the field the walk is in, or at a field below it. */
  public add(type: string, message: string, ...below: Step[]): void {
    this.errors.push({ type, path: pathOf([...this.steps, ...below]), message });
  }
}

/** Writes a path as the API server does: `spec.pools[0].servers`; `<nil>` for the document itself. */
export function pathOf(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`;
  }
  return path === '' ? '<nil>' : path;
}
