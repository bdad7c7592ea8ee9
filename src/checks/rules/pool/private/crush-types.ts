import { CrushLevel } from '../../../../topology';

/** The types of buckets in Ceph's default CRUSH map, the lowest first. */
export const CRUSH_TYPES: readonly string[] = [...CrushLevel.all().map(level => level.name), 'root'];
