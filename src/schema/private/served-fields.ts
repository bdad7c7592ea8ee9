import { droppedFields } from './built-in/feature-gates';
import { PackedFacts, PackedShape } from './packed-facts';

/**
 * The built-in kinds as one version of Kubernetes knows them: without the fields
 * of other versions, and with the names of those that it drops. The packed
 * object is used up.
 *
 * @param minor minor version of Kubernetes
 */
export function withFieldsOf(packed: PackedFacts, minor: number): PackedFacts {
  for (const shape of packed.shapes) {
    for (const field in shape['x-served']) {
      const [from, until] = shape['x-served'][field];
      if (minor < from || minor >= (until ?? Infinity)) {
        delete shape.properties[field];
      }
    }
    setDropped(shape, minor);
  }
  return packed;
}

function setDropped(shape: PackedShape, minor: number): void {
  const dropped = shape['x-definition'] === undefined ? [] : droppedFields(shape['x-definition'], minor);
  if (dropped.length > 0) {
    shape['x-dropped'] = dropped;
  }
}
