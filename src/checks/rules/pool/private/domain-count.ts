import { mostOsdsPerDevice } from './osds-per-device';
import { StorageLayout } from '../../../../placement/storage-layout';

/** How many failure domains hold OSDs, at most; OSDs that share a device included. */
export function domainCount(storage: StorageLayout, cluster: any, level: string, deviceClass?: string): number {
  const count = storage.domainCount(level, deviceClass);
  return level === 'osd' ? count * mostOsdsPerDevice(cluster) : count;
}
