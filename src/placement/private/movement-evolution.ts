import { Difference } from './movement-difference';
import { checkSamePool } from './movement-placement';
import { CrushLevel } from '../../topology';
import { CephCrushMap } from '../ceph-crush-map';
import { CrushRule, CrushRuleType } from '../crush-rule';
import { PlacedCluster } from '../placed-cluster';
import { PlacedOsd } from '../placed-osd';
import { PlacedPool } from '../placed-pool';

/** Steps of the rule of a replicated pool for which Ceph has a command. */
const PLAIN_STEPS = 3;

/** A running cluster as it is changed, step by step, into the one that is wanted. */
export class Evolution {
  private readonly map: CephCrushMap;
  private osds: PlacedOsd[];
  private pools: PlacedPool[];

  constructor(private readonly running: PlacedCluster, private readonly wanted: PlacedCluster) {
    this.map = CephCrushMap.fromMap(running.map);
    this.osds = [...running.osds];
    this.pools = [...running.pools];
  }

  /** The cluster as it is now, with the settings and daemons that are wanted. */
  get cluster(): PlacedCluster {
    const { fullRatios, daemons, stretchLevel } = this.wanted;
    return { map: this.map.map, osds: [...this.osds].sort((a, b) => a.id - b.id), pools: [...this.pools], fullRatios, daemons, stretchLevel };
  }

  /** OSDs join. */
  join(added: readonly PlacedOsd[]): void {
    this.map.addOsds([...added]);
    this.osds.push(...added);
  }

  /** OSDs get the device class that they are given here. */
  reclass(osds: Difference['reclassed']): void {
    for (const { id, deviceClass } of osds) {
      this.map.changeDeviceClass(id, deviceClass!);
      this.osds = this.osds.map(osd => osd.id === id ? { ...osd, deviceClass } : osd);
    }
  }

  /** Hosts move to where these OSDs are. */
  relocate(osds: Difference['relocated']): void {
    for (const { host, location } of osds) {
      const { host: name, ...above } = location;
      this.map.moveBucket(CrushLevel.bucketName(name), above);
      this.osds = this.osds.map(osd => osd.host === host ? { ...osd, location } : osd);
    }
  }

  /** Pools become as they are wanted, and new ones are made. Those that go are still there. */
  changePools(): void {
    let last = Math.max(0, ...this.running.pools.map(({ id }) => id));
    const wanted = this.wanted.pools.map(pool => {
      const before = this.running.pools.find(({ name }) => name === pool.name);
      if (before) {
        checkSamePool(before, { ...pool, id: before.id });
      }
      return { ...pool, id: before?.id ?? ++last, rule: this.ruleLike(this.wanted.map._rule(pool.rule).id, before?.rule) };
    });
    const names = new Set(wanted.map(({ name }) => name));
    this.pools = [...this.running.pools.filter(({ name }) => !names.has(name)), ...wanted].sort((a, b) => a.id - b.id);
  }

  /** OSDs weigh nothing, so that all data leaves them. */
  drain(osds: readonly PlacedOsd[]): void {
    osds.forEach(({ id }) => this.map.reweightOsd(id, 0));
  }

  /** OSDs are purged, and hosts that are empty then are removed, as Rook does it. */
  purge(osds: readonly PlacedOsd[]): void {
    for (const { id, host, location } of osds) {
      this.map.purgeOsd(id);
      this.osds = this.osds.filter(osd => osd.id !== id);
      if (!this.osds.some(osd => osd.host === host)) {
        this.map.removeBucket(CrushLevel.bucketName(location.host));
      }
    }
  }

  /** Pools that are not wanted are deleted. */
  removePools(): void {
    const names = new Set(this.wanted.pools.map(({ name }) => name));
    this.pools = this.pools.filter(({ name }) => names.has(name));
  }

  /** Number of a rule that does what one of the wanted map does; the one of before if it does, else a new one. */
  private ruleLike(id: number, before: number | undefined): number {
    const rule = this.wanted.map.rules.find(one => one.id === id)!;
    const { rules } = this.map.map;
    const same = rules.find(one => one.id === before && isSameRule(one, rule)) ?? rules.find(one => one.name === rule.name && isSameRule(one, rule));
    if (same) {
      return same.id;
    }
    const taken = new Set(rules.map(({ name }) => name));
    let name = rule.name ?? `rule${id}`;
    while (taken.has(name)) {
      name += '_';
    }
    const isWrittenAsText = rule.type === CrushRuleType.REPLICATED && rule.steps.length > PLAIN_STEPS;
    return this.map._addRuleLike({ ...rule, name }, isWrittenAsText);
  }
}

function isSameRule(a: CrushRule, b: CrushRule): boolean {
  return a.type === b.type && JSON.stringify(a.steps) === JSON.stringify(b.steps);
}
