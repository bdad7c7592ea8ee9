import { CrushMap } from './crush-map';
import { CrushMapError } from './crush-map-error';
import { OsdState, UpmapItem } from './osd-state';
import { NONE } from './private/items';
import { Mapper } from './private/mapper';
import { acceptsPrimary, placementSeed } from './private/placement-seed';

/** A pool, and the state of the OSDs. */
export interface PoolPlacementProps {
  /** Number of the pool, from 1; it enters the placement. */
  readonly pool: number;
  /** Number of its rule. */
  readonly rule: number;
  /** Replicas, or chunks of an erasure-coded pool (k + m). */
  readonly size: number;
  /** How many placement groups it has, `pg_num`. */
  readonly pgNum: number;
  /** How many of them are placed each on its own, `pgp_num`. @default pgNum */
  readonly pgpNum?: number;
  /** Whether it is erasure-coded: then each OSD has its position, and a missing one leaves a hole. @default false */
  readonly erasureCoded?: boolean;
  /** OSDs that don't take part as every other. @default - all are up and in */
  readonly osds?: OsdState[];
  /** Exceptions, in the order in which they were made. @default - none */
  readonly upmapItems?: UpmapItem[];
}

/** Where a placement group is. */
export interface PlacementGroup {
  /** Its number in the pool. */
  readonly group: number;
  /** The OSDs that hold it; of erasure-coded pools `CrushMap.NONE` at a position that no OSD has. */
  readonly up: number[];
  /** The OSD that serves it. @default - none is up */
  readonly primary?: number;
}

/** What an OSD holds of a pool. */
export interface OsdShare {
  /** Number of the OSD. */
  readonly osd: number;
  /** How many placement groups it holds. */
  readonly groups: number;
  /** Of how many of them it is the primary. */
  readonly primaries: number;
}

/**
 * Where the placement groups of a pool are: what `ceph pg dump` shows as up and up_primary.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/placement-groups/
 */
export class PoolPlacement {
  /**
   * Places a pool.
   *
   * @throws CrushMapError if there is no such rule, or a number is out of range
   */
  static of(map: CrushMap, props: PoolPlacementProps): PoolPlacement {
    checkPool(props);
    return new PoolPlacement(map, placed(map, props));
  }

  private constructor(private readonly map: CrushMap, /** The placement groups, by number. */ readonly groups: PlacementGroup[]) {}

  /** What each OSD of the map holds, by number; those that hold nothing are there too. */
  get shares(): OsdShare[] {
    const groups = new Map<number, number>();
    const primaries = new Map<number, number>();
    const count = (counts: Map<number, number>, osd: number) => counts.set(osd, (counts.get(osd) ?? 0) + 1);
    for (const { up, primary } of this.groups) {
      up.forEach(osd => count(groups, osd));
      count(primaries, primary ?? NONE);
    }
    return this.map.devices.map(({ id }) => ({ osd: id, groups: groups.get(id) ?? 0, primaries: primaries.get(id) ?? 0 }));
  }
}

function placed(map: CrushMap, props: PoolPlacementProps): PlacementGroup[] {
  const { pool, size, pgNum, pgpNum = pgNum, erasureCoded = false, osds = [] } = props;
  const rule = map._rule(props.rule);
  const mapper = new Mapper(map._compiled, pool, size);
  const reweights = map._reweights(osds.map(({ osd, reweight = 1 }) => ({ osd, weight: reweight })));
  const down = new Set(osds.filter(({ up }) => up === false).map(({ osd }) => osd));
  const affinities = new Map(osds.map(({ osd, primaryAffinity = 1 }) => [osd, primaryAffinity]));
  const exceptions = exceptionsByGroup(props.upmapItems ?? [], reweights);
  const result = new Int32Array(size);
  return Array.from({ length: pgNum }, (_, group) => {
    const seed = placementSeed(group, pgpNum, pool);
    const raw = [...result.subarray(0, mapper.place(rule, seed, size, reweights, result))];
    exceptions.get(group)?.forEach(exception => except(raw, exception));
    const up = erasureCoded ? raw.map(osd => down.has(osd) ? NONE : osd) : raw.filter(osd => osd !== NONE && !down.has(osd));
    return withPrimary(group, up, seed, affinities, erasureCoded);
  });
}

function exceptionsByGroup(items: readonly UpmapItem[], reweights: Int32Array): ReadonlyMap<number, UpmapItem[]> {
  const exceptions = new Map<number, UpmapItem[]>();
  for (const item of items.filter(({ to }) => reweights[to] !== 0)) {
    exceptions.set(item.group, [...exceptions.get(item.group) ?? [], item]);
  }
  return exceptions;
}

function except(raw: number[], { from, to }: UpmapItem): void {
  const position = raw.indexOf(from);
  if (position >= 0 && !raw.includes(to)) {
    raw[position] = to;
  }
}

/** An OSD that would rather not be primary is passed over, unless none is willing. In replicated pools the primary stands first. */
function withPrimary(
  group: number, up: number[], seed: number, affinities: ReadonlyMap<number, number>, erasureCoded: boolean,
): PlacementGroup {
  const candidates = up.filter(osd => osd !== NONE);
  const primary = candidates.find(osd => acceptsPrimary(seed, osd, affinities.get(osd) ?? 1)) ?? candidates.at(0);
  if (erasureCoded || primary === undefined) {
    return { group, up, primary };
  }
  return { group, up: [primary, ...up.filter(osd => osd !== primary)], primary };
}

function checkPool({ pool, size, pgNum, pgpNum = pgNum, osds = [], upmapItems = [] }: PoolPlacementProps): void {
  const wrong = Object.entries({ pool, size, pgNum, pgpNum }).find(([, value]) => !Number.isInteger(value) || value < 1);
  if (wrong) {
    throw new CrushMapError(`pool ${pool} has ${wrong[0]} ${wrong[1]}, give an integer from 1`);
  }
  if (pgpNum > pgNum) {
    throw new CrushMapError(`pool ${pool} has pgpNum ${pgpNum}, above its pgNum ${pgNum}; lower it`);
  }
  for (const { osd, reweight = 1, primaryAffinity = 1 } of osds) {
    for (const [name, value] of Object.entries({ reweight, primaryAffinity })) {
      if (!(value >= 0 && value <= 1)) {
        throw new CrushMapError(`osd.${osd} has ${name} ${value}, it goes from 0 to 1`);
      }
    }
  }
  const outside = upmapItems.find(({ group }) => !Number.isInteger(group) || group < 0 || group >= pgNum);
  if (outside) {
    throw new CrushMapError(`an upmap item is for placement group ${outside.group} of pool ${pool}, which has groups from 0 to ${pgNum - 1}`);
  }
}
