import { daemonPods, DaemonPods } from './daemon-pods';
import { hostOf, placeOf } from './osd-location';
import { sum } from './sum';
import { CrushLevel, StorageNode, Topology } from '../../topology';
import { isExternal } from '../ceph-cluster';
import { mergedPlacement } from '../node-placement';
import { PlacedDaemon } from '../placed-daemon';
import { lastingReason } from '../pod-nodes';
import { StorageLayout } from '../storage-layout';

/** The levels above hosts, the widest first. */
const LEVELS: readonly CrushLevel[] = CrushLevel.all().filter(({ order }) => order > CrushLevel.HOST.order).reverse();

/**
 * Where the daemons of a CephCluster are taken to run, OSDs apart: on different nodes as long as there are some, and in different
 * domains where the manifests ask for it. Where they don't, pods of a kind share as few domains as they can: that is the case to be ready for.
 */
export class DaemonLayout {
  /** The daemons, kind by kind; those for which there is no node are not among them. */
  readonly daemons: readonly PlacedDaemon[];
  /** What was assumed, a sentence each. */
  readonly assumptions: readonly string[];

  private readonly locations = new Map<StorageNode, { readonly [level: string]: string }>();

  /** @param owned the objects of its namespace */
  constructor(private readonly cluster: any, owned: readonly any[], private readonly topology: Topology) {
    const kinds = isExternal(cluster) ? [] : daemonPods(cluster, owned);
    if (kinds.length > 0) {
      const layout = StorageLayout.of(cluster, topology)!;
      topology.nodes.forEach(node => this.locations.set(node, { host: hostOf(node, layout), ...placeOf(node, layout) }));
    }
    const placed = kinds.map(pods => this.nodesOf(pods));
    this.daemons = kinds.flatMap(({ type, service }, i) => placed[i].map((node): PlacedDaemon => (
      { type, ...service !== undefined && { service }, location: this.locations.get(node)! }
    )));
    this.assumptions = LEVELS.flatMap(({ name }) => {
      const sharing = kinds.filter((pods, i) => this.sharesMore(name, pods, placed[i])).map(({ daemon }) => daemon);
      return sharing.length === 0 ? [] : [`nothing keeps the pods of ${sharing.join(', ')} in different domains of the level ${name}: they are taken to share as few as they can`];
    });
  }

  private nodesOf(pods: DaemonPods): StorageNode[] {
    const used: StorageNode[] = [];
    const parts = pods.zones?.map(({ key, name, count, arbiter }) => {
      const { arbiter: own } = this.cluster.spec.placement ?? {};
      const placement = arbiter && own !== undefined ? mergedPlacement(undefined, own) : pods.placement;
      return { count, nodes: this.allowed(placement).filter(node => this.domainOf(node, key) === name) };
    }) ?? [{ count: pods.count, nodes: this.allowed(pods.placement) }];
    for (const { count, nodes } of parts) {
      for (let i = 0; i < count; i++) {
        const node = this.next(nodes, used, pods);
        if (node !== undefined) {
          used.push(node);
        }
      }
    }
    return used;
  }

  private allowed(placement: DaemonPods['placement']): StorageNode[] {
    return this.topology.nodes.filter(node => lastingReason(node, placement) === undefined);
  }

  /**
   * The node with the fewest pods of the kind, in the domain with the fewest where they are spread, else in the one with the most;
   * of equal ones the first.
   */
  private next(nodes: readonly StorageNode[], used: readonly StorageNode[], { apart, keys }: DaemonPods): StorageNode | undefined {
    const open = apart ? nodes.filter(node => !used.includes(node)) : nodes;
    if (open.length === 0) {
      return undefined;
    }
    const spread = keys.reduce<readonly StorageNode[]>((rest, key) => least(rest, node => this.countOf(key, node, used)), open);
    const free = least(spread, node => used.filter(one => one === node).length);
    return least(free, node => -sum(LEVELS.map(({ name }) => this.countOf(name, node, used))))[0];
  }

  /** How many pods are in the same domain as a node. */
  private countOf(keyOrLevel: string, node: StorageNode, used: readonly StorageNode[]): number {
    const domain = this.domainOf(node, keyOrLevel);
    return domain === undefined ? 0 : used.filter(one => this.domainOf(one, keyOrLevel) === domain).length;
  }

  private domainOf(node: StorageNode, keyOrLevel: string): string | undefined {
    const level = LEVELS.find(({ name, nodeLabel }) => name === keyOrLevel || nodeLabel === keyOrLevel);
    return node.labels[keyOrLevel] ?? (level && node.domain(level));
  }

  /** Whether pods are in fewer domains of a level than they could be. */
  private sharesMore(level: string, { placement, zones }: DaemonPods, nodes: readonly StorageNode[]): boolean {
    const domainsOf = (list: readonly StorageNode[]) => new Set(list.flatMap(node => this.domainOf(node, level) ?? [])).size;
    return zones === undefined && domainsOf(nodes) < Math.min(nodes.length, domainsOf(this.allowed(placement)));
  }
}

/** The nodes for which a number is the least. */
function least(nodes: readonly StorageNode[], number: (node: StorageNode) => number): StorageNode[] {
  const numbers = nodes.map(number);
  const lowest = Math.min(...numbers);
  return nodes.filter((_, i) => numbers[i] === lowest);
}
