import type { RE2JS } from '@bufbuild/re2';

type Program = ReturnType<RE2JS['re2']>['prog'];

/** Steps of a compiled pattern, by the numbers that they have in it. What has a higher number takes a character. */
enum Step {
  EITHER = 1,
  EITHER_OR_MATCH = 2,
  GROUP = 3,
  EMPTY = 4,
  FAIL = 5,
  MATCH = 6,
  NOTHING = 7,
}

/** What an empty part of a pattern may ask for, by the numbers that stand for it. */
const CONDITIONS: readonly (readonly [flag: number, holds: (before: number, after: number) => boolean])[] = [
  [1, before => before < 0 || before === 10],
  [2, (_before, after) => after < 0 || after === 10],
  [4, before => before < 0],
  [8, (_before, after) => after < 0],
  [16, (before, after) => isWord(before) !== isWord(after)],
  [32, (before, after) => isWord(before) === isWord(after)],
];

/** A way through the pattern that is being tried: the next step, and where in the text it began. */
interface Way {
  readonly step: number;
  readonly start: number;
}

/**
 * Finds the parts of a text that match, from left to right, none of which lies in
 * another. Of several from one place the one is taken that a reader of the pattern
 * would find first. Takes a time that grows with the text and not faster.
 */
export class PatternSearch {
  public constructor(private readonly program: Program) {}

  /** @param most how many parts are wanted; all if negative */
  public find(text: string, most: number): string[] {
    const chars = [...text];
    const found: string[] = [];
    let [from, lastEnd] = [0, -1];
    while (from <= chars.length && found.length !== most) {
      const match = this.next(chars, from);
      if (!match) {
        break;
      }
      const [start, end] = match;
      // Nothing is found right behind something else.
      if (start !== end || end !== lastEnd) {
        found.push(chars.slice(start, end).join(''));
      }
      lastEnd = end;
      from = end > start ? end : end + 1;
    }
    return found;
  }

  private next(chars: readonly string[], from: number): readonly [start: number, end: number] | undefined {
    let ways: Way[] = [];
    let match: readonly [number, number] | undefined;
    for (let at = from; at <= chars.length; at++) {
      const [before, after] = [codeAt(chars, at - 1), codeAt(chars, at)];
      const seen = new Set<number>();
      const here: Way[] = [];
      const starts = match ? ways : [...ways, { step: this.program.start, start: at }];
      starts.forEach(({ step, start }) => this.spread(step, start, before, after, seen, here));
      ways = [];
      for (const { step, start } of here) {
        const { op, out } = this.program.getInst(step);
        if (op === Step.MATCH) {
          match = [start, at];
          break;
        }
        if (after >= 0 && this.program.getInst(step).matchRune(after)) {
          ways.push({ step: out, start });
        }
      }
      if (match && ways.length === 0) {
        break;
      }
    }
    return match;
  }

  /** Follows steps that take no character, those that are to be preferred first. */
  private spread(first: number, start: number, before: number, after: number, seen: Set<number>, ways: Way[]): void {
    const open = [first];
    while (open.length > 0) {
      const step = open.pop()!;
      if (seen.has(step)) {
        continue;
      }
      seen.add(step);
      const { op, out, arg } = this.program.getInst(step);
      if (op === Step.EITHER || op === Step.EITHER_OR_MATCH) {
        open.push(arg, out);
      } else if (op === Step.GROUP || op === Step.NOTHING) {
        open.push(out);
      } else if (op === Step.EMPTY) {
        const isGiven = CONDITIONS.every(([flag, holds]) => Math.floor(arg / flag) % 2 === 0 || holds(before, after));
        open.push(...isGiven ? [out] : []);
      } else if (op !== Step.FAIL) {
        ways.push({ step, start });
      }
    }
  }
}

function codeAt(chars: readonly string[], place: number): number {
  return chars[place]?.codePointAt(0) ?? -1;
}

function isWord(code: number): boolean {
  return code >= 0 && /\w/.test(String.fromCodePoint(code));
}
