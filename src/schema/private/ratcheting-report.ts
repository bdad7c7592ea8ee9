import { Correlation } from './correlation';
import { Report, Step } from './report';

/** A place of the walk: the value beside its counterpart, or the nearest value around it that has one. */
interface Place {
  readonly here?: Correlation;
  readonly around: Correlation;
}

/** Errors that are not forgiven, as they are not found by the schema of a value. */
const NEVER_FORGIVEN: ReadonlySet<string> = new Set(['UnknownField', 'FieldValueDuplicate']);

/** Collects errors of an updated object, without those of values that are as they were. */
export class RatchetingReport extends Report {
  private readonly places: Place[];
  private insisting = false;

  /**
   * @param root the object beside the old one
   * @param forgivesDuplicates whether the old object had duplicates
   */
  public constructor(root: Correlation, private readonly forgivesDuplicates: boolean, numbers?: ReadonlyMap<string, string>) {
    super(numbers);
    this.places = [{ here: root, around: root }];
  }

  public override enter(step: Step, isPart = false): void {
    super.enter(step);
    const { here, around } = this.places[this.places.length - 1];
    const isTypeMeta = this.places.length === 1 && step === 'metadata';
    const inner = here === undefined || isPart || isTypeMeta ? undefined : typeof step === 'number' ? here.index(step) : here.key(step);
    this.places.push({ here: inner, around: here ?? around });
  }

  public override leave(): void {
    super.leave();
    this.places.pop();
  }

  public override insist(check: () => void): void {
    const before = this.insisting;
    this.insisting = true;
    check();
    this.insisting = before;
  }

  public override add(type: string, message: string, ...below: Step[]): void {
    if (!this.forgives(type)) {
      super.add(type, message, ...below);
    }
  }

  private forgives(type: string): boolean {
    if (NEVER_FORGIVEN.has(type)) {
      return type === 'FieldValueDuplicate' && this.forgivesDuplicates;
    }
    const { here, around } = this.places[this.places.length - 1];
    return !this.insisting && (here ?? around).isUnchanged;
  }
}
