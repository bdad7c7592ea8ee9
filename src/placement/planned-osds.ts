import { Device, StorageNode } from '../topology';

/** An OSD that Rook would make of a device. */
export interface PlannedOsd {
  readonly node: StorageNode;
  /** The device; undefined where the manifests name one that the topology does not know. */
  readonly device?: Device;
  /** What its class may be; undefined if it may be any. */
  readonly deviceClasses?: readonly string[];
  /** Whether the manifests name the device, rather than match it or take all. */
  readonly named: boolean;
  /** Its settings: those of the cluster, overlaid by those of the node, overlaid by those of the device. */
  readonly config: { readonly [key: string]: string };
}

/**
 * The OSDs that Rook would make on a node: of `devices` if there are any, else of what
 * deviceFilter or devicePathFilter match, else of all devices (R55, R56).
 *
 * @param storage `spec.storage` of the CephCluster
 * @param own     the node's entry in `spec.storage.nodes`; empty with useAllNodes
 */
export function osdsOfNode(node: StorageNode, storage: any, own: any): PlannedOsd[] {
  const devices: any[] = own.devices?.length > 0 ? own.devices : storage.devices ?? [];
  const config = { ...storage.config, ...own.config };
  const commonClass = own.config?.deviceClass || storage.config?.deviceClass || node.labels['osd.rook.io/device-class'];
  if (devices.length > 0) {
    return devices.map(device => namedOsd(node, device, config, commonClass));
  }
  const byName = own.deviceFilter || storage.deviceFilter;
  const byPath = own.devicePathFilter || storage.devicePathFilter;
  const isAll = own.useAllDevices ?? storage.useAllDevices ?? false;
  const matching = node.usableDevices.filter(device =>
    byName ? fits(byName, device, device.name) : byPath ? fits(byPath, device, device.path) : isAll);
  return matching.map(device => ({ node, device, deviceClasses: classesOf(device, commonClass, !byName && !byPath), named: false, config }));
}

/** Why Rook makes no OSD of a device after all, or why none can be made; undefined if there will be one. */
export function whyNoOsd({ device, named, config }: PlannedOsd): string | undefined {
  if (!device!.usable) {
    return `it ${device!.unusableReason}`;
  }
  if (isDevice(device!, config.metadataDevice) && !named) {
    return 'it holds databases of other OSDs';
  }
  if (device!.type === 'lvm' && !named) {
    return 'Rook takes logical volumes only where they are named';
  }
  if (config.encryptedDevice === 'true' && ['part', 'lvm'].includes(device!.type)) {
    return `Rook encrypts whole disks only, it is of type ${device!.type}`;
  }
  return device!.type === 'lvm' && osdsPerDevice(config) > 1 ? 'Rook makes no more than one OSD of a logical volume' : undefined;
}

/** How many OSDs are made of a device. What is no number from 1 counts as 1 (R64). */
export function osdsPerDevice(config: PlannedOsd['config']): number {
  const count = Number(config.osdsPerDevice ?? 1);
  return Number.isInteger(count) && count > 1 ? count : 1;
}

/** Whether a setting names the device. */
export function isDevice(device: Device, name: string | undefined): boolean {
  return name !== undefined && name !== '' && (device.name === name.replace(/^\/dev\//, '') || device.path === name);
}

function namedOsd(node: StorageNode, wanted: any, config: any, commonClass: string | undefined): PlannedOsd {
  const name: string = wanted.fullpath || wanted.name || '';
  const device = node.devices.find(one => one.nameKnown && (one.path === name || one.name === name.replace(/^\/dev\//, '')));
  const own = wanted.config?.deviceClass || commonClass;
  const deviceClasses = own ? [own] : device && classesOf(device, undefined, false);
  return { node, device, deviceClasses, named: true, config: { ...config, ...wanted.config } };
}

/** What is not known of a device may match. */
function fits(pattern: string, device: Device, text: string | undefined): boolean {
  if (!device.nameKnown || text === undefined || pattern.includes('/by-')) {
    return true;
  }
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}

/** Where Rook takes all devices it leaves their class to Ceph, which calls NVMe devices ssd. */
function classesOf(device: Device, given: string | undefined, isLeftToCeph: boolean): readonly string[] | undefined {
  const own = given || device.deviceClass;
  if (own === undefined) {
    return undefined;
  }
  return !given && isLeftToCeph && own === 'nvme' ? ['nvme', 'ssd'] : [own];
}
