import { hostEntries, storageOf } from './host-storage';
import { remembered } from '../../../remembered';

/** A `config` of OSDs. */
export interface StoreConfig {
  /** Path of it, with `config` at the end. */
  readonly path: string;
  readonly level: 'cluster' | 'node' | 'device';
  readonly values: { readonly [key: string]: string };
}

/** All that give settings for OSDs on hosts; none if the cluster has no such OSDs. */
export const storeConfigs = remembered((cluster): readonly StoreConfig[] => {
  const entries = hostEntries(cluster);
  if (entries.length === 0) {
    return [];
  }
  const storage = storageOf(cluster);
  const devices = new Map(entries.flatMap(entry => entry.devices).map(device => [device.path, device.config]));
  return [
    { path: 'spec.storage.config', level: 'cluster', values: storage.config ?? {} },
    ...entries.map(({ path, own }): StoreConfig => ({ path: `${path}.config`, level: 'node', values: own.config ?? {} })),
    ...[...devices].map(([path, values]): StoreConfig => ({ path: `${path}.config`, level: 'device', values })),
  ];
});

/** A number as Rook reads it: 0 if it is none. */
export function numberOf(text: string | undefined): number {
  return isNumber(text ?? '') ? Number(text) : 0;
}

/** Whether Rook can read a whole number from it. */
export function isNumber(text: string): boolean {
  return /^[+-]?\d+$/.test(text);
}
