import { Rule } from '../rule';

/** Rules of StorageClasses, snapshot classes and CSI drivers (R182 to R190). */
export const CSI_RULES: readonly Rule[] = [];
