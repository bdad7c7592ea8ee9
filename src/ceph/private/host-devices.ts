import { Construct } from 'constructs';
import { OsdGroup } from './osd-layout';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { Device, StorageNode } from '../../topology';

/** Rook refuses a class given for a node that carries this label too (rule R66). */
const CLASS_LABEL = 'osd.rook.io/device-class';

/** The OSDs that the devices of the nodes make, for the count of failure domains. */
export function osdGroupsOn(nodes: readonly StorageNode[]): OsdGroup[] {
  const classes = new Set(nodes.flatMap(node => node.usableDevices.map(device => device.deviceClass)));
  return [...classes].map(deviceClass => {
    const withClass = nodes.filter(node => node.usableDevices.some(device => device.deviceClass === deviceClass));
    const osds = withClass.reduce((sum, node) => sum + node.usableDevices.filter(device => device.deviceClass === deviceClass).length, 0);
    return { deviceClass, nodes: withClass, osds, portable: false, mayMeet: false };
  });
}

/**
 * An item of `storage.nodes`: the node by its host name (rule R51), with its
 * devices by name. Devices without a name can only be taken all together.
 */
export function storageNodeSpec(construct: Construct, node: StorageNode, encrypted: boolean): rook.StorageNode {
  const devices = node.usableDevices;
  if (encrypted) refuseUnencryptable(construct, node, devices);
  if (devices.every(device => device.nameKnown)) {
    return { name: node.hostname, devices: devices.map(deviceSpec) };
  }
  const classes = new Set(devices.map(device => device.deviceClass));
  if (classes.size > 1 || devices.some(device => device.nameKnown)) {
    fail(construct, 'topology', `node ${node.name} has devices without a name next to others, and Rook can only be told to take all or which; name each device`);
  }
  const [deviceClass] = classes;
  const config = deviceClass !== undefined && !(CLASS_LABEL in node.labels) ? { config: { deviceClass } } : {};
  return { name: node.hostname, useAllDevices: true, ...config };
}

function deviceSpec(device: Device): rook.Device {
  const name = nameForRook(device);
  return setsClassItself(device) ? { name } : { name, config: { deviceClass: device.deviceClass! } };
}

/** Rook knows devices by the kernel's name, and by paths of which it follows the links. */
function nameForRook({ name, path, type }: Device): string {
  if (name.includes('/')) return `/dev/${name}`;
  if (path !== undefined && path !== `/dev/${name}`) return path;
  return MAPPED.includes(type) ? `/dev/mapper/${name}` : name;
}

/** Kinds of devices that the device mapper names; the kernel calls them `dm-0`. */
const MAPPED = ['mpath', 'crypt', 'lvm'];

/** Whether Rook gives the device the class that the topology counts on, without being told. */
function setsClassItself(device: Device): boolean {
  return device.deviceClass === undefined || (device.deviceClass === 'nvme' && device.name.includes('nvme'));
}

/** Rook passes over what it cannot encrypt and makes no OSD of it (rule R59). */
function refuseUnencryptable(construct: Construct, node: StorageNode, devices: readonly Device[]): void {
  const wrong = devices.find(device => device.type === 'part' || device.type === 'lvm');
  if (wrong) {
    fail(construct, 'encryptedDevices', `${wrong.name} of node ${node.name} is a ${wrong.type === 'part' ? 'partition' : 'logical volume'}, and Rook encrypts whole disks only; `
      + 'leave it out of the topology, or do without encryptedDevices');
  }
}
