import { CrushLevel, StorageNode } from '../../topology';

/**
 * The domain that a node is in, for Rook and for us. Rook reads new labels
 * only, and takes Azure's numbers of fault domains for zones, over which
 * volumes are not spread: neither counts.
 *
 * @returns undefined where there is none
 */
export function domainForRook(node: StorageNode, level: CrushLevel): string | undefined {
  const name = node.domain(level);
  return level === CrushLevel.HOST || (level.nodeLabel !== undefined && node.labels[level.nodeLabel] === name) ? name : undefined;
}
