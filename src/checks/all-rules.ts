import type { Rule } from './rule';

/** All rules of this package. They are loaded when they are first asked for: most programs never do. */
export function allRules(): readonly Rule[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./rules/all') as typeof import('./rules/all')).ALL_RULES;
}
