import { CrushLevel } from '../../topology';
import { CrushMapError } from '../crush-map-error';
import { FailureDomain } from '../failure-domain';
import { PlacedDaemon } from '../placed-daemon';
import { PlacedOsd } from '../placed-osd';

/** A device that keeps the databases of several OSDs: between an OSD and its host. */
const DATABASE_DEVICE = 'database-device';
const [OSD, ...HIGHER] = CrushLevel.all().map(({ name }) => name);
/** All levels, the lowest first. */
const LEVELS: readonly string[] = [OSD, DATABASE_DEVICE, ...HIGHER];

/** Names of domains by level. */
interface Location {
  readonly [level: string]: string | undefined;
}

/** A domain, and what fails with it. */
export interface Domain extends FailureDomain {
  /** Numbers of OSDs. */
  readonly osds: readonly number[];
  /** Indexes of daemons. */
  readonly daemons: readonly number[];
}

/** The domains of a cluster. */
export class FailureDomains {
  /** The domains of each level, the lowest first, in the order in which OSDs and then daemons name them. */
  private readonly byLevel: ReadonlyMap<string, ReadonlyMap<string, Domain>>;

  constructor(osds: readonly PlacedOsd[], daemons: readonly PlacedDaemon[]) {
    const locations = osds.map(locationOf);
    this.byLevel = new Map(LEVELS.map(level => [level, domainsOf(level, osds, locations, daemons)]));
  }

  /** Levels of which there are at least two domains, the lowest first. */
  get levels(): string[] {
    return LEVELS.filter(level => this.byLevel.get(level)!.size > 1);
  }

  /** The domains of a level. @throws CrushMapError if there is no such level */
  at(level: string): readonly Domain[] {
    const domains = this.byLevel.get(level);
    if (domains === undefined) {
      throw new CrushMapError(`failures are to be studied at the level ${level}; the levels are ${LEVELS.join(', ')}`);
    }
    return [...domains.values()];
  }

  /** A domain by its name. @throws CrushMapError if the cluster has no such domain */
  named({ level, name }: FailureDomain): Domain {
    const domain = this.at(level).find(one => one.name === name);
    if (domain === undefined) {
      const names = this.at(level).map(one => one.name);
      const known = names.length === 0 ? 'no OSD or daemon says where it is at that level' : `there are ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}`;
      throw new CrushMapError(`a set of failures has ${level} ${name}, which the cluster doesn't have; ${known}`);
    }
    return domain;
  }
}

/** Where an OSD is, itself and the device of its database among it. */
function locationOf({ id, host, node = host, databaseDevice, location }: PlacedOsd): Location {
  return { ...location, ...databaseDevice === undefined ? {} : { [DATABASE_DEVICE]: `${node}/${databaseDevice}` }, [OSD]: `osd.${id}` };
}

function domainsOf(
  level: string, osds: readonly PlacedOsd[], locations: readonly Location[], daemons: readonly PlacedDaemon[],
): ReadonlyMap<string, Domain> {
  const domains = new Map<string, Domain & { readonly osds: number[]; readonly daemons: number[] }>();
  const named = (name: string) => {
    const domain = domains.get(name) ?? { level, name, osds: [], daemons: [] };
    domains.set(name, domain);
    return domain;
  };
  locations.forEach(({ [level]: name }, i) => name === undefined || named(name).osds.push(osds[i].id));
  daemons.forEach(({ location: { [level]: name } }, i) => name === undefined || named(name).daemons.push(i));
  return domains;
}
