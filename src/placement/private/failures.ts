import { DEFAULT_FULL_RATIOS } from './default-full-ratios';
import { Domain, FailureDomains } from './failure-domains';
import { FailureFill } from './failure-fill';
import { FailureGroups } from './failure-groups';
import { FailureMarking } from './failure-marking';
import { FailureRemap, keep } from './failure-remap';
import { FailureStates, poolStates, totalStates } from './failure-states';
import { FailureStrays } from './failure-strays';
import { FailureStretch } from './failure-stretch';
import { checkPool } from './movement-placement';
import { DaemonsLeft, FailureOutcome, GroupStates } from '../failure-outcome';
import { FailureStudyProps } from '../failure-study-props';
import { PlacedCluster } from '../placed-cluster';
import { PlacedDaemon } from '../placed-daemon';

const MON = 'mon';

/** The failures of a cluster, one after the other. */
export class Failures {
  private readonly domains: FailureDomains;
  private readonly kinds: readonly DaemonKind[];
  private readonly groups: FailureGroups;
  private readonly remap: FailureRemap;
  private readonly strays: FailureStrays;
  private readonly states: FailureStates;
  private readonly stretch?: FailureStretch;
  private readonly marking: FailureMarking;
  private readonly fill?: FailureFill;
  private readonly backfillFull: number;

  constructor(private readonly cluster: PlacedCluster, private readonly props: FailureStudyProps) {
    const { map, osds, pools, fullRatios = DEFAULT_FULL_RATIOS } = cluster;
    const { daemons = cluster.daemons ?? [], stretchLevel = cluster.stretchLevel } = props;
    this.kinds = kindsOf(daemons);
    this.domains = new FailureDomains(osds, daemons);
    props.upmapItems?.forEach(({ pool }) => checkPool(pool, pools.map(({ name }) => name), 'a study of failures'));
    this.groups = new FailureGroups(map, pools, props.upmapItems);
    this.remap = new FailureRemap(this.groups);
    this.strays = new FailureStrays(this.groups);
    if (stretchLevel !== undefined) {
      this.stretch = new FailureStretch(this.domains.at(stretchLevel), daemons, this.groups.osdLimit);
    }
    this.states = new FailureStates(this.groups, this.stretch?.zoneOf);
    this.marking = new FailureMarking(osds, props);
    this.fill = FailureFill.of(this.groups, osds, props);
    this.backfillFull = fullRatios.backfillFull;
  }

  /** All groups before anything fails. */
  get before(): GroupStates {
    return this.states.before;
  }

  /** Single domains, pairs, sets. */
  outcomes(): FailureOutcome[] {
    const { pairsAt = [], sets = [] } = this.props;
    const chosen = sets.map(({ domains }) => domains.map(domain => this.domains.named(domain)));
    const singles = this.domains.levels.flatMap(level => this.domains.at(level).map(domain => [domain]));
    return [
      ...singles.map(domains => this.outcome(domains)),
      ...pairsAt.flatMap(level => this.pairs(this.domains.at(level))),
      ...chosen.map(domains => this.outcome(domains)),
    ];
  }

  private pairs(domains: readonly Domain[]): FailureOutcome[] {
    const alone = domains.map(({ osds }) => keep(this.remap.without(osds)));
    return domains.flatMap((first, i) => domains.slice(i + 1).map((second, j) => {
      const osds = [...first.osds, ...second.osds];
      return this.outcome([first, second], osds, this.remap.withoutBoth(osds, alone[i], alone[i + 1 + j]));
    }));
  }

  private outcome(
    domains: readonly Domain[], osds: readonly number[] = [...new Set(domains.flatMap(domain => domain.osds))], remapped = this.remap.without(osds),
  ): FailureOutcome {
    const failedDaemons = new Set(domains.flatMap(domain => domain.daemons));
    const survivor = this.stretch?.survivorOf(osds, failedDaemons);
    const isRemapped = this.strays.addTo(remapped, osds);
    const states = this.states.without(osds, remapped, isRemapped, survivor);
    const [down, out] = [totalStates(states.down), totalStates(states.out)];
    const fullest = this.fill?.fullestWithout(osds, remapped, states.isLost);
    const fits = fullest && fullest.share <= this.backfillFull;
    const keptIn = this.marking.reasonAgainst(osds);
    const daemons = this.daemonsWithout(failedDaemons);
    const quorum = quorumOf(daemons);
    return {
      domains: domains.map(({ level, name }) => ({ level, name })),
      osds: osds.length,
      down,
      out,
      pools: this.cluster.pools.map(({ name }, i) => ({ pool: name, down: poolStates(states.down, i), out: poolStates(states.out, i) })),
      daemons,
      quorum,
      degradedStretch: this.stretch && survivor !== undefined,
      available: down.inactive === 0 && quorum !== false,
      keptIn,
      fullestOsd: fullest?.osd,
      fullestShare: fullest?.share,
      fits,
      heals: keptIn === undefined && quorum !== false && out.inactive + out.undersized + out.remapped === 0 && fits !== false,
    };
  }

  private daemonsWithout(failed: ReadonlySet<number>): DaemonsLeft[] {
    return this.kinds.map(({ type, service, daemons }) => (
      { type, service, total: daemons.length, left: daemons.filter(daemon => !failed.has(daemon)).length }
    ));
  }
}

/** Daemons that do the same. */
interface DaemonKind {
  readonly type: string;
  readonly service?: string;
  /** Indexes. */
  readonly daemons: number[];
}

function kindsOf(daemons: readonly PlacedDaemon[]): DaemonKind[] {
  const kinds: DaemonKind[] = [];
  daemons.forEach(({ type, service }, i) => {
    const known = kinds.find(kind => kind.type === type && kind.service === service);
    if (known) {
      known.daemons.push(i);
    } else {
      kinds.push({ type, service, daemons: [i] });
    }
  });
  return kinds;
}

function quorumOf(daemons: readonly DaemonsLeft[]): boolean | undefined {
  const monitors = daemons.find(({ type }) => type === MON);
  return monitors && monitors.left > monitors.total / 2;
}
