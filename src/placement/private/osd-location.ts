import { CrushLevel, StorageNode } from '../../topology';
import { StorageLayout } from '../storage-layout';

/** The CRUSH location that Rook gives the OSDs of a node, without root and host: by level, the lowest first. */
export function placeOf(node: StorageNode, layout: StorageLayout): { [level: string]: string } {
  const levels = CrushLevel.all().filter(({ order }) => order > CrushLevel.HOST.order).map(({ name }) => name);
  return Object.fromEntries(levels.map(level => [level, layout.domainOf(node, level)!]).filter(([, name]) => name !== undefined));
}

/** The host that the OSDs of a node are below in CRUSH. */
export function hostOf(node: StorageNode, layout: StorageLayout): string {
  return layout.domainOf(node, 'host') ?? CrushLevel.bucketName(node.name);
}
