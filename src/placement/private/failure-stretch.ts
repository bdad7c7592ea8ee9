import { Domain } from './failure-domains';
import { PlacedDaemon } from '../placed-daemon';

/**
 * The zones of stretch mode. When one is down with its monitors, the cluster goes on with the other one.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/stretch-mode/
 */
export class FailureStretch {
  /** Zone of each OSD, as a number; -1 where it has none. */
  readonly zoneOf: Int32Array;
  private readonly zones: readonly Domain[];
  private readonly monitors: readonly (readonly number[])[];

  /** @param domains of the level that divides the cluster, that of the arbiter among them */
  constructor(domains: readonly Domain[], daemons: readonly PlacedDaemon[], osdLimit: number) {
    this.zones = domains.filter(({ osds }) => osds.length > 0);
    this.monitors = this.zones.map(zone => zone.daemons.filter(i => daemons[i].type === 'mon'));
    this.zoneOf = new Int32Array(osdLimit).fill(-1);
    this.zones.forEach(({ osds }, zone) => osds.forEach(osd => this.zoneOf[osd] = zone));
  }

  /** The zone that the cluster goes on with, in degraded stretch mode; undefined if it is not in that. */
  survivorOf(failedOsds: readonly number[], failedDaemons: ReadonlySet<number>): number | undefined {
    const failed = new Int32Array(this.zones.length);
    failedOsds.forEach(osd => failed[this.zoneOf[osd]]++);
    const isDead = (zone: number) => failed[zone] === this.zones[zone].osds.length && this.monitors[zone].every(one => failedDaemons.has(one));
    const left = [...this.zones.keys()].filter(zone => !isDead(zone));
    return left.length === 1 && this.zones.length > 1 ? left[0] : undefined;
  }
}
