import { Device, StorageNode } from '../../../../topology';

const PARTITION = /^(\/dev\/)?((sd|hd|vd|xvd)[a-z]+\d+|(nvme\d+n\d+|mmcblk\d+)p\d+)$|-part\d+$|^\/dev\/disk\/by-part(uuid|label)\//;
/** In /dev/mapper there are disks with several paths and encrypted ones as well. */
const VOLUME = /^\/dev\/(?!(disk|mapper|block|md|zvol|bus|cciss)\/)[^/]+\/[^/]+$|^\/dev\/mapper\/(?!luks|crypt|mpath|[0-9a-f]{10})(?:[^/-]|--)+-[^/-]/;
const KERNEL_NAME = /^(\/dev\/)?[a-z][a-z0-9]*$/;

/** Whether a device is a partition, as far as its name or the node tells. */
export function isPartition(name: string, device?: Device): boolean {
  return device?.type === 'part' || PARTITION.test(name);
}

/** Whether a device is a logical volume, as far as its name or the node tells. */
export function isLogicalVolume(name: string, device?: Device): boolean {
  return device?.type === 'lvm' || VOLUME.test(name);
}

/** The device of a node that is called so; `sdb`, `/dev/sdb` and `/dev/mapper/vg-lv` are understood. */
export function deviceOf(node: StorageNode | undefined, name: string): Device | undefined {
  const bare = name.replace(/^\/dev\/(mapper\/)?/, '');
  return node?.devices.find(device => device.nameKnown && (device.name === bare || device.path === name));
}

/** Whether a node surely has no device of this name. Of links such as those in /dev/disk nothing is known. */
export function lacksDevice(node: StorageNode, name: string): boolean {
  return node.devices.length > 0 && node.devices.every(isNamed) && KERNEL_NAME.test(name) && deviceOf(node, name) === undefined;
}

/** Whether the kernel's name of a device is known. */
export function isNamed({ nameKnown, name }: Device): boolean {
  return nameKnown && !name.includes('/');
}

/** The name of a device as the kernel has it: `sdb` for `/dev/sdb`. */
export function bareName(name: string): string {
  return name.replace(/^\/dev\//, '');
}
