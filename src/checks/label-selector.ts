/** Whether a selector takes something with these labels. A selector that is not there takes nothing. */
export function selects(selector: any, labels: { readonly [name: string]: string }): boolean {
  if (selector === undefined || selector === null) {
    return false;
  }
  const matches = Object.entries(selector.matchLabels ?? {}).every(([name, value]) => labels[name] === value);
  return matches && (selector.matchExpressions ?? []).every(({ key, operator, values = [] }: any) => {
    const value = labels[key];
    switch (operator) {
      case 'In': return value !== undefined && values.includes(value);
      case 'NotIn': return value === undefined || !values.includes(value);
      case 'Exists': return value !== undefined;
      default: return value === undefined;
    }
  });
}
