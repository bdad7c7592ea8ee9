import { ErasureRuleProps, HybridRuleProps, ReplicatedRuleProps, TwoStepRuleProps } from './ceph-rule';
import { CrushMap, CrushMapProps } from './crush-map';
import { CrushMapError } from './crush-map-error';
import { CrushOsd } from './crush-osd';
import { CrushRuleType } from './crush-rule';
import { CrushOperation, CrushStep } from './crush-step';
import { DEFAULT_ROOT, Hierarchy, osdName, TYPES } from './private/hierarchy';
import { partsOf } from './private/parts-of';

const HOST = 'host';

/**
 * The CRUSH map of a cluster whose OSDs Rook has made: what `ceph osd crush dump` would show, numbers included.
 *
 * Tunables are those of new clusters (profile `jewel`). Rule 0 is `replicated_rule`, as in every new cluster;
 * the rules of pools are added in the order in which Rook creates the pools.
 */
export class CephCrushMap {
  /**
   * The map of a cluster with these OSDs.
   *
   * OSDs of one host that follow each other are taken for made together, before the first of them starts, as Rook does it on devices of
   * a node. Which of several nodes is first is up to chance in a real cluster; the numbers of buckets, and with them placements, depend on it.
   *
   * @param osds in the order in which they join
   * @throws CrushMapError if a location is not understood, or Ceph would not let an OSD join
   */
  static of(osds: CrushOsd[]): CephCrushMap {
    checkOsds(osds);
    const hierarchy = new Hierarchy();
    osds.forEach((osd, i) => {
      if (osds[i - 1]?.location.host !== osd.location.host) {
        madeTogether(osds, i).forEach(one => hierarchy.make(one));
      }
      hierarchy.join(osd);
    });
    const devices = osds.map(({ id, deviceClass }) => ({ id, name: osdName(id), deviceClass }));
    return new CephCrushMap({ devices, types: [...TYPES], buckets: hierarchy.bucketProps, rules: [] });
  }

  private current: CrushMap;

  private constructor(private parts: CrushMapProps) {
    this.current = CrushMap.of(parts);
    this.addReplicatedRule({ name: 'replicated_rule' });
  }

  /** The map with the rules that it has so far. */
  get map(): CrushMap {
    return this.current;
  }

  /**
   * Adds the rule of a replicated pool.
   *
   * @returns number of the rule
   * @throws CrushMapError if root, failure domain or class are not in the map, or the name is taken
   */
  addReplicatedRule(props: ReplicatedRuleProps): number {
    const { name, crushRoot = DEFAULT_ROOT, failureDomain = HOST, deviceClass } = props;
    const operation = failureDomain === 'osd' ? CrushOperation.CHOOSE_FIRSTN : CrushOperation.CHOOSELEAF_FIRSTN;
    return this.addRule(name, CrushRuleType.REPLICATED, [
      CrushStep.take(crushRoot, deviceClass), CrushStep.choose(operation, 0, failureDomain), CrushStep.emit(),
    ]);
  }

  /**
   * Adds the rule of a replicated pool that keeps two replicas in each failure domain, as with `replicasPerFailureDomain` or in a stretch cluster.
   *
   * Rook writes two into the rule whatever `replicasPerFailureDomain` says (rule R96). It adds the rule to the text of the map,
   * which makes some weights smaller by 1/65536.
   *
   * @returns number of the rule
   * @throws CrushMapError if root, domains or class are not in the map, or the name is taken
   */
  addTwoStepRule(props: TwoStepRuleProps): number {
    const { name, crushRoot = DEFAULT_ROOT, failureDomain = HOST, subFailureDomain = HOST, deviceClass } = props;
    if (failureDomain === subFailureDomain) {
      throw new CrushMapError(`rule ${name} has the failure domain and the sub failure domain ${failureDomain}, Rook refuses that; choose a lower one below it`);
    }
    return this.addRuleAsText(name, [
      CrushStep.take(crushRoot, deviceClass),
      CrushStep.choose(CrushOperation.CHOOSE_FIRSTN, 0, failureDomain),
      CrushStep.choose(CrushOperation.CHOOSELEAF_FIRSTN, 2, subFailureDomain),
      CrushStep.emit(),
    ]);
  }

