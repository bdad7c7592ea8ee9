import { Construct } from 'constructs';
import { fail } from './storage-construct';
import { ICephObjectStoreUser } from '../ceph-object-store-user';

const DRIVERS = new WeakMap<Construct, Map<string, Construct>>();

/** What the driver does in the name of its user. */
const NEEDED = ['users', 'buckets'] as const;

/** Rook runs no driver at all where an operator has two (rule R178). */
export function claimOperator(driver: Construct, namespace: string): void {
  const root = driver.node.root as Construct;
  const drivers = DRIVERS.get(root) ?? new Map<string, Construct>();
  DRIVERS.set(root, drivers);
  const other = drivers.get(namespace);
  if (other !== undefined) fail(driver, 'cluster', `the operator in ${namespace} has a driver already, ${other.node.path}, and runs none where there are two; leave one out`);
  drivers.set(namespace, driver);
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
