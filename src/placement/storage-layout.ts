import { isExternal } from './ceph-cluster';
import { osdPlacementOf, reasonAgainst } from './node-placement';
import { osdsOfNode, PlannedOsd } from './planned-osds';
import { deviceSetPlacement, reasonForNow } from './pod-nodes';
import { CrushLevel, StorageNode, Topology } from '../topology';
import { sum } from './private/sum';

/** Nodes that Rook makes OSDs on, for one part of `spec.storage`. */
interface Group {
  readonly nodes: readonly StorageNode[];
  /** The OSDs; undefined where the topology does not tell. */
  readonly osds?: readonly PlannedOsd[];
  /** Of a device set: how many OSDs there are at most, wherever they go. */
  readonly count?: number;
  /** Of a device set: the class of its OSDs; undefined where it is not given. */
  readonly deviceClass?: string;
  /** Of a device set: whether its OSDs move between hosts, so that each is a host of its own in CRUSH. */
  readonly portable?: boolean;
}

/**
 * Where the OSDs of a CephCluster would be, as far as manifests and topology tell.
 *
 * What is not known for sure counts in favor of the cluster: there may be fewer failure
 * domains in the end than are counted here, but never more.
 */
export class StorageLayout {
  /** Where the OSDs would be; undefined if the topology says nothing of them, as with an external cluster. */
  public static of(cluster: any, topology: Topology): StorageLayout | undefined {
    if (isExternal(cluster)) {
      return undefined;
    }
    const groups = cluster === undefined ? [{ nodes: topology.nodes }] : [...hostGroups(cluster, topology), ...deviceSetGroups(cluster, topology)];
    return new StorageLayout(groups, new Set(topology.legacyLabels.map(({ node, label }) => `${node}\n${label}`)));
  }

  /** The nodes with OSDs. */
  public readonly nodes: readonly StorageNode[];

  /** By level, and by device class. */
  private readonly counts = new Map<string, Map<string | undefined, number>>();

  private constructor(private readonly groups: readonly Group[], private readonly legacy: ReadonlySet<string>) {
    this.nodes = [...new Set(groups.flatMap(group => group.nodes))];
  }

  /** OSDs on devices of the hosts; undefined where the topology does not tell devices. Those of device sets are not among them. */
  public get osds(): readonly PlannedOsd[] | undefined {
    const lists = this.groups.filter(group => group.count === undefined).map(group => group.osds);
    return lists.includes(undefined) ? undefined : lists.flatMap(list => list!);
  }

  /**
   * How many domains hold OSDs, at most.
   *
   * @param level       a CRUSH level, such as `zone`; of another name there is no domain
   * @param deviceClass count OSDs of this class only; those whose class is not known count too
   */
  public domainCount(level: string, deviceClass?: string): number {
    let counts = this.counts.get(level);
    if (!counts) {
      counts = new Map();
      this.counts.set(level, counts);
    }
    let count = counts.get(deviceClass);
    if (count === undefined) {
      count = this.countDomains(level, deviceClass || undefined);
      counts.set(deviceClass, count);
    }
    return count;
  }

  /** Names of the domains that may hold OSDs, for messages: at `zone` for instance `a`, `b`. None at `osd`. */
  public domains(level: string, deviceClass?: string): string[] {
    return [...new Set(this.groups.flatMap(group => this.domainsOf(group, level, deviceClass || undefined)))].sort();
  }

  /** Name of the CRUSH bucket a node is in, as Rook would name it; undefined if it is in none. */
  public domainOf(node: StorageNode, level: string): string | undefined {
    const crushLevel = LEVELS.get(level);
    if (crushLevel?.nodeLabel === undefined || this.legacy.has(`${node.name}\n${crushLevel.legacyNodeLabel}`)) {
      return undefined;
    }
    const name = node.labels[crushLevel.nodeLabel] || node.domain(crushLevel);
    return name && CrushLevel.bucketName(name);
  }

  private countDomains(level: string, deviceClass: string | undefined): number {
    if (level === 'osd') {
      return sum(this.groups.map(group => osdCount(group, deviceClass)));
    }
    const movable = this.groups.filter(group => group.portable && level === 'host' && isOfClass(group, deviceClass));
    const fixed = this.groups.filter(group => !movable.includes(group));
    const named = fixed.map(group => this.domainsOf(group, level, deviceClass));
    const most = sum(named.map((names, i) => Math.min(names.length, fixed[i].count ?? Infinity)));
    return Math.min(most, new Set(named.flat()).size) + sum(movable.map(group => group.count!));
  }

  private domainsOf(group: Group, level: string, deviceClass: string | undefined): string[] {
    if (!isOfClass(group, deviceClass)) {
      return [];
    }
    const nodes = group.osds ? group.osds.filter(osd => couldBe(osd, deviceClass)).map(osd => osd.node) : group.nodes;
    return [...new Set(nodes.map(node => this.domainOf(node, level)).filter(name => name !== undefined))];
  }
}

const LEVELS: ReadonlyMap<string, CrushLevel> = new Map(CrushLevel.all().map(level => [level.name, level]));

function hostGroups(cluster: any, topology: Topology): Group[] {
  const storage = cluster.spec?.storage ?? {};
  const placement = osdPlacementOf(cluster);
  const usable = topology.nodes.filter(node => reasonAgainst(node, placement, storage.scheduleAlways) === undefined);
  const own = storage.useAllNodes === true ? undefined : storage.nodes ?? [];
  if (own?.length === 0) {
    return [];
  }
  const byName = new Map((own ?? []).map((one: any) => [one.name, one]));
  const specOf = (node: StorageNode) => own === undefined ? {} : byName.get(node.name) ?? byName.get(node.hostname);
  const nodes = usable.filter(node => specOf(node) !== undefined);
  const osds = topology.nodes.some(node => node.devices.length > 0)
    ? nodes.flatMap(node => osdsOfNode(node, storage, specOf(node)))
    : undefined;
  return [{ nodes, osds }];
}

function deviceSetGroups(cluster: any, topology: Topology): Group[] {
  return (cluster.spec?.storage?.storageClassDeviceSets ?? []).map((set: any): Group => {
    const placement = deviceSetPlacement(cluster, set);
    const data = set.volumeClaimTemplates?.find((template: any) => (template.metadata?.name || 'data') === 'data');
    return {
      nodes: topology.nodes.filter(node => reasonForNow(node, placement) === undefined),
      count: set.count ?? 0,
      deviceClass: data?.metadata?.annotations?.crushDeviceClass || set.config?.deviceClass || undefined,
      portable: set.portable === true,
    };
  });
}

function osdCount(group: Group, deviceClass: string | undefined): number {
  if (!isOfClass(group, deviceClass)) {
    return 0;
  }
  return group.count ?? (group.osds ? group.osds.filter(osd => couldBe(osd, deviceClass)).length : Infinity);
}

function isOfClass(group: Group, deviceClass: string | undefined): boolean {
  return deviceClass === undefined || group.deviceClass === undefined || group.deviceClass === deviceClass;
}

function couldBe(osd: PlannedOsd, deviceClass: string | undefined): boolean {
  return deviceClass === undefined || osd.deviceClasses === undefined || osd.deviceClasses.includes(deviceClass);
}
