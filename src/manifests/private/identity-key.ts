import { ObjectIdentity } from '../object-identity';

/** The identity as a text that is equal for equal identities. */
export function identityKey(identity: ObjectIdentity): string {
  return [identity.apiGroup ?? '', identity.kind, identity.namespace ?? '', identity.name].join('\n');
}
