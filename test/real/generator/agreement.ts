import { Judgement, Verdict } from '../../../src/schema/judgement';
import { Answer } from '../harness/crd-server';

/** A document with our verdict and the server's. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** The object that would be replaced, in an update. */
  readonly old?: object;
  readonly mutations: readonly string[];
  readonly ours: Judgement;
  readonly theirs: Answer;
}

/** Where our verdict is another one than the server's. */
export interface Disagreement {
  readonly id: string;
  readonly kind: string;
  readonly mutations: string;
  readonly server: string;
  readonly ours: string;
  readonly text: string;
  readonly old?: string;
}

/** Compares verdicts, and counts. */
export class Agreement {
  public readonly disagreements: Disagreement[] = [];
  public count = 0;
  private accepted = 0;
  private invalid = 0;
  private sameFields = 0;
  private unknown = 0;
  private sameUnknown = 0;
  /** Where the verdict is the same and the fields are not. */
  public readonly otherFields: Disagreement[] = [];

  public constructor(public readonly title: string) {}

  public add(one: Case): void {
    const { ours, theirs } = one;
    this.count++;
    const isAccepted = theirs.object !== undefined;
    this.accepted += isAccepted ? 1 : 0;
    if (ours.verdict !== (isAccepted ? Verdict.ACCEPTED : Verdict.REJECTED)) {
      this.disagreements.push(shown(one));
    } else if (!isAccepted) {
      this.compareFields(one);
    }
  }

  public get summary(): string {
    const agreed = this.count - this.disagreements.length;
    return `${this.title}: verdicts agree on ${agreed} of ${this.count} (${share(agreed, this.count)}), ${this.accepted} accepted; `
      + `fields agree on ${this.sameFields} of ${this.invalid} refused by the schema (${share(this.sameFields, this.invalid)}) `
      + `and on ${this.sameUnknown} of ${this.unknown} refused for unknown fields (${share(this.sameUnknown, this.unknown)})`;
  }

  private compareFields(one: Case): void {
    const { ours, theirs } = one;
    const unknown = [...theirs.message.matchAll(/unknown field "((?:[^"\\]|\\.)*)"/g)].map(match => match[1]);
    const isInvalid = theirs.status === 422;
    if (!isInvalid && unknown.length === 0) {
      return;
    }
    const there = isInvalid ? theirs.causes.map(cause => cause.slice(cause.indexOf(' ') + 1)) : unknown;
    const here = ours.errors.filter(error => isInvalid || error.type === 'UnknownField').map(error => error.path);
    const isSame = setText(there) === setText(here);
    this.invalid += isInvalid ? 1 : 0;
    this.unknown += isInvalid ? 0 : 1;
    this.sameFields += isInvalid && isSame ? 1 : 0;
    this.sameUnknown += !isInvalid && isSame ? 1 : 0;
    if (!isSame) {
      this.otherFields.push(shown(one));
    }
  }
}

function shown({ id, kind, mutations, ours, theirs, text, old }: Case): Disagreement {
  const errors = ours.errors.slice(0, 10).map(({ type, path, message }) => `${type} ${path}: ${message}`);
  return {
    id,
    kind,
    mutations: mutations.join(' '),
    server: theirs.object ? 'accepted' : `${theirs.status} ${theirs.message.slice(0, 2_000)} ${theirs.causes.join('; ').slice(0, 1_000)}`,
    ours: `${ours.verdict} ${errors.join('; ').slice(0, 2_000)}`,
    text: text.slice(0, 100_000),
    old: old && JSON.stringify(old),
  };
}

/**
 * Fields as a text that is equal for equal sets. The object as a whole does not count:
 * the server names it to say that there may be more errors. Neither does the dot that
 * the path of a subresource begins with.
 */
function setText(paths: readonly string[]): string {
  return [...new Set(paths.map(path => path.replace(/^\./, '')).filter(path => path !== '<nil>'))].sort().join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${(100 * part / whole).toFixed(3)} %`;
}
