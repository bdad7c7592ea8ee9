import { Construct } from 'constructs';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { CephFilesystemMirroringProps } from '../ceph-filesystem-mirroring';

const INTERVAL = /^[1-9][0-9]*[hdwMy]$/;
const START_TIME = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$/;
const DURATION = /^([1-9][0-9]*[mhdwMyn])+$/;

/** `mirroring` of a filesystem. What Ceph refuses of it ends in the operator's log, and no snapshot is ever taken. */
export function filesystemMirroringSpec(construct: Construct, mirroring: CephFilesystemMirroringProps): rook.FSMirroringSpec {
  const { peerSecretName, snapshotSchedules, snapshotRetention } = mirroring;
  return {
    enabled: true,
    ...(peerSecretName !== undefined && { peers: { secretNames: [peerSecretName] } }),
    ...(snapshotSchedules !== undefined && {
      snapshotSchedules: snapshotSchedules.map(({ path, interval, startTime }, i) => {
        const prop = `mirroring.snapshotSchedules[${i}]`;
        if (!INTERVAL.test(interval)) {
          fail(construct, `${prop}.interval`, `"${interval}" is no interval; write a number and one of h, d, w, M and y, such as 24h`);
        }
        if (startTime !== undefined && !START_TIME.test(startTime)) {
          fail(construct, `${prop}.startTime`, `"${startTime}" is no date and time; write one such as 2026-01-31T06:00:00`);
        }
        return { path: directory(construct, prop, path), interval, ...(startTime !== undefined && { startTime }) };
      }),
    }),
    ...(snapshotRetention !== undefined && {
      snapshotRetention: snapshotRetention.map(({ path, duration }, i) => {
        const prop = `mirroring.snapshotRetention[${i}]`;
        if (!DURATION.test(duration)) {
          fail(construct, `${prop}.duration`, `"${duration}" is no duration; write how many of which interval, such as 24h7d`);
        }
        return { path: directory(construct, prop, path), duration };
      }),
    }),
  };
}

function directory(construct: Construct, prop: string, path: string = '/'): string {
  if (!path.startsWith('/')) fail(construct, `${prop}.path`, `"${path}" must be a directory of the filesystem that begins with "/"`);
  return path;
}
