import { CrushLevel } from './crush-level';
import { DomainCapacity } from './domain-capacity';
import { NodeListOptions } from './node-list-options';
import { ExcludedNode, NodeSelection } from './node-selection';
import { TopologyFacts } from './private/assemble';
import { capacityAt } from './private/capacity';
import { NodeNames } from './private/node-names';
import { topologyError } from './private/problems';
import { describedTopology, loadedTopology, nodeListTopology, topologyFromFile } from './private/read-topology';
import { devicesMissing, notEnoughDomains, zonesMissing } from './private/requirements';
import { exclusionOf } from './private/select-nodes';
import { Infrastructure, Provider } from './provider';
import { StorageNode } from './storage-node';
import { TopologyLabel } from './topology-label';
import { TopologyProps } from './topology-props';

/**
 * How far `Topology.widestFailureDomain` may go.
 */
export interface FailureDomainOptions {
  /**
   * Whether regions may be failure domains. Ceph acknowledges a write when all
   * copies have it, so each write would wait for the way between regions.
   *
   * @default false
   */
  readonly allowRegion?: boolean;
}

/**
 * Where the machines are, and what storage they have. Never changes.
 *
 * Whatever the source says wrongly or twice is an error when it is read; what
 * it leaves open stays open until `requireZones` or `requireDevices` asks.
 */
export class Topology {
  /**
   * Nodes of a cluster, from the output of `kubectl get nodes -o json` or `-o yaml`.
   *
   * @param path    the file
   * @param options devices, which a node list does not tell, and what may be assumed
   * @throws TopologyError that lists everything that is wrong in the files
   */
  static fromNodeList(path: string, options: NodeListOptions = {}): Topology {
    return new Topology(nodeListTopology(path, options));
  }

  /**
   * Machines as a topology file describes them; see the reference of its format.
   *
   * @param path the file, YAML or JSON
   * @throws TopologyError that lists everything that is wrong in the file
   */
  static fromFile(path: string): Topology {
    return new Topology(topologyFromFile(path));
  }

  /**
   * Machines described in code.
   *
   * @param props the machines
   * @throws TopologyError that lists everything that is wrong in the description
   */
  static of(props: TopologyProps): Topology {
    return new Topology(describedTopology(props));
  }

  /**
   * A node list or a topology file, whichever it turns out to be.
   *
   * @param path    the file
   * @param options for a node list; an error with a topology file, which has its devices in it
   * @throws TopologyError that lists everything that is wrong in the files
   */
  static load(path: string, options: NodeListOptions = {}): Topology {
    return new Topology(loadedTopology(path, options, true));
  }

  /**
   * The same for the checks, which tell themselves where places are in conflict.
   *
   * @internal
   */
  static _loadForChecks(path: string, options: NodeListOptions): Topology {
    return new Topology(loadedTopology(path, options, false));
  }

  /** The nodes, in the order of the input. */
  readonly nodes: StorageNode[];
  /** Nodes that `select` left out, and why. */
  readonly excluded: ExcludedNode[];
  /** Who made the cluster's Kubernetes. */
  readonly provider: Provider;
  /** Where the machines are. */
  readonly infrastructure: Infrastructure;
  /** What was assumed because the caller allowed it, a sentence each. */
  readonly assumptions: string[];

  private byName?: Map<string, StorageNode>;

  private constructor(private readonly facts: TopologyFacts, excluded: readonly ExcludedNode[] = []) {
    this.nodes = Object.freeze([...facts.nodes]) as StorageNode[];
    this.excluded = Object.freeze([...excluded]) as ExcludedNode[];
    this.provider = facts.provider;
    this.infrastructure = facts.infrastructure;
    this.assumptions = Object.freeze([...facts.assumptions]) as string[];
  }

  /** Names of the regions, in the order of the input. */
  get regions(): string[] {
    return this.domains(CrushLevel.REGION);
  }

  /** Names of the zones, in the order of the input. */
  get zones(): string[] {
    return this.domains(CrushLevel.ZONE);
  }

  /** Classes of the usable devices, sorted. */
  get deviceClasses(): string[] {
    const classes = this.nodes.flatMap(node => node.usableDevices.map(device => device.deviceClass));
    return [...new Set(classes.filter(name => name !== undefined))].sort();
  }

  /**
   * Old labels (`failure-domain.beta.kubernetes.io/…`) that were read because
   * the new ones are missing. Rook reads the new ones only: for it these nodes
   * are in no zone or region.
   */
  get legacyLabels(): TopologyLabel[] {
    return this.nodes.flatMap(node => node._place.legacy);
  }

  /**
   * Zone labels of Azure that hold the number of a fault domain ("0"), and do
   * not count as zones here. Rook makes zones of them all the same.
   */
  get faultDomainLabels(): TopologyLabel[] {
    return this.nodes.flatMap(node => node._place.faultDomains);
  }

