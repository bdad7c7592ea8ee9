import { bareName } from './device-names';
import { configPath, HostEntry, NamedDevice } from './host-storage';
import { numberOf } from './store-config';

/** Devices of a node that share a metadataDevice. */
export interface MetadataDevice {
  readonly name: string;
  readonly devices: readonly NamedDevice[];
  /** Where it is given for the first of them. */
  readonly path: string;
}

/** The metadata devices that the named devices of an entry use. */
export function metadataDevices(entry: HostEntry): MetadataDevice[] {
  const found = new Map<string, { name: string; path: string; devices: NamedDevice[] }>();
  for (const device of entry.devices) {
    const own: string | undefined = device.config.metadataDevice;
    const name = own || entry.config.metadataDevice;
    if (name) {
      const path = own ? `${device.path}.config[metadataDevice]` : configPath(entry, 'metadataDevice');
      const shared = found.get(bareName(name)) ?? { name, path, devices: [] as NamedDevice[] };
      shared.devices.push(device);
      found.set(bareName(name), shared);
    }
  }
  return [...found.values()];
}

/** Whether some device goes by the metadataDevice of the node or cluster. */
export function usesCommonMetadataDevice({ devices, config }: HostEntry): boolean {
  return Boolean(config.metadataDevice) && (devices.length === 0 || devices.some(device => !device.config.metadataDevice));
}

/** How many OSDs a device is to hold: what is given for it counts only above 1. */
export function osdsPerDevice(device: NamedDevice, entry: HostEntry): number {
  const own = numberOf(device.config.osdsPerDevice);
  return own > 1 ? own : Math.max(numberOf(entry.config.osdsPerDevice), 1);
}

/** Size of the database of a device in MB; 0 if none is given, or one that Rook skips (R63). */
export function databaseSize(device: NamedDevice, entry: HostEntry): number {
  const size = numberOf(device.config.databaseSizeMB) || numberOf(entry.config.databaseSizeMB);
  return size < SMALLEST_DATABASE_MB ? 0 : size;
}

/** Smaller values of databaseSizeMB are skipped. */
export const SMALLEST_DATABASE_MB = 1024;
