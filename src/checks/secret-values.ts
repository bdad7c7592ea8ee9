/** The keys of a Secret with their values, decoded; as in the API server `stringData` wins. */
export function valuesOf({ data = {}, stringData = {} }: any): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(data).map(([key, value]) => [key, Buffer.from(String(value ?? ''), 'base64').toString()] as const),
    ...Object.entries(stringData).map(([key, value]) => [key, String(value ?? '')] as const),
  ]);
}

/** Whether the Secret tells what it holds; else somebody writes it later. */
export function isFilled({ data, stringData }: any): boolean {
  return data !== undefined || stringData !== undefined;
}
