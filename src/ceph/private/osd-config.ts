import { Construct } from 'constructs';
import { fail, wholeNumber } from './storage-construct';
import { NodeDeviceProps, OsdConfig } from '../ceph-cluster-storage';

/** A `config` as Rook reads it: all values are texts. */
export type Config = { [key: string]: string };

const NUMBERS = ['databaseSizeMB', 'osdsPerDevice', 'walSizeMB'] as const;
const TEXTS = ['deviceClass', 'metadataDevice', 'initialWeight', 'primaryAffinity'] as const;

/**
 * `config` of a cluster, a node or a device. What Rook does not understand it
 * passes over (rule R64), so nothing else comes through.
 *
 * @param prop where the settings are in the construct's props
 */
export function osdConfig(construct: Construct, prop: string, settings: OsdConfig | NodeDeviceProps): Config {
  const config: Config = {};
  const given: OsdConfig = settings;
  for (const key of TEXTS) {
    const value = given[key];
    if (value === '') fail(construct, `${prop}.${key}`, 'is empty; leave it out');
    if (value !== undefined) config[key] = value;
  }
  for (const key of NUMBERS) {
    const value = given[key];
    if (value !== undefined) config[key] = `${wholeNumber(construct, `${prop}.${key}`, value, 1)}`;
  }
  inBounds(construct, `${prop}.initialWeight`, given.initialWeight, Number.MAX_VALUE);
  inBounds(construct, `${prop}.primaryAffinity`, given.primaryAffinity, 1);
  return config;
}

/** Refuses a text that is no number, or none from 0 to the bound. */
export function inBounds(construct: Construct, prop: string, text: string | undefined, most: number): void {
  if (text === undefined) return;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!(value <= most)) {
    fail(construct, prop, `"${text}" must be a number ${most === Number.MAX_VALUE ? 'of at least 0' : `from 0 to ${most}`}`);
  }
}
