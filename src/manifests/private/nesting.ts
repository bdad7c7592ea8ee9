/**
 * How deep objects and lists may be nested. The API server stops at 10,000; no manifest
 * comes near this limit, and below it whatever walks over an object may recurse.
 */
export const MAX_NESTING = 1000;
