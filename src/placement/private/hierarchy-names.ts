import { CrushLevel } from '../../topology';
import { CrushType } from '../crush-bucket';
import { CrushMapError } from '../crush-map-error';

/** The root that every cluster starts with, and its type. */
export const DEFAULT_ROOT = 'default';
const ROOT = 'root';

/** The types of every cluster, `osd` first. */
export const TYPES: readonly CrushType[] = [...CrushLevel.all().map(level => level.name), ROOT].map((name, id) => ({ id, name }));

/**
 * Names of buckets by type, as Rook gives them.
 *
 * @param label    name of what is there, for messages
 * @param location of an OSD with its host, of a bucket without
 */
export function bucketNames(label: string, location: { readonly [level: string]: string }): Map<string, string> {
  const levels = TYPES.slice(1).map(type => type.name);
  const names = new Map([[ROOT, DEFAULT_ROOT]]);
  for (const [level, name] of Object.entries(location)) {
    if (!levels.includes(level)) {
      throw new CrushMapError(`${label} has a location at ${level}, the levels are ${levels.join(', ')}`);
    }
    if (!/^[\w.-]+$/.test(name)) {
      throw new CrushMapError(`${label} is in ${level} "${name}", a name is made of letters, digits, ".", "-" and "_"`);
    }
    names.set(level, CrushLevel.bucketName(name));
  }
  return names;
}

/** The name of an OSD in maps. */
export function osdName(id: number): string {
  return `osd.${id}`;
}
