import { StorageLayout } from '../../../../placement/storage-layout';
import { remembered } from '../../../remembered';

/** A failure domain and what its OSDs hold. */
export interface DomainSize {
  readonly name: string;
  readonly bytes: number;
}

/**
 * The failure domains of a level with what OSDs on their devices hold, the smallest first; undefined where
 * devices, their size or their class are not known for sure.
 */
export function domainSizes(storage: StorageLayout, level: string, deviceClass?: string): readonly DomainSize[] | undefined {
  const known = sizesIn(storage);
  const key = `${level}\n${deviceClass}`;
  if (!known.has(key)) {
    known.set(key, sizesOf(storage, level, deviceClass));
  }
  return known.get(key);
}

/** What was found of a layout, by level and device class. */
const sizesIn = remembered(() => new Map<string, readonly DomainSize[] | undefined>());

function sizesOf(storage: StorageLayout, level: string, deviceClass: string | undefined): readonly DomainSize[] | undefined {
  const osds = storage.osds ?? [];
  const isKnown = osds.every(({ device, deviceClasses }) =>
    device?.usable && device.sizeBytes > 0 && (deviceClass === undefined || deviceClasses?.length === 1));
  if (!isKnown) {
    return undefined;
  }
  const sizes = new Map<string, number>();
  for (const { node, device, deviceClasses } of osds) {
    const name = storage.domainOf(node, level);
    if (name !== undefined && (deviceClass === undefined || deviceClasses![0] === deviceClass)) {
      sizes.set(name, (sizes.get(name) ?? 0) + device!.sizeBytes);
    }
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => a.bytes - b.bytes);
}
