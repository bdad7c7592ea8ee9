import { Construct } from 'constructs';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { CephOption } from '../../config';
import { CephVersion } from '../../versions';
import { ICephCluster } from '../ceph-cluster';

/** Options of gateways whose values are secrets. */
const SECRETS = [
  'rgw_crypt_default_encryption_key', 'rgw_crypt_kmip_password', 'rgw_crypt_s3_kms_encryption_keys', 'rgw_keystone_admin_password',
  'rgw_keystone_admin_token', 'rgw_keystone_barbican_password', 'rgw_opa_token', 'rgw_sts_client_secret', 'rgw_sts_key',
];

/** The release whose options are known, and the first version whose options may be others. */
const KNOWN_MAJOR = 20;
const FIRST_UNKNOWN = '20.2.5';

/**
 * Refuses options that Ceph does not take, and those that are secrets where all can
 * read them, wherever they were given.
 */
export function checkOptions(construct: Construct, cluster: ICephCluster, gateway: rook.GatewaySpec): void {
  for (const prop of ['rgwConfig', 'rgwCommandFlags', 'rgwConfigFromSecret'] as const) {
    for (const [option, value] of Object.entries(gateway[prop] ?? {})) {
      const where = `${prop}.${option}`;
      const name = option.trim().replace(/[- ]/g, '_');
      if (typeof value === 'string' && SECRETS.includes(name)) {
        fail(construct, where, 'is a secret, which would stand in the manifest for all to read; keep it in a Secret, and name that in rgwConfigFromSecret');
      }
      const known = CephOption.find(name);
      if (known === undefined) {
        refuseTypo(construct, where, name, cluster);
      } else if (typeof value === 'string' && (known.settable || prop === 'rgwConfig')) {
        // On the command line stands also what the monitors do not keep.
        const problem = known.problemWith(value);
        if (problem !== undefined) fail(construct, where, `${problem}; give another value, or leave it out`);
      }
    }
  }
}

/** Other versions have other options: there, what is not known may be right. */
function refuseTypo(construct: Construct, where: string, name: string, { cephImage }: ICephCluster): void {
  const version = CephVersion.fromImage(cephImage);
  const nearest = version?.major === KNOWN_MAJOR && version.isAtLeast(FIRST_UNKNOWN) === false ? CephOption.nearestName(name) : undefined;
  if (nearest !== undefined) fail(construct, where, `Ceph ${version} has no such option; write ${nearest}, if that is meant`);
}
