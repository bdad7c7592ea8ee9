import { Report, Step } from '../report';
import { shown } from '../shown';

/**
 * A place in an object that is judged: the value there, its path, and what is
 * reported about it. A place that the object does not have is a field without a
 * value, so that checks need not ask at each step whether they may go on.
 */
export class Field {
  /**
   * The object as a whole. Nulls must have been dropped from it.
   *
   * @param old what it takes the place of
   */
  public static root(object: unknown, report: Report, old?: unknown): Field {
    return new Field(object, report, undefined, undefined, old);
  }

  private constructor(
    public readonly value: any,
    private readonly report: Report,
    private readonly parent?: Field,
    private readonly step?: Step,
    private readonly old?: unknown,
  ) {}

  /** Whether there was a value here before, in the object that this one takes the place of. */
  public get wasSet(): boolean {
    return this.before() !== undefined;
  }

  /** Whether there is a value, be it an empty one. */
  public get isSet(): boolean {
    return this.value !== undefined;
  }

  /** The value as a text; an absent one is empty, as in Go. */
  public get text(): string {
    return this.value ?? '';
  }

  /** The value as a number; an absent one is 0, as in Go. */
  public get number(): number {
    return Number(this.value ?? 0);
  }

  /** Whether the value is the boolean true. */
  public get isTrue(): boolean {
    return this.value === true;
  }

  /** How many items or entries there are. */
  public get size(): number {
    return typeof this.value === 'object' ? Object.keys(this.value).length : 0;
  }

  /** Whether the server is of a minor version of Kubernetes, or of a later one. */
  public since(minor: number): boolean {
    return this.report.minor >= minor;
  }

  /** How many errors have been reported so far, in all of the object. */
  public get errorCount(): number {
    return this.report.errors.length;
  }

  /** Takes back the first errors of the object, which the server does not come to. */
  public forget(count: number): void {
    this.report.errors.splice(0, count);
  }

  /** Items of a list. */
  public get items(): Field[] {
    return Array.isArray(this.value) ? this.value.map((item, i) => new Field(item, this.report, this, i)) : [];
  }

  /** Entries of a map: each key and the field at it. */
  public get entries(): [key: string, field: Field][] {
    return typeof this.value === 'object' ? Object.keys(this.value).map(key => [key, this.key(key)]) : [];
  }

  /** A field of an object, however deep. */
  public get(...names: string[]): Field {
    let field: Field = this;
    for (const name of names) {
      field = new Field(own(field.value, name), this.report, field, name);
    }
    return field;
  }

  /** The value of a key of a map, whose path is written `map[key]`. */
  public key(key: string): Field {
    return new Field(own(this.value, key), this.report, this, `[${key}]`);
  }

  /** An item of a list, or what the server takes for one. */
  public item(index: number): Field {
    return new Field(this.value?.[index], this.report, this, index);
  }

  /** The same field with another value, for what the server checks in the place of what is written. */
  public as(value: unknown): Field {
    return new Field(value, this.report, this.parent, this.step);
  }

  /** The field has to be given. */
  public required(message = 'this field is required'): void {
    this.add('FieldValueRequired', message);
  }

  /** The value is not allowed. Without a problem nothing is reported. */
  public invalid(problem: string | undefined): void {
    if (problem !== undefined) {
      this.add('FieldValueInvalid', problem);
    }
  }

  /** The value is none of those that are allowed. */
  public unsupported(allowed: readonly string[]): void {
    this.add('FieldValueNotSupported', `got ${shown(this.value ?? '')}, allowed: ${allowed.map(shown).join(', ')}`);
  }

  /** The value repeats another one. */
  public duplicate(message = `${shown(this.value)} is there already, give each only once`): void {
    this.add('FieldValueDuplicate', message);
  }

  /** The field may not be given here, or not be changed. */
  public forbidden(message: string): void {
    this.add('FieldValueForbidden', message);
  }

  /** The value names something that does not exist. */
  public notFound(message: string): void {
    this.add('FieldValueNotFound', message);
  }

  /** The value has too many characters, bytes or entries. */
  public tooLong(most: number, unit: string): void {
    this.add('FieldValueTooLong', `too long, at most ${most} ${unit} are allowed`);
  }

  /** The list has too many items. */
  public tooMany(most: number): void {
    this.add('FieldValueTooMany', `${this.size} items, at most ${most} are allowed`);
  }

  /** Something else is wrong, of a type that another check tells. */
  public add(type: string, message: string): void {
    this.report.add(type, message, ...this.steps());
  }

  private before(): any {
    const [parent, step] = [this.parent?.before(), this.step];
    return !this.parent ? this.old : typeof step === 'number' ? parent?.[step] : own(parent, step!.replace(/^\[(.*)\]$/s, '$1'));
  }

  private steps(): Step[] {
    return !this.parent || this.step === undefined ? [] : [...this.parent.steps(), this.step];
  }
}

function own(value: any, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? value[name] : undefined;
}
