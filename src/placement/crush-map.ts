import { CrushBucket, CrushBucketProps, CrushDevice, CrushType } from './crush-bucket';
import { CrushMapError } from './crush-map-error';
import { CrushRule } from './crush-rule';
import { CrushTunables } from './crush-tunables';
import { CrushWeightSet } from './crush-weight-set';
import { CompiledBucket, CompiledMap, CompiledRule, fixedWeight } from './private/compiled-map';
import { NONE } from './private/items';
import { MapCompiler } from './private/map-compiler';
import { Mapper } from './private/mapper';
import { TextReader } from './private/text-reader';
import { writeText } from './private/text-writer';

/** What a CRUSH map consists of. */
export interface CrushMapProps {
  /** How placements are searched for. @default - those of the profile `jewel`, which clusters have that were made since Ceph 10.2 */
  readonly tunables?: CrushTunables;
  /** The OSDs. */
  readonly devices: CrushDevice[];
  /** The levels of the hierarchy, from 0 (devices) up. */
  readonly types: CrushType[];
  /** The hierarchy, each bucket behind what it holds. */
  readonly buckets: CrushBucketProps[];
  /** The rules. @default - none; then there are no shadow trees either */
  readonly rules?: CrushRule[];
  /** Weight sets. @default - none */
  readonly weightSets?: CrushWeightSet[];
}

/** How much of an OSD takes part (`ceph osd reweight`). */
export interface CrushReweight {
  /** Number of the OSD. */
  readonly osd: number;
  /** From 0 (out) to 1 (fully in). */
  readonly weight: number;
}

/** What is asked of a map. */
export interface CrushPlacementProps {
  /** Number of the rule. */
  readonly rule: number;
  /** How many OSDs are wanted. */
  readonly replicas: number;
  /** OSDs that are not fully in. @default - all are in */
  readonly reweights?: CrushReweight[];
  /** Number of the pool whose weight set is used. @default - the default weight set, if there is one */
  readonly pool?: number;
}

/**
 * A CRUSH map: where the OSDs stand, and the rules by which placement groups are put on them.
 *
 * It is what Ceph's map compiler makes of the same input: numbers that are not written, weights in
 * 16.16, and the shadow trees of device classes included.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/crush-map/
 */
export class CrushMap {
  /** Stands in a placement where no OSD was found, with rules that keep positions. */
  static readonly NONE = NONE;

  /**
   * Reads a text map, as `crushtool -c` does.
   *
   * @param text the map
   * @param file its name, for messages
   * @throws CrushMapError where the text is not understood, or the map is one that Ceph refuses; with the line
   */
  static fromText(text: string, file?: string): CrushMap {
    const reader = new TextReader(text, file);
    return new CrushMap(new MapCompiler(reader.read(), part => reader.place(part)).compile());
  }

  /**
   * Makes a map of its parts.
   *
   * @throws CrushMapError if the map is one that Ceph refuses
   */
  static of(props: CrushMapProps): CrushMap {
    const { tunables = CrushTunables.JEWEL, devices, types, buckets, rules = [], weightSets = [] } = props;
    return new CrushMap(new MapCompiler({ tunables, devices, types, buckets, rules, weightSets }, () => '').compile());
  }

  private lastMapper?: Mapper;

  private constructor(
    /** @internal */
    readonly _compiled: CompiledMap,
  ) {}

  /** How placements are searched for. */
  get tunables(): CrushTunables {
    return this._compiled.tunables;
  }

  /** The OSDs, by number. */
  get devices(): CrushDevice[] {
    const { names, deviceClasses, classNames } = this._compiled;
    return [...names].filter(([id]) => id >= 0).sort(([a], [b]) => a - b).map(([id, name]) => {
      const deviceClass = deviceClasses.get(id);
      return { id, name, deviceClass: deviceClass === undefined ? undefined : classNames[deviceClass] };
    });
  }

  /** The levels of the hierarchy, by number. */
  get types(): CrushType[] {
    return [...this._compiled.typeNames].sort(([a], [b]) => a - b).map(([id, name]) => ({ id, name }));
  }

  /** The hierarchy and its shadow trees, from -1 downwards. */
  get buckets(): CrushBucket[] {
    return [...this._compiled.buckets.values()].sort((a, b) => b.id - a.id).map(bucket => this.describe(bucket));
  }

  /** The rules, by number. */
  get rules(): CrushRule[] {
    return [...this._compiled.rules.values()].sort((a, b) => a.id - b.id)
      .map(({ id, name, type, steps }) => ({ id, name, type, steps: steps.map(step => step.source) }));
  }

  /**
   * The OSDs that a rule gives for an input.
   *
   * @param x     the input: 32 bits
   * @param props what is asked
   * @returns numbers of OSDs (of buckets, where the rule chooses such); `NONE` for a hole
   * @throws CrushMapError if there is no such rule, or Ceph could not follow it
   */
  place(x: number, props: CrushPlacementProps): number[] {
    const result = new Int32Array(props.replicas);
    const mapper = this.mapper(props);
    return [...result.subarray(0, mapper.place(this._rule(props.rule), x, props.replicas, this._reweights(props.reweights), result))];
  }

  /**
   * Places many inputs, without making anything for each.
   *
   * @param place gets each input with its items, which are overwritten with the next
   * @internal
   */
  _placeAll(props: CrushPlacementProps, first: number, last: number, place: (x: number, items: Int32Array, count: number) => void): void {
    const result = new Int32Array(props.replicas);
    const mapper = this.mapper(props);
    const rule = this._rule(props.rule);
    const reweights = this._reweights(props.reweights);
    for (let x = first; x <= last; x++) {
      place(x, result, mapper.place(rule, x, props.replicas, reweights, result));
    }
  }

  /** @internal */
  _rule(id: number): CompiledRule {
    const rule = this._compiled.rules.get(id);
    if (rule === undefined) {
      const ids = this.rules.map(known => known.id);
      throw new CrushMapError(`there is no rule ${id}; ${ids.length === 0 ? 'the map has none' : `there are ${ids.join(', ')}`}`);
    }
    return rule;
  }

  /** By OSD, 16.16. @internal */
  _reweights(changes: CrushReweight[] = []): Int32Array {
    const reweights = new Int32Array(this._compiled.maxDevices).fill(65536);
    changes.filter(({ osd }) => osd < reweights.length).forEach(({ osd, weight }) => reweights[osd] = fixedWeight(weight));
    return reweights;
  }

  /** The map as text, as `crushtool -d` writes it. */
  toText(): string {
    return writeText(this._compiled);
  }

  /** The mapper of the last call, if it serves; another one takes its place. */
  private mapper({ pool = -1, replicas }: CrushPlacementProps): Mapper {
    if (this.lastMapper?.index !== pool || this.lastMapper.mostReplicas < replicas) {
      this.lastMapper = new Mapper(this._compiled, pool, replicas);
    }
    return this.lastMapper;
  }

  private describe({ id, name, type, algorithm, hash, weight, items, weights, shadowOf }: CompiledBucket): CrushBucket {
    const { names, typeNames, classNames } = this._compiled;
    return {
      id,
      name,
      type: typeNames.get(type)!,
      typeId: type,
      algorithm,
      hash,
      weight,
      items: items.map((item, i) => ({ id: item, name: names.get(item)!, weight: weights[i] })),
      deviceClass: shadowOf === undefined ? undefined : classNames[shadowOf.deviceClass],
      shadowOf: shadowOf?.id,
    };
  }
}
