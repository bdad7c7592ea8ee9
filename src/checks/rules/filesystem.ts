import { Rule } from '../rule';

/** Rules of CephFilesystem (R120 to R133). */
export const FILESYSTEM_RULES: readonly Rule[] = [];
