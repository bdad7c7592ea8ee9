import { isNamed } from './device-names';
import { HostEntry } from './host-storage';
import { isDescribed } from '../../../../placement/node-placement';
import { Device, StorageNode } from '../../../../topology';

const KERNEL_PATH = /^\^?\/dev\/(sd|hd|vd|xvd|nvme|mmcblk)/;

/** How an entry picks devices that it does not name. */
export interface Choice {
  /** `deviceFilter`, `devicePathFilter` or `useAllDevices`. */
  readonly field: string;
  /** Path of it. */
  readonly path: string;
  /** Devices of a node that match, usable or not, logical volumes among them though no choice takes them; undefined where that can't be told. */
  devicesOf(node: StorageNode): readonly Device[] | undefined;
}

/** How an entry picks devices; undefined if it names them, or picks none. */
export function choiceOf({ devices, own, path }: HostEntry, storage: any): Choice | undefined {
  const valueOf = (name: string) => name === 'useAllDevices' ? own[name] ?? storage[name] : own[name] || storage[name];
  const field = devices.length > 0 ? undefined : ['deviceFilter', 'devicePathFilter', 'useAllDevices'].find(valueOf);
  return field === undefined ? undefined : {
    field,
    path: `${own[field] ? path : 'spec.storage'}.${field}`,
    devicesOf: node => !isKnown(node) ? undefined : field === 'useAllDevices' ? node.devices : matching(node, field, valueOf(field)),
  };
}

/** A list of nodes may tell the devices of some of them only. */
function isKnown(node: StorageNode): boolean {
  return node.devices.every(device => isNamed(device) || device.type === 'lvm') && (node.devices.length > 0 || isDescribed(node));
}

/** Of links in /dev/disk nothing is known. */
function matching(node: StorageNode, field: string, pattern: string): readonly Device[] | undefined {
  if (field === 'devicePathFilter' && !KERNEL_PATH.test(pattern)) {
    return undefined;
  }
  try {
    const expression = new RegExp(pattern);
    return node.devices.filter(({ name }) => expression.test(field === 'deviceFilter' ? name : `/dev/${name}`));
  } catch {
    return undefined;
  }
}
