import { CapacityLoads, Filling } from './capacity-loads';
import { PlacedOsd } from '../placed-osd';
import { PlacedPool } from '../placed-pool';

/** The largest failure domain of a pool. */
export interface LargestDomain {
  readonly name: string;
  readonly osds: readonly number[];
}

/** The cluster without a domain, its data made anew on what is left; each case is placed once. */
export class CapacityLosses {
  private readonly cases = new Map<string, CapacityLoads>();

  constructor(private readonly healthy: CapacityLoads, private readonly filling: Filling) {}

  /** The largest domain that has data of the pool once it is full, by bytes; the first of equal ones. */
  largestDomain({ name, failureDomain }: PlacedPool): LargestDomain | undefined {
    const { perByte } = this.healthy.full(name);
    const domains = new Map<string, { bytes: number; osds: number[] }>();
    for (const osd of this.healthy.state.cluster.osds.filter(({ id }) => perByte[id] > 0)) {
      const domain = domainOf(osd, failureDomain);
      const { bytes, osds } = domains.get(domain) ?? { bytes: 0, osds: [] };
      domains.set(domain, { bytes: bytes + osd.sizeBytes, osds: [...osds, osd.id] });
    }
    const most = Math.max(...[...domains.values()].map(({ bytes }) => bytes));
    const largest = [...domains].find(([, { bytes }]) => bytes === most);
    return largest && { name: largest[0], osds: this.allIn(largest[0], failureDomain) };
  }

  /** What is on each OSD that is left once the domain is out. */
  without({ osds }: LargestDomain): CapacityLoads {
    const key = osds.join();
    let loads = this.cases.get(key);
    if (loads === undefined) {
      const { state } = this.healthy;
      loads = new CapacityLoads({ ...state, osdStates: osds.map(osd => ({ osd, up: false, reweight: 0 })) }, this.filling);
      this.cases.set(key, loads);
    }
    return loads;
  }

  /** With the OSDs that hold nothing of the pool: they fail too. */
  private allIn(domain: string, level: string): number[] {
    return this.healthy.state.cluster.osds.filter(osd => domainOf(osd, level) === domain).map(({ id }) => id);
  }
}

function domainOf(osd: PlacedOsd, level: string): string {
  return level === 'osd' ? `osd.${osd.id}` : osd.location[level] ?? '';
}
