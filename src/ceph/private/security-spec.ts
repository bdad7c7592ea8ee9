import { Construct } from 'constructs';
import { merged } from './merge';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { CephClusterSecurityProps } from '../ceph-cluster-security';

/** The type of keys that every kernel knows. */
const EVERY_KERNEL = 'aes';

/** Where Rook can replace the keys of OSDs. */
const ROTATED = ['vault'];

const CRON = /^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|(\S+\s+){4}\S+)$/;

/** `security` of a CephCluster. */
export function securitySpec(construct: Construct, props: CephClusterSecurityProps): rook.ClusterSecuritySpec {
  const ciphers = props.cephx?.allowedCiphers;
  const cephx = ciphers === undefined || ciphers.includes(EVERY_KERNEL) ? merged({ csi: { keyType: EVERY_KERNEL } }, props.cephx) : props.cephx;
  const rotation = props.keyRotationSchedule;
  return {
    cephx,
    ...(props.kms !== undefined && { kms: props.kms._spec }),
    ...(rotation !== undefined && { keyRotation: { enabled: true, schedule: schedule(construct, props, rotation) } }),
  };
}

function schedule(construct: Construct, { kms }: CephClusterSecurityProps, text: string): string {
  if (!CRON.test(text)) fail(construct, 'keyRotationSchedule', `"${text}" is no schedule; write for example @weekly, or 0 3 * * 0`);
  if (kms !== undefined && !ROTATED.includes(kms.provider)) {
    fail(construct, 'keyRotationSchedule', `Rook replaces keys in Secrets and in Vault, not in ${kms.provider}; leave the schedule out, or use KeyManagement.vault`);
  }
  return text;
}
