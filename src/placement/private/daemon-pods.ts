import { isApart, MonZone, monZones, spreadKeys } from './daemon-spread';
import { amountOf, milliAmountOf } from '../../topology/amount';
import { mergedPlacement, NodePlacement } from '../node-placement';

/** What a pod requests. */
export interface PodRequest {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
}

/** Pods of one kind of daemon that may run on several nodes. */
export interface DaemonPods extends PodRequest {
  readonly daemon: string;
  /** What they are: `mon`, `mds`. */
  readonly type: string;
  /** Name of what they serve; undefined for the cluster. */
  readonly service?: string;
  readonly count: number;
  readonly placement: NodePlacement;
  /** Whether no two of them may share a node. */
  readonly apart: boolean;
  /** Labels of nodes by which they are spread. */
  readonly keys: readonly string[];
  /** Zones that have a number of them each; undefined where they may be in any. */
  readonly zones?: readonly MonZone[];
}

/** The pods of a CephCluster and of what belongs to it, without those that are bound to a node. */
export function movablePods(cluster: any, owned: readonly any[]): DaemonPods[] {
  const pods = [...clusterPods(cluster), ...deviceSetPods(cluster), ...owned.flatMap(object => ownedPods(object, cluster))];
  return pods.filter(({ count, cpuMillis, memoryBytes }) => count > 0 && cpuMillis + memoryBytes > 0);
}

/** The pods of all daemons but OSDs. */
export function daemonPods(cluster: any, owned: readonly any[]): DaemonPods[] {
  return [...clusterPods(cluster), ...owned.flatMap(object => ownedPods(object, cluster))].filter(({ count }) => count > 0);
}

/** What an OSD requests, with the log collector beside it. */
export function osdRequest({ spec = {} }: any, deviceClass: string | undefined, own?: any): PodRequest {
  return sum(requestOf(own ?? osdResources(spec, deviceClass)), logCollector(spec));
}

/** Resources of OSDs: of their device class, else of all. */
export function osdResources({ resources = {} }: any, deviceClass: string | undefined): any {
  return resources[`osd-${deviceClass}`] ?? resources.osd;
}

/** What runs once on each node that has daemons: the crash collector and the exporter. */
export function nodePods({ spec = {} }: any): (PodRequest & { daemon: string })[] {
  return [
    ...spec.crashCollector?.disable === true ? [] : [{ daemon: 'crash collector', ...requestOf(spec.resources?.crashcollector) }],
    ...spec.monitoring?.metricsDisabled === true ? [] : [{ daemon: 'exporter', ...requestOf(spec.resources?.exporter) }],
  ].filter(({ cpuMillis, memoryBytes }) => cpuMillis + memoryBytes > 0);
}

function clusterPods({ spec = {} }: any): DaemonPods[] {
  const { mon = {}, mgr = {}, resources = {}, placement = {} } = spec;
  const mgrCount = mgr.count || 2;
  const mgrRequest = sum(requestOf(resources.mgr), mgrCount > 1 ? requestOf(resources['mgr-sidecar']) : NOTHING);
  const zones = monZones(spec);
  const mgrKey = mon.stretchCluster?.zones?.length > 0 ? zones!.map(({ key }) => key).slice(0, 1) : [];
  return [
    {
      daemon: 'mon',
      type: 'mon',
      count: mon.count || 3,
      ...sum(requestOf(resources.mon), logCollector(spec)),
      placement: mergedPlacement(placement.all, placement.mon),
      apart: mon.allowMultiplePerNode !== true,
      keys: spreadKeys(placement.all, placement.mon),
      zones,
    },
    {
      daemon: 'mgr',
      type: 'mgr',
      count: mgrCount,
      ...sum(mgrRequest, logCollector(spec)),
      placement: mergedPlacement(placement.all, placement.mgr),
      apart: mgr.allowMultiplePerNode !== true,
      keys: [...mgrKey, ...spreadKeys(placement.all, placement.mgr)],
    },
  ];
}

function deviceSetPods({ spec = {} }: any): DaemonPods[] {
  return (spec.storage?.storageClassDeviceSets ?? []).map((set: any): DaemonPods => ({
    daemon: `osd of ${set.name}`,
    type: 'osd',
    count: set.count ?? 0,
    ...osdRequest({ spec }, undefined, set.resources),
    placement: mergedPlacement(spec.placement?.all, set.placement),
    apart: false,
    keys: [],
  }));
}

/** Pods of the daemons that other objects ask for. Their placement is their own: that of the CephCluster is not laid below. */
function ownedPods({ kind, metadata, spec }: any, cluster: any): DaemonPods[] {
  if (spec === undefined) {
    return [];
  }
  const pods = (type: string, count: number, { resources, placement, hostNetwork }: any = {}): DaemonPods => ({
    daemon: `${type} of ${metadata?.name}`,
    type,
    service: metadata?.name,
    count,
    ...sum(requestOf(resources), logCollector(cluster.spec ?? {})),
    placement: mergedPlacement(undefined, placement),
    apart: isApart(cluster.spec, placement, hostNetwork),
    keys: spreadKeys(undefined, placement),
  });
  switch (kind) {
    case 'CephFilesystem': return [pods('mds', 2 * (spec.metadataServer?.activeCount ?? 1), spec.metadataServer)];
    case 'CephObjectStore': return [pods('rgw', spec.gateway?.externalRgwEndpoints?.length > 0 ? 0 : spec.gateway?.instances ?? 1, spec.gateway)];
    case 'CephNFS': return [pods('nfs', spec.server?.active ?? 1, spec.server)];
    case 'CephRBDMirror': return [pods('rbd-mirror', spec.count ?? 1, spec)];
    case 'CephFilesystemMirror': return [pods('cephfs-mirror', 1, spec)];
    default: return [];
  }
}

const NOTHING: PodRequest = { cpuMillis: 0, memoryBytes: 0 };

/** What is not requested counts as the limit, as the API server takes it. */
function requestOf(resources: any): PodRequest {
  const { requests = {}, limits = {} } = resources ?? {};
  return { cpuMillis: milliAmountOf(requests.cpu ?? limits.cpu) ?? 0, memoryBytes: amountOf(requests.memory ?? limits.memory) ?? 0 };
}

function logCollector({ logCollector: collector, resources }: any): PodRequest {
  return collector?.enabled === true ? requestOf(resources?.logcollector) : NOTHING;
}

function sum(a: PodRequest, b: PodRequest): PodRequest {
  return { cpuMillis: a.cpuMillis + b.cpuMillis, memoryBytes: a.memoryBytes + b.memoryBytes };
}
