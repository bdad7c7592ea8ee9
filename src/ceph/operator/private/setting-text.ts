/** Settings of Rook: texts, numbers, truth values, and what is written as JSON. */
export interface RookSettings {
  readonly [name: string]: unknown;
}

/** Labels as Rook takes them in one text. */
export function labelText(labels: { readonly [key: string]: string } | undefined): string | undefined {
  return labels && Object.entries(labels).map(([key, value]) => `${key}=${value}`).join(',');
}

/** Settings as a ConfigMap and the environment hold them. */
export function asText(settings: RookSettings): { [name: string]: string } {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) =>
    [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]));
}
