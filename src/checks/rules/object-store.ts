import { Rule } from '../rule';

/** Rules of object stores, multisite, users and buckets (R134 to R172). */
export const OBJECT_STORE_RULES: readonly Rule[] = [];