  /**
   * Adds the rule of a replicated pool with `hybridStorage`: the primary on one device class, the other replicas on another.
   *
   * Rook adds the rule to the text of the map, which makes some weights smaller by 1/65536.
   *
   * @returns number of the rule
   * @throws CrushMapError if root, failure domain or classes are not in the map, or the name is taken
   */
  addHybridRule(props: HybridRuleProps): number {
    const { name, crushRoot = DEFAULT_ROOT, failureDomain = HOST, primaryDeviceClass, secondaryDeviceClass } = props;
    const part = (deviceClass: string, count: number) => [
      CrushStep.take(crushRoot, deviceClass), CrushStep.choose(CrushOperation.CHOOSELEAF_FIRSTN, count, failureDomain), CrushStep.emit(),
    ];
    return this.addRuleAsText(name, [...part(primaryDeviceClass, 1), ...part(secondaryDeviceClass, 0)]);
  }

  /**
   * Adds the rule that Ceph makes of an erasure code profile.
   *
   * @returns number of the rule
   * @throws CrushMapError if root, failure domain or class are not in the map, or the name is taken
   */
  addErasureRule(props: ErasureRuleProps): number {
    const { name, crushRoot = DEFAULT_ROOT, failureDomain = HOST, deviceClass, osdsPerFailureDomain = 1, failureDomains } = props;
    const take = CrushStep.take(crushRoot, deviceClass);
    if (osdsPerFailureDomain > 1) {
      if (failureDomains === undefined) {
        throw new CrushMapError(`rule ${name} puts ${osdsPerFailureDomain} OSDs into each failure domain, say also into how many domains`);
      }
      return this.addRule(name, CrushRuleType.MSR_INDEP, [
        take,
        CrushStep.choose(CrushOperation.CHOOSE_MSR, failureDomains, failureDomain),
        CrushStep.choose(CrushOperation.CHOOSE_MSR, osdsPerFailureDomain, 'osd'),
        CrushStep.emit(),
      ]);
    }
    const operation = failureDomain === 'osd' ? CrushOperation.CHOOSE_INDEP : CrushOperation.CHOOSELEAF_INDEP;
    return this.addRule(name, CrushRuleType.ERASURE, [
      CrushStep.set(CrushOperation.SET_CHOOSELEAF_TRIES, 5),
      CrushStep.set(CrushOperation.SET_CHOOSE_TRIES, 100),
      take,
      CrushStep.choose(operation, 0, failureDomain),
      CrushStep.emit(),
    ]);
  }

  /** A rule that is refused leaves the map as it was. */
  private addRule(name: string, type: string, steps: CrushStep[], parts = this.parts): number {
    const id = parts.rules!.length;
    const extended = { ...parts, rules: [...parts.rules!, { id, name, type, steps }] };
    this.current = CrushMap.of(extended);
    this.parts = extended;
    return id;
  }

  /** Ceph has no command for such rules: Rook writes the map as text, which has five decimals, adds the rule, and has Ceph read that. */
  private addRuleAsText(name: string, steps: CrushStep[]): number {
    return this.addRule(name, CrushRuleType.REPLICATED, steps, partsOf(CrushMap.fromText(this.current.toText())));
  }
}

function madeTogether(osds: readonly CrushOsd[], first: number): readonly CrushOsd[] {
  const length = osds.slice(first).findIndex(({ location }) => location.host !== osds[first].location.host);
  return length < 0 ? osds.slice(first) : osds.slice(first, first + length);
}

function checkOsds(osds: readonly CrushOsd[]): void {
  const ids = new Set<number>();
  for (const { id, sizeBytes } of osds) {
    if (!Number.isInteger(id) || id < 0) {
      throw new CrushMapError(`an OSD has the number ${id}, numbers are integers from 0`);
    }
    if (ids.has(id)) {
      throw new CrushMapError(`there are two OSDs with the number ${id}, give each one of its own`);
    }
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
      throw new CrushMapError(`osd.${id} has ${sizeBytes} bytes, give a whole number of bytes from 0`);
    }
    ids.add(id);
  }
}
