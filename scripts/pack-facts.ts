import { CrdFacts, KindFacts } from '../src/schema/kind';
import { PackedFacts, PackedShape } from '../src/schema/private/packed-facts';
import { SHAPE_KEYWORDS, SHAPE_LIST_KEYWORDS, Shape } from '../src/schema/shape';

/**
 * Packs facts for a file: equal shapes are written once, children before the
 * shapes that hold them. A shape that contains itself keeps the place it
 * was given when it was first met.
 *
 * @param base another file, and its name: shapes that it has are not written again
 */
export function packFacts(source: string, crds: CrdFacts[], kinds: KindFacts[], base?: { name: string; shapes: PackedShape[] }): PackedFacts {
  const table = new ShapeTable(base?.shapes);
  const packedCrds = crds.map(crd => ({
    ...crd,
    versions: crd.versions.map(version => ({ ...version, schema: table.add(version.schema) })),
  }));
  const packedKinds = kinds.map(kind => ({ ...kind, schema: table.add(kind.schema) }));
  return {
    source,
    ...(base ? { base: base.name } : {}),
    shapes: table.shapes.slice(base?.shapes.length),
    ...(packedCrds.length > 0 ? { crds: packedCrds } : {}),
    ...(packedKinds.length > 0 ? { kinds: packedKinds } : {}),
  };
}

class ShapeTable {
  public readonly shapes: PackedShape[];
  private readonly placeOf: Map<string, number>;
  private readonly done = new Map<Shape, number>();
  private readonly open = new Map<Shape, number | undefined>();

  public constructor(base: PackedShape[] = []) {
    this.shapes = [...base];
    this.placeOf = new Map(base.map((shape, place) => [JSON.stringify(shape), place]));
  }

  public add(shape: Shape): number {
    const known = this.done.get(shape);
    if (known !== undefined) {
      return known;
    }
    if (this.open.has(shape)) {
      return this.reserve(shape);
    }
    this.open.set(shape, undefined);
    const packed = this.pack(shape);
    const reserved = this.open.get(shape);
    this.open.delete(shape);
    const place = reserved === undefined ? this.intern(packed) : this.fill(reserved, packed);
    this.done.set(shape, place);
    return place;
  }

  private reserve(shape: Shape): number {
    let place = this.open.get(shape);
    if (place === undefined) {
      place = this.shapes.push({}) - 1;
      this.open.set(shape, place);
    }
    return place;
  }

  private fill(place: number, packed: PackedShape): number {
    this.shapes[place] = packed;
    return place;
  }

  private intern(packed: PackedShape): number {
    const key = JSON.stringify(packed);
    let place = this.placeOf.get(key);
    if (place === undefined) {
      place = this.shapes.push(packed) - 1;
      this.placeOf.set(key, place);
    }
    return place;
  }

  private pack(shape: Shape): PackedShape {
    const packed: PackedShape = { ...shape };
    if (shape.properties) {
      packed.properties = {};
      for (const name of Object.keys(shape.properties).sort()) {
        packed.properties[name] = this.add(shape.properties[name]);
      }
    }
    if (typeof shape.additionalProperties === 'object') {
      packed.additionalProperties = this.add(shape.additionalProperties);
    }
    for (const keyword of SHAPE_KEYWORDS) {
      if (shape[keyword]) {
        packed[keyword] = this.add(shape[keyword]);
      }
    }
    for (const keyword of SHAPE_LIST_KEYWORDS) {
      if (shape[keyword]) {
        packed[keyword] = shape[keyword].map(inner => this.add(inner));
      }
    }
    return packed;
  }
}
