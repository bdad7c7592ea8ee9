const LONGEST = 80;

/** A value as it is shown in a message: JSON, cut where it is long. Takes no longer for a large value than for a small one. */
export function shown(value: unknown): string {
  const text = written(value, LONGEST);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}

/** The JSON of a value, of which what lies behind `room` characters may be missing. */
function written(value: unknown, room: number): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.slice(0, room));
  }
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? 'nothing' : String(value);
  }
  const isList = Array.isArray(value);
  let text = isList ? '[' : '{';
  for (const name in value) {
    if (text.length > room) {
      return text;
    }
    text += text.length > 1 ? ',' : '';
    text += isList ? '' : `${JSON.stringify(name.slice(0, room))}:`;
    text += written((value as { [key: string]: unknown })[name], room - text.length);
  }
  return text + (isList ? ']' : '}');
}
