const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** What a scalar looks like that the end of the text cuts off. */
const CUT_OFF = /-?(?:\d+(?:\.|\.?\d*[eE][+-]?)?)?$|t(?:r(?:u)?)?$|f(?:a(?:l(?:s)?)?)?$|n(?:u(?:l)?)?$/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * Offset of the first character that keeps a text from being JSON; its length
 * if it only ends too early. `JSON.parse` tells this for some faults only.
 */
export function faultIn(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const matched = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match !== null;
  };
  const afterValue = (): Expected => open.length === 0 ? 'nothing' : 'comma or end';

  while (matched(SPACE) && at < text.length) {
    const character = text[at];
    const wantsValue: boolean = expected === 'value' || expected === 'value or end';
    const wantsKey: boolean = expected === 'key' || expected === 'key or end';
    const closes: boolean = expected === 'comma or end' || expected === (character === '}' ? 'key or end' : 'value or end');
    if (closes && character === open.at(-1)) {
      open.pop();
      at++;
      expected = afterValue();
    } else if (character === '"' && (wantsValue || wantsKey)) {
      matched(STRING);
      if (text[at] !== '"') return endOfString(text, at);
      at++;
      expected = wantsKey ? 'colon' : afterValue();
    } else if (wantsValue && (character === '{' || character === '[')) {
      open.push(character === '{' ? '}' : ']');
      at++;
      expected = character === '{' ? 'key or end' : 'value or end';
    } else if (expected === 'colon' && character === ':') {
      at++;
      expected = 'value';
    } else if (expected === 'comma or end' && character === ',') {
      at++;
      expected = open.at(-1) === '}' ? 'key' : 'value';
    } else if (wantsValue && matched(CUT_OFF)) {
      return text.length;
    } else if (wantsValue && matched(SCALAR)) {
      expected = afterValue();
    } else {
      return at;
    }
  }
  return at;
}

/** A backslash at the very end begins an escape that was cut off. */
function endOfString(text: string, at: number): number {
  return text[at] === '\\' && text.length - at < 6 && /^\\u?[0-9a-fA-F]*$/.test(text.slice(at)) ? text.length : at;
}
