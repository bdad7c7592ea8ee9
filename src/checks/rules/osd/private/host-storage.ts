import { isExternal } from '../../../../placement/ceph-cluster';
import { StorageNode, Topology } from '../../../../topology';
import { remembered } from '../../../remembered';

/** A device that manifests name. */
export interface NamedDevice {
  /** Path of it in the CephCluster. */
  readonly path: string;
  /** Its name or path on the node; empty if none is given. */
  readonly name: string;
  readonly config: any;
}

/** What of `spec.storage` stands for one node, or for all of them. */
export interface HostEntry {
  /** `spec.storage` with useAllNodes, else that of the entry in `nodes`. */
  readonly path: string;
  /** The entry; empty with useAllNodes. */
  readonly own: any;
  /** Its `config`, over that of the cluster. */
  readonly config: any;
  /** The devices that are named for it. */
  readonly devices: readonly NamedDevice[];
}

/** The entries Rook goes by for OSDs on devices of hosts; none if the cluster has no such OSDs. */
export const hostEntries = remembered((cluster): readonly HostEntry[] => {
  const storage = storageOf(cluster);
  const common = namedDevices(storage, 'spec.storage');
  if (storage.useAllNodes === true) {
    return [{ path: 'spec.storage', own: {}, config: storage.config ?? {}, devices: common }];
  }
  return (storage.nodes ?? []).map((own: any, i: number): HostEntry => {
    const path = `spec.storage.nodes[${i}]`;
    const devices = namedDevices(own, path);
    return { path, own, config: { ...storage.config, ...own.config }, devices: devices.length > 0 ? devices : common };
  });
});

/** `spec.storage` as far as Rook looks at it; empty for an external cluster. */
export function storageOf(cluster: any): any {
  return isExternal(cluster) ? {} : cluster?.spec?.storage ?? {};
}

/** Where a key of an entry's `config` stands: at the node if it has one, else at the cluster. */
export function configPath(entry: HostEntry, key: string): string {
  return `${entry.own.config?.[key] === undefined ? 'spec.storage' : entry.path}.config[${key}]`;
}

/** The device sets of a cluster, each with its path. */
export function deviceSets(cluster: any): [string, any][] {
  return (storageOf(cluster).storageClassDeviceSets ?? []).map((set: any, i: number) => [`spec.storage.storageClassDeviceSets[${i}]`, set]);
}

/** The volume claim templates of a device set, each with its path and name; a template without a name is one for data. */
export function templatesOf(path: string, set: any): { path: string; name: string; template: any }[] {
  return (set.volumeClaimTemplates ?? []).map((template: any, i: number) =>
    ({ path: `${path}.volumeClaimTemplates[${i}]`, name: template?.metadata?.name || 'data', template: template ?? {} }));
}

/** The nodes an entry is for: the one it names by name or host name, or all. */
export function nodesOf({ path, own }: HostEntry, topology: Topology): readonly StorageNode[] {
  return path === 'spec.storage' ? topology.nodes : nodesByName(topology).get(own.name) ?? [];
}

/** By name and by host name; the first one counts. */
const nodesByName = remembered(({ nodes }: Topology): ReadonlyMap<string, readonly StorageNode[]> =>
  new Map([...nodes].reverse().flatMap(node => [node.hostname, node.name].map((name): [string, readonly StorageNode[]] => [name, [node]]))));

function namedDevices(owner: any, path: string): NamedDevice[] {
  return (owner.devices ?? []).map((device: any, i: number): NamedDevice =>
    ({ path: `${path}.devices[${i}]`, name: device?.fullpath || device?.name || '', config: device?.config ?? {} }));
}