  /**
   * Names of the domains at a level.
   *
   * @param level a level, or its name; at `osd` the usable devices as `<host name>/<device>`
   * @returns in the order of the input, each once
   * @throws TopologyError when there is no such level
   */
  domains(level: CrushLevel | string): string[] {
    const wanted = CrushLevel._of(level);
    if (wanted === CrushLevel.OSD) {
      return this.nodes.flatMap(node => node.usableDevices.map(device => `${node.hostname}/${device.name}`));
    }
    return [...new Set(this.nodes.map(node => node.domain(wanted)).filter(name => name !== undefined))];
  }

  /**
   * Name of the domain that a node is in.
   *
   * @param node  name or host name
   * @param level a level, or its name
   * @returns undefined when the node names none at this level
   * @throws TopologyError when there is no such node or level
   */
  domainOf(node: string, level: CrushLevel | string): string | undefined {
    return this.node(node).domain(level);
  }

  /**
   * One node.
   *
   * @param nameOrHostname name, or value of the label `kubernetes.io/hostname`
   * @throws TopologyError when no node is called so
   */
  node(nameOrHostname: string): StorageNode {
    this.byName ??= new Map([
      ...this.nodes.map((node): [string, StorageNode] => [node.hostname, node]),
      ...this.nodes.map((node): [string, StorageNode] => [node.name, node]),
    ]);
    const found = this.byName.get(nameOrHostname);
    if (!found) throw topologyError({ file: this.facts.file }, new NodeNames(this.nodes).unknown(nameOrHostname));
    return found;
  }

  /**
   * The nodes that are to store data. Left out as well are nodes that do not
   * run Linux, are not ready, or are cordoned: Rook makes no OSDs there (R52).
   *
   * @param selection labels and tolerations
   * @returns a topology of these nodes; `excluded` says why each other is left out
   * @throws TopologyError when no node is left
   */
  select(selection: NodeSelection = {}): Topology {
    const excluded = [...this.excluded];
    const nodes = this.nodes.filter(node => {
      const reason = exclusionOf(node, selection);
      if (reason !== undefined) excluded.push({ name: node.name, reason });
      return reason === undefined;
    });
    if (nodes.length === 0) {
      const reasons = excluded.map(({ name, reason }) => `\n  - ${name} ${reason}`).join('');
      throw topologyError({ file: this.facts.file }, `the selection leaves no node: select other labels, or tolerate the taints${reasons}`);
    }
    return new Topology({ ...this.facts, nodes }, excluded);
  }

  /**
   * The widest level at which this many copies can be kept apart: the highest
   * that has at least so many domains with usable devices. A level counts only
   * if every node with usable devices names its domain there.
   *
   * Where no node has any device (storage comes from volumes of the cloud),
   * all nodes count.
   *
   * @param copies  number of copies, or of chunks with erasure coding
   * @param options whether regions count
   * @throws TopologyError when not even hosts are enough
   */
  widestFailureDomain(copies: number, options: FailureDomainOptions = {}): CrushLevel {
    const nodes = this.nodes.some(node => node.devices.length > 0) ? this.nodes.filter(node => node.usableBytes > 0) : this.nodes;
    const highest = options.allowRegion ? CrushLevel.REGION : CrushLevel.ZONE;
    const levels = CrushLevel.all().reverse().filter(level => level.order <= highest.order && level.order >= CrushLevel.HOST.order);
    const found = levels.find(level => {
      const names = nodes.map(node => node.domain(level));
      return !names.includes(undefined) && new Set(names).size >= copies;
    });
    if (!found) throw notEnoughDomains(this.facts.file, copies, nodes);
    return found;
  }

  /**
   * What the usable devices of each domain add up to, by device class. Plain
   * sums: what Ceph can store of it is for the placement to say.
   *
   * @param level a level, or its name
   * @returns by domain in the order of the input, then by class
   * @throws TopologyError when there is no such level
   */
  capacity(level: CrushLevel | string): DomainCapacity[] {
    return capacityAt(CrushLevel._of(level), this.nodes);
  }

  /** Sum of the sizes of all usable devices, in bytes. */
  get usableBytes(): number {
    return this.nodes.reduce((sum, node) => sum + node.usableBytes, 0);
  }

  /**
   * Makes sure that every node is in a zone.
   *
   * @returns this topology
   * @throws TopologyError that names the nodes without one, and says how to give it
   */
  requireZones(): Topology {
    const without = this.nodes.filter(node => node.zone === undefined);
    if (without.length > 0) throw zonesMissing(this.facts.file, without, this.nodes.length);
    return this;
  }

  /**
   * Makes sure that every node has a usable device.
   *
   * @returns this topology
   * @throws TopologyError that names the nodes without one, and says how to give it
   */
  requireDevices(): Topology {
    const without = this.nodes.filter(node => node.usableDevices.length === 0);
    if (without.length > 0) throw devicesMissing(this.facts.file, without, this.nodes.length);
    return this;
  }
}
