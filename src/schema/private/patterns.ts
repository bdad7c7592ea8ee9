import type { RE2JS } from '@bufbuild/re2';
import { PatternSearch } from './pattern-search';

/** A pattern of an API definition that can be matched, in time that grows with the text and not faster. */
export interface Pattern {
  /** Whether some part of a text matches. */
  test(text: string): boolean;

  /** The parts of a text that match, from left to right; at most so many, or all. */
  find(text: string, most?: number): string[];
}

/** Answers that are kept of one pattern, as most documents repeat the values of others. */
const MOST_ANSWERS = 500;
const LONGEST_TEXT = 100;

const compiled = new Map<string, Pattern | undefined>();

/**
 * A pattern of an API definition, compiled. The API server reads patterns as RE2,
 * which differs from JavaScript in classes such as `[[:alpha:]]`, in flags such as
 * `(?i)`, and in what it does not have, such as lookahead.
 *
 * @returns undefined where the text is no pattern
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function compilePattern(pattern: string): Pattern | undefined {
  if (!compiled.has(pattern)) {
    compiled.set(pattern, compile(pattern));
  }
  return compiled.get(pattern);
}

/**
 * What has to be passed over as a whole, or put in another way: quoted text, escapes,
 * classes, the name of a group, and a brace that begins no count.
 */
const PARTS = /\\Q[^]*?(?:\\E|$)|\\[pPx]\{[^}]*\}|\\[^]|\[\^?\]?(?:\[:\^?\w+:\]|\\[^]|[^\]\\])*\]|(?<name>\(\?P?<\w+>)|(?<brace>\{(?!(?:0|[1-9]\d*)(?:,(?:0|[1-9]\d*)?)?\}))/g;

function compile(pattern: string): Pattern | undefined {
  return compiledAsIs(pattern) ?? compiledAsIs(inOtherWords(pattern));
}

function compiledAsIs(pattern: string): Pattern | undefined {
  const engine = re2();
  try {
    return new RememberingPattern(engine.compile(pattern));
  } catch {
    return undefined;
  }
}

/** The same pattern without what Go reads and this engine does not: names that several groups have, repeated braces. */
function inOtherWords(pattern: string): string {
  return pattern.replace(PARTS, (part: string, ...rest: any[]) => {
    const { name, brace } = rest[rest.length - 1];
    return name ? '(' : brace ? '\\{' : part;
  });
}

/** Remembers whether short texts match. */
class RememberingPattern implements Pattern {
  private readonly answers = new Map<string, boolean>();
  private search: PatternSearch | undefined;

  public constructor(private readonly pattern: RE2JS) {}

  public find(text: string, most = -1): string[] {
    this.search ??= new PatternSearch(this.pattern.re2().prog);
    return this.search.find(text, most);
  }

  public test(text: string): boolean {
    if (text.length > LONGEST_TEXT) {
      return this.pattern.test(text);
    }
    let answer = this.answers.get(text);
    if (answer === undefined) {
      answer = this.pattern.test(text);
      if (this.answers.size >= MOST_ANSWERS) {
        this.answers.clear();
      }
      this.answers.set(text, answer);
    }
    return answer;
  }
}

let loaded: typeof RE2JS | undefined;

/** RE2, loaded when the first pattern is to be matched. */
function re2(): typeof RE2JS {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  loaded ??= (require('@bufbuild/re2') as typeof import('@bufbuild/re2')).RE2JS;
  return loaded;
}
