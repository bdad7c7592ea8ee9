import { Rule } from '../rule';

/** Rules of versions that are known to be bad together. */
export const VERSION_RULES: readonly Rule[] = [];
