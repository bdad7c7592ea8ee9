const compiled = new Map<string, RegExp | undefined>();

/**
 * A pattern of an API definition, compiled. The API server reads patterns as
 * RE2, which differs from JavaScript in the flag groups `(?i)`.
 *
 * @returns undefined where JavaScript can't express the pattern
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function compilePattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    compiled.set(pattern, compile(pattern));
  }
  return compiled.get(pattern);
}

function compile(pattern: string): RegExp | undefined {
  for (const source of [pattern, withoutCaseFlags(pattern)]) {
    for (const flags of ['u', '']) {
      try {
        return new RegExp(source, flags);
      } catch {
        continue;
      }
    }
  }
  return undefined;
}

/** Writes out what `(?i)` says of the rest of its group: `(?i)sun` becomes `[sS][uU][nN]`. */
function withoutCaseFlags(pattern: string): string {
  let result = '';
  let insideClass = false;
  const ignoreCase = [false];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '\\') {
      result += char + (pattern[++i] ?? '');
    } else if (pattern.startsWith('(?i)', i) && !insideClass) {
      ignoreCase[ignoreCase.length - 1] = true;
      i += 3;
    } else {
      insideClass = char === '[' || (insideClass && char !== ']');
      if (char === '(' && !insideClass) {
        ignoreCase.push(ignoreCase[ignoreCase.length - 1]);
      } else if (char === ')' && !insideClass) {
        ignoreCase.pop();
      }
      const bothCases = ignoreCase[ignoreCase.length - 1] && !insideClass && /[a-z]/i.test(char);
      result += bothCases ? `[${char.toLowerCase()}${char.toUpperCase()}]` : char;
    }
  }
  return result;
}
