const FIELDS = ['id', 'reason', 'until'];

/** What is wrong with an acknowledgement; undefined if nothing is. */
export function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return `${JSON.stringify(entry)} is no object with id and reason`;
  }
  const { id, reason, until } = entry as { readonly [field: string]: unknown };
  const unknown = Object.keys(entry).find(field => !FIELDS.includes(field));
  if (unknown !== undefined) {
    return `there is no field ${unknown}, allowed are ${FIELDS.join(', ')}`;
  }
  if (typeof id !== 'string' || id.trim() === '') {
    return 'id is missing: name a rule, such as pool-too-few-failure-domains or R107';
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    return `${id}: reason is missing: say why it is acceptable`;
  }
  return until === undefined || isDay(until) ? undefined : `${id}: until: ${JSON.stringify(until)} is no day such as 2027-03-31`;
}

/** Whether a text is a day of the calendar as `2027-03-31`. */
export function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
