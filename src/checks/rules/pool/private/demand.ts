import { CRUSH_TYPES } from './crush-types';
import { failureDomainOf, isErasureCoded } from '../../../../placement/ceph-pools';

/** What the CRUSH rule of a pool asks for. */
export interface Demand {
  /** Level of its failure domains, such as `zone`. */
  readonly level: string;
  /** Class that OSDs have to be of; undefined if any does. */
  readonly deviceClass?: string;
  /** How many failure domains it takes. */
  readonly count: number;
  /** Of what lies below, so many in each; undefined if one OSD is enough. */
  readonly each?: { readonly level: string; readonly count: number };
  /** Whether it can be counted: not below a CRUSH root of its own, or at a level that does not exist. */
  readonly isCountable: boolean;
}

/** What the CRUSH rule that the operator makes for a pool asks for. */
export function demandOf(spec: any): Demand {
  const level = failureDomainOf(spec);
  const deviceClass = spec.deviceClass || undefined;
  const isCountable = CRUSH_TYPES.includes(level) && ['default', ''].includes(spec.crushRoot ?? '');
  if (isErasureCoded(spec)) {
    const { dataChunks = 0, codingChunks = 0, crushNumFailureDomains = 0, crushOSDsPerFailureDomain = 1 } = spec.erasureCoded;
    return crushNumFailureDomains > 0
      ? { level, deviceClass, count: crushNumFailureDomains, each: { level: 'osd', count: crushOSDsPerFailureDomain }, isCountable }
      : { level, deviceClass, count: dataChunks + codingChunks, isCountable };
  }
  const { size = 0, replicasPerFailureDomain = 1, subFailureDomain, hybridStorage } = spec.replicated ?? {};
  if (hybridStorage) {
    return { level, deviceClass: hybridStorage.secondaryDeviceClass, count: size - 1, isCountable };
  }
  return replicasPerFailureDomain > 1
    ? { level, deviceClass, count: Math.ceil(size / replicasPerFailureDomain), each: { level: subFailureDomain || 'host', count: replicasPerFailureDomain }, isCountable }
    : { level, deviceClass, count: size, isCountable };
}

/** A demand in words: `3 failure domains of the level zone`. */
export function demandText({ level, count }: Demand): string {
  return `${count} failure domain${count === 1 ? '' : 's'} of the level ${level}`;
}
