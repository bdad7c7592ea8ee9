import { ErasureRuleProps, HybridRuleProps, ReplicatedRuleProps, TwoStepRuleProps } from './ceph-rule';
import { CrushMap } from './crush-map';
import { CrushMapError } from './crush-map-error';
import { CrushOsd } from './crush-osd';
import { CrushRule, CrushRuleType } from './crush-rule';
import { CrushOperation, CrushStep } from './crush-step';
import { CrushTunables } from './crush-tunables';
import { fixedWeight } from './private/compiled-map';
import { Hierarchy } from './private/hierarchy';
import { DEFAULT_ROOT } from './private/hierarchy-names';
import { checkOsds, compileHierarchy, madeTogether } from './private/hierarchy-osds';

const HOST = 'host';

/**
 * The CRUSH map of a cluster whose OSDs Rook has made: what `ceph osd crush dump` would show, numbers included.
 *
 * Tunables are those of new clusters (profile `jewel`). Rule 0 is `replicated_rule`, as in every new cluster;
 * the rules of pools are added in the order in which Rook creates the pools. OSDs that join later, and what else
 * happens to the map, follow in the order in which they happen: a number that was given once stays.
 */
export class CephCrushMap {
  /**
   * The map of a cluster with these OSDs.
   *
   * OSDs of one host that follow each other are taken for made together, before the first of them starts, as Rook does it on devices of
   * a node. Which of several nodes is first is up to chance in a real cluster; the numbers of buckets, and with them placements, depend on it.
   *
   * @param osds      in the order in which they join
   * @param crushRoot root that Rook makes in place of `default`, as `storage.config.crushRoot` of the CephCluster says; `default` if not given
   * @throws CrushMapError if a location is not understood, or Ceph would not let an OSD join
   */
  static of(osds: CrushOsd[], crushRoot?: string): CephCrushMap {
    const map = new CephCrushMap(Hierarchy.empty(crushRoot), CrushTunables.JEWEL, []);
    map.addOsds(osds);
    map.addReplicatedRule({ name: 'replicated_rule', crushRoot });
    return map;
  }

  /**
   * The map of a running cluster, to change it: `CrushMap.fromText` reads what `ceph osd getcrushmap | crushtool -d -` writes.
   *
   * @throws CrushMapError if the map has weight sets, or buckets that are not of straw2, which today's clusters do not make
   */
  static fromMap(map: CrushMap): CephCrushMap {
    return new CephCrushMap(Hierarchy.of(map), map.tunables, map.rules);
  }

  private current: CrushMap;

  private constructor(private hierarchy: Hierarchy, private readonly tunables: CrushTunables, private rules: CrushRule[]) {
    this.current = compileHierarchy(hierarchy, tunables, rules);
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

  /**
   * More OSDs join, on hosts that are there or on new ones. Those of one host that follow each other are made together, as in `of`.
   *
   * @param osds in the order in which they join
   * @throws CrushMapError if a number is taken, a location is not understood, or Ceph would not let an OSD join
   */
  addOsds(osds: CrushOsd[]): void {
    this.change(hierarchy => {
      checkOsds(osds, hierarchy);
      osds.forEach((osd, i) => {
        if (osds[i - 1]?.location.host !== osd.location.host) {
          madeTogether(osds, i).forEach(one => hierarchy.make(one, this.takenClasses));
        }
        hierarchy.join(osd, this.takenClasses);
      });
    });
  }

  /**
   * Takes an OSD out of the map (`ceph osd purge`). Its host stays, empty or not.
   *
   * @throws CrushMapError if there is no such OSD
   */
  purgeOsd(osd: number): void {
    this.change(hierarchy => hierarchy.purge(osd, this.takenClasses));
  }

  /**
   * Gives an OSD another weight (`ceph osd crush reweight`); 0 moves everything off it.
   *
   * @param weight in TiB, from 0 to 100
   * @throws CrushMapError if there is no such OSD, or the weight is out of range
   */
  reweightOsd(osd: number, weight: number): void {
    if (!(weight >= 0 && weight <= 100)) {
      throw new CrushMapError(`osd.${osd} is to weigh ${weight}, a device weighs from 0 to 100`);
    }
    this.change(hierarchy => hierarchy.reweight(osd, fixedWeight(weight)));
  }

  /**
   * Gives an OSD another device class (`ceph osd crush rm-device-class`, then `set-device-class`).
   *
   * @throws CrushMapError if there is no such OSD
   */
  changeDeviceClass(osd: number, deviceClass: string): void {
    this.change(hierarchy => hierarchy.changeClass(osd, deviceClass, this.takenClasses));
  }

  /**
   * Moves a host or another bucket with all that is in it (`ceph osd crush move`). Rook never does that:
   * hosts stay where their first OSD put them, whatever labels their nodes get later.
   *
   * @param name     of the bucket
   * @param location names of domains by level, all above the bucket: `{ zone: 'a' }`; those that are not there yet are made
   * @throws CrushMapError if there is no such bucket, it is a root, or the location is not understood
   */
  moveBucket(name: string, location: { readonly [level: string]: string }): void {
    this.change(hierarchy => hierarchy.move(name, location, this.takenClasses));
  }

  /**
   * Takes an empty bucket out of the map (`ceph osd crush rm`), as Rook does with a host whose last OSD it has purged.
   *
   * @throws CrushMapError if there is no such bucket, it is not empty, or a rule starts at it
   */
  removeBucket(name: string): void {
    const rule = this.rules.find(({ steps }) => steps.some(({ operation, target }) => operation === CrushOperation.TAKE && target === name));
    if (rule) {
      throw new CrushMapError(`rule ${rule.name} starts at ${name}, Ceph does not remove it`);
    }
    this.change(hierarchy => hierarchy.remove(name));
  }

  /** Adds a rule of another map, by command or, where there is none for it, as text. @internal */
  _addRuleLike({ name, type, steps }: CrushRule, asText: boolean): number {
    return asText ? this.addRuleAsText(name!, steps) : this.addRule(name!, type, steps);
  }

  /** What is refused leaves the map as it was. */
  private change(how: (hierarchy: Hierarchy) => void): void {
    const changed = this.hierarchy.copy();
    how(changed);
    this.current = compileHierarchy(changed, this.tunables, this.rules);
    this.hierarchy = changed;
  }

  /** Classes that rules take: they stay, with OSDs or without. */
  private get takenClasses(): string[] {
    return this.rules.flatMap(({ steps }) => steps.flatMap(({ deviceClass }) => deviceClass ?? []));
  }

  /** A rule that is refused leaves the map as it was. */
  private addRule(name: string, type: string, steps: CrushStep[], hierarchy = this.hierarchy): number {
    const ids = new Set(this.rules.map(rule => rule.id));
    let id = 0;
    while (ids.has(id)) {
      id++;
    }
    const rules = [...this.rules, { id, name, type, steps }];
    this.current = compileHierarchy(hierarchy, this.tunables, rules);
    this.rules = rules;
    this.hierarchy = hierarchy;
    return id;
  }

  /** Ceph has no command for such rules: Rook writes the map as text, which has five decimals, adds the rule, and has Ceph read that. */
  private addRuleAsText(name: string, steps: CrushStep[]): number {
    return this.addRule(name, CrushRuleType.REPLICATED, steps, Hierarchy.of(CrushMap.fromText(this.current.toText())));
  }
}
