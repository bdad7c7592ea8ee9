import { isExternal } from './ceph-cluster';
import { DaemonLoad, NodeLoad, UnplacedDaemons } from './node-load';
import { osdsPerDevice, PlannedOsd, whyNoOsd } from './planned-osds';
import { lastingReason } from './pod-nodes';
import { DaemonPods, movablePods, nodePods, osdRequest, osdResources, PodRequest } from './private/daemon-pods';
import { StorageLayout } from './storage-layout';
import { StorageNode, Topology } from '../topology';
import { amountOf } from '../topology/amount';

/** What an OSD aims at where nobody says how much memory it may use (`osd_memory_target`). */
const MEMORY_TARGET = 4 * 1024 ** 3;
/** How much of its memory limit an OSD aims at (`osd_memory_target_cgroup_limit_ratio`). */
const LIMIT_RATIO = 0.8;

/**
 * Whether the daemons of a CephCluster, with what they request, have room on the nodes.
 *
 * OSDs on devices have one node to run on. The others are laid where most memory is free, the
 * largest first: if all find a place so, there is a way. Pods of others and the plug-ins of CSI are not counted.
 */
export class ResourceFit {
  /**
   * @param cluster the CephCluster
   * @param owned   the objects of its namespace whose daemons count too
   * @param layout  where its OSDs would be, if that is known already
   * @returns undefined where daemons run elsewhere
   */
  public static of(cluster: any, owned: readonly any[], topology: Topology, layout = StorageLayout.of(cluster, topology)): ResourceFit | undefined {
    return isExternal(cluster) ? undefined : new ResourceFit(cluster, owned, topology, layout);
  }

  /** What each node has to carry, in the order of the topology. */
  public readonly nodes: readonly NodeLoad[];
  /** Daemons for which there is no room. */
  public readonly unplaced: readonly UnplacedDaemons[];

  private constructor(cluster: any, owned: readonly any[], topology: Topology, layout: StorageLayout | undefined) {
    const osds = new Map<StorageNode, PlannedOsd[]>();
    for (const osd of layout?.osds ?? []) {
      if (isSure(osd, cluster.spec?.storage)) {
        osds.set(osd.node, [...osds.get(osd.node) ?? [], ...Array<PlannedOsd>(osdsPerDevice(osd.config)).fill(osd)]);
      }
    }
    const needs = new OsdNeeds(cluster);
    const rooms = topology.nodes.map(node => new Room(node, cluster, osds.get(node) ?? [], needs));
    const largestFirst = movablePods(cluster, owned).sort((a, b) => b.memoryBytes - a.memoryBytes || b.cpuMillis - a.cpuMillis);
    this.unplaced = largestFirst.flatMap(pods => lay(pods, rooms));
    this.nodes = rooms.map(room => room.load);
  }
}

/** A device that the topology does not tell, or that only matches a filter because its name is not known, counts for nothing. */
function isSure(planned: PlannedOsd, storage: any): boolean {
  const { device } = planned;
  return device !== undefined && whyNoOsd(planned) === undefined && (device.nameKnown || storage?.useAllDevices === true);
}

/** Lays pods on nodes, and tells what is left. That there are too few nodes to keep them apart has other reasons than their size. */
function lay(pods: DaemonPods, rooms: readonly Room[]): UnplacedDaemons[] {
  const { daemon, count, cpuMillis, memoryBytes, placement, apart } = pods;
  const allowed = rooms.filter(({ node }) => lastingReason(node, placement) === undefined);
  const wanted = apart ? Math.min(count, allowed.length) : count;
  const taken = new Set<Room>();
  for (let i = 0; i < wanted; i++) {
    const open = allowed.filter(room => !(apart && taken.has(room)) && room.hasFor(pods));
    if (open.length === 0) {
      return [{ daemon, count: wanted - i, wanted, cpuMillis, memoryBytes }];
    }
    const best = open.reduce((most, room) => room.freeMemory > most.freeMemory ? room : most);
    best.add(pods, false);
    taken.add(best);
  }
  return [];
}

/** What the OSDs of a cluster request and use, which is the same for all of a device class. */
class OsdNeeds {
  private readonly byClass = new Map<string | undefined, { readonly request: PodRequest; readonly memoryBytes: number }>();

  public constructor(private readonly cluster: any) {}

  public of(deviceClass: string | undefined): { readonly request: PodRequest; readonly memoryBytes: number } {
    let needs = this.byClass.get(deviceClass);
    if (!needs) {
      needs = { request: osdRequest(this.cluster, deviceClass), memoryBytes: memoryOf(osdResources(this.cluster.spec ?? {}, deviceClass)) };
      this.byClass.set(deviceClass, needs);
    }
    return needs;
  }
}

/** A node while it is filled. */
class Room {
  private readonly daemons = new Map<string, DaemonLoad>();
  private readonly osdMemoryBytes: number;

  public constructor(public readonly node: StorageNode, cluster: any, osds: readonly PlannedOsd[], needs: OsdNeeds) {
    const own = osds.map(({ deviceClasses }) => needs.of(deviceClasses?.length === 1 ? deviceClasses[0] : undefined));
    own.forEach(({ request }) => this.add({ daemon: 'osd', ...request }, true));
    if (osds.length > 0) {
      nodePods(cluster).forEach(pod => this.add(pod, true));
    }
    this.osdMemoryBytes = own.reduce((total, { memoryBytes }) => total + memoryBytes, 0);
  }

  public get freeMemory(): number {
    return (this.memoryBytes ?? Infinity) - this.used.memoryBytes;
  }

  public get load(): NodeLoad {
    return {
      node: this.node.name,
      cpuMillis: this.cpuMillis,
      memoryBytes: this.memoryBytes,
      daemons: [...this.daemons.values()],
      osdMemoryBytes: this.osdMemoryBytes,
    };
  }

  public hasFor(pod: { readonly cpuMillis: number; readonly memoryBytes: number }): boolean {
    return this.freeMemory >= pod.memoryBytes && (this.cpuMillis ?? Infinity) - this.used.cpuMillis >= pod.cpuMillis;
  }

  public add(pod: { readonly daemon: string; readonly cpuMillis: number; readonly memoryBytes: number }, fixed: boolean): void {
    const { count, cpuMillis, memoryBytes } = this.daemons.get(pod.daemon) ?? { count: 0, cpuMillis: 0, memoryBytes: 0 };
    this.daemons.set(pod.daemon, {
      daemon: pod.daemon, count: count + 1, cpuMillis: cpuMillis + pod.cpuMillis, memoryBytes: memoryBytes + pod.memoryBytes, fixed,
    });
  }

  /** What is left beside the system; where only the whole is known, no more than that. */
  private get cpuMillis(): number | undefined {
    return this.node.allocatable.cpuMillis ?? this.node.capacity.cpuMillis;
  }

  private get memoryBytes(): number | undefined {
    return this.node.allocatable.memoryBytes ?? this.node.capacity.memoryBytes;
  }

  private get used(): { cpuMillis: number; memoryBytes: number } {
    const loads = [...this.daemons.values()];
    return {
      cpuMillis: loads.reduce((total, load) => total + load.cpuMillis, 0),
      memoryBytes: loads.reduce((total, load) => total + load.memoryBytes, 0),
    };
  }
}

/** Memory that an OSD will use: what it requests, a part of its limit, or what Ceph lets it aim at. */
function memoryOf(resources: any): number {
  const limit = amountOf(resources?.limits?.memory);
  return amountOf(resources?.requests?.memory) ?? (limit === undefined ? MEMORY_TARGET : limit * LIMIT_RATIO);
}
