import { Construct } from 'constructs';
import { claimOnce } from './object-claims';
import { fail } from './storage-construct';
import { ICephObjectStoreUser } from '../ceph-object-store-user';

/** What the driver does in the name of its user. */
const NEEDED = ['users', 'buckets'] as const;

/** Rook runs no driver at all where an operator has two (rule R178). */
export function claimOperator(driver: Construct, namespace: string): void {
  const other = claimOnce(driver, `COSI driver of ${namespace}`);
  if (other !== undefined) fail(driver, 'cluster', `the operator in ${namespace} has a driver already, ${other.node.path}, and runs none where there are two; leave one out`);
}

/** Where the driver finds the keys of its user, who has to be allowed to make users and buckets. */
export function userParameters(construct: Construct, user: ICephObjectStoreUser): { [key: string]: string } {
  const capabilities = user._capabilities;
  // `user` and `bucket` are older names of the same.
  const allowed = { users: capabilities?.users ?? capabilities?.user, buckets: capabilities?.buckets ?? capabilities?.bucket };
  const lacking = capabilities === undefined ? undefined : NEEDED.find(name => allowed[name] !== '*');
  if (lacking !== undefined) {
    fail(construct, 'user', `${user.node.path} may not make ${lacking}, which the driver does in its name; give it capabilities { ${lacking}: CapabilityAccess.ALL }`);
  }
  return { objectStoreUserSecretName: user.secretName, objectStoreUserSecretNamespace: user.namespace };
}
