import { changed, created } from './judged';

/** A change to a good object, by paths such as `spec.labels[app]`, and the errors that follow, each `<type> <path>`. */
export type Case = [outcome: string, change: { readonly [path: string]: unknown }, ...errors: string[]];

/** Tests what is said of objects that differ from a good one. */
export function creating(good: any, cases: readonly Case[]): void {
  test(`a good ${good.kind} is accepted`, () => {
    expect(created(good)).toEqual([]);
  });
  test.each(cases)('%s', (_outcome, change, ...errors) => {
    expect(created(withChange(good, change))).toEqual([...errors].sort());
  });
}

/** Tests what is said of changes to an object. */
export function updating(old: any, cases: readonly Case[]): void {
  test(`a ${old.kind} that stays as it is is accepted`, () => {
    expect(changed(old, old)).toEqual([]);
  });
  test.each(cases)('%s', (_outcome, change, ...errors) => {
    expect(changed(old, withChange(old, change))).toEqual([...errors].sort());
  });
}

/** A copy of an object with other values at some paths; undefined takes what is there away. */
export function withChange(object: any, change: { readonly [path: string]: unknown }): any {
  const copy = structuredClone(object);
  for (const [path, value] of Object.entries(change)) {
    const steps = [...path.matchAll(/\[([^\]]*)\]|([^.[]+)/g)].map(([, key, name]) => key ?? name);
    const parent = steps.slice(0, -1).reduce((at, step, i) => at[step] ??= /^\d+$/.test(steps[i + 1]) ? [] : {}, copy);
    parent[steps[steps.length - 1]] = value;
  }
  return copy;
}
