import { ObjectIndex } from '../../../object-index';

const PROVISIONER = 'ceph.rook.io/bucket';

/** A store by namespace and name. */
export interface StoreName {
  readonly namespace: string;
  readonly name: string;
}

/** Whether a StorageClass is meant for buckets of Rook. */
export function isBucketClass({ provisioner = '', parameters }: any): boolean {
  return provisioner === PROVISIONER || provisioner.endsWith(`.${PROVISIONER}`)
    || parameters?.objectStoreName !== undefined || parameters?.objectStoreNamespace !== undefined;
}

/** The store that the StorageClass of an ObjectBucketClaim names; undefined if the class is not in the set, or names none. */
export function storeOfClaim(set: ObjectIndex, claim: any): StoreName | undefined {
  const { objectStoreName: name, objectStoreNamespace: namespace } = set.find('StorageClass', '', claim.spec?.storageClassName ?? '')?.parameters ?? {};
  return name && namespace ? { namespace, name } : undefined;
}
