import { Rule } from '../rule';

/** Rules of storage selection and OSDs (R49 to R86). */
export const OSD_RULES: readonly Rule[] = [];
