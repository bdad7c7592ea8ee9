import { Random } from './random';

/** What repeats at most where a pattern sets no bound. */
const MANY = 3;
const CLASSES: { readonly [name: string]: string } = { d: '0123456789', w: 'abcXYZ019_', s: ' \t', D: 'ax-', W: '-. ', S: 'aZ0' };

/** A text that matches a pattern, in nearly all cases. */
export function textOfPattern(random: Random, pattern: string): string {
  return new PatternReader(random, pattern).alternatives();
}

class PatternReader {
  private at = 0;

  public constructor(private readonly random: Random, private readonly pattern: string) {}

  /** Reads up to the end of the group. */
  public alternatives(): string {
    const texts = [this.sequence()];
    while (this.pattern[this.at] === '|') {
      this.at++;
      texts.push(this.sequence());
    }
    return this.random.pick(texts);
  }

  private sequence(): string {
    let text = '';
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern[this.at])) {
      const start = this.at;
      const first = this.atom();
      const end = this.at;
      const times = this.times();
      const after = this.at;
      for (let i = 0; i < times; i++) {
        this.at = start;
        text += i === 0 ? first : this.atom();
        this.at = end;
      }
      this.at = after;
    }
    return text;
  }

  private atom(): string {
    const character = this.pattern[this.at++];
    switch (character) {
      case '^': case '$': return '';
      case '.': return this.random.pick([...'aZ9-']);
      case '(': return this.group();
      case '[': return this.charactersOfClass();
      case '\\': return this.escaped();
      default: return character;
    }
  }

  private group(): string {
    const flags = /^\?(?:P?<\w+>|[a-z]*[:)])/.exec(this.pattern.slice(this.at));
    this.at += flags?.[0].length ?? 0;
    if (flags?.[0].endsWith(')')) {
      return '';
    }
    const text = this.alternatives();
    this.at++;
    return text;
  }

  private escaped(): string {
    const name = this.pattern[this.at++];
    if (name === 'A' || name === 'z' || name === 'b') {
      return '';
    }
    return Object.hasOwn(CLASSES, name) ? this.random.pick([...CLASSES[name]]) : { n: '\n', t: '\t', r: '\r' }[name] ?? name;
  }

  private charactersOfClass(): string {
    const isNegated = this.pattern[this.at] === '^';
    this.at += isNegated ? 1 : 0;
    const choices: string[] = [];
    for (let isFirst = true; isFirst || this.pattern[this.at] !== ']'; isFirst = false) {
      const named = /^\[:(\w+):\]/.exec(this.pattern.slice(this.at));
      if (named) {
        this.at += named[0].length;
        choices.push(...(named[1] === 'digit' ? '059' : named[1] === 'upper' ? 'AZ' : 'az'));
        continue;
      }
      const from = this.pattern[this.at] === '\\' ? (this.at++, this.escaped()) : this.pattern[this.at++];
      if (this.pattern[this.at] === '-' && this.pattern[this.at + 1] !== ']') {
        this.at++;
        const to = this.pattern[this.at] === '\\' ? (this.at++, this.escaped()) : this.pattern[this.at++];
        const between = from.charCodeAt(0) + this.random.below(to.charCodeAt(0) - from.charCodeAt(0) + 1);
        choices.push(from, to, String.fromCharCode(between));
      } else {
        choices.push(from);
      }
    }
    this.at++;
    const allowed = isNegated ? [...'aZ9-_ .,/'].filter(one => !choices.includes(one)) : choices;
    return this.random.pick(allowed.length > 0 ? allowed : ['~']);
  }

  private times(): number {
    const counted = /^(?:\{(\d+)(,?)(\d*)\}|[*+?])\??/.exec(this.pattern.slice(this.at));
    if (!counted) {
      return 1;
    }
    this.at += counted[0].length;
    const [sign, least, comma, most] = counted;
    if (least !== undefined) {
      const from = Number(least);
      const upTo = comma === '' ? from : most === '' ? from + MANY : Math.min(Number(most), from + (this.random.chance(0.1) ? 300 : MANY));
      return from + this.random.below(upTo - from + 1);
    }
    return sign.startsWith('?') ? this.random.below(2) : (sign.startsWith('+') ? 1 : 0) + this.random.below(MANY);
  }
}
