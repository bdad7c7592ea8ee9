import { Construct } from 'constructs';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { CephClusterProps } from '../ceph-cluster-props';
import { ScrubSchedule } from '../scrub-schedule';

/** What an OSD is made of, as far as it takes time to read. */
interface OsdSize {
  readonly bytes: number;
  readonly deviceClass?: string;
}

/** `spec.cephConfig` of a cluster; nothing where no option is given. */
export function cephConfig(construct: Construct, props: CephClusterProps): Pick<rook.CephClusterSpec, 'cephConfig'> {
  const given = [...props.tunables ?? [], ...props.scrubSchedule === undefined ? [] : [props.scrubSchedule.tunables]];
  const sections: { [section: string]: { [option: string]: string } } = {};
  for (const { section, values } of given) {
    const known = sections[section] ??= {};
    for (const [option, value] of Object.entries(values)) {
      if (known[option] !== undefined && known[option] !== value) {
        fail(construct, 'tunables', `${option} is both ${known[option]} and ${value} for ${section}; give one value`);
      }
      known[option] = value;
    }
  }
  return given.length === 0 ? {} : { cephConfig: sections };
}

/** Refuses a schedule that does not leave the time to read each OSD. */
export function checkScrubSchedule(construct: Construct, schedule: ScrubSchedule | undefined, osds: readonly OsdSize[]): void {
  const largest = new Map<string | undefined, number>();
  for (const { bytes, deviceClass } of osds) {
    largest.set(deviceClass, Math.max(bytes, largest.get(deviceClass) ?? 0));
  }
  for (const [deviceClass, bytes] of largest) {
    const problem = schedule?._problemWith(bytes, deviceClass);
    if (problem !== undefined) {
      fail(construct, 'scrubSchedule', problem);
    }
  }
}
