import { Construct } from 'constructs';
import { lifecycleJson } from './bucket-lifecycle-json';
import { policyJson } from './bucket-policy-json';
import { bucketPrefixOf, requireBucketName, requireBucketPrefix } from './bucket-syntax';
import { merged } from './merge';
import { requireSize } from './object-user-spec';
import { fail, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { ObjectBucketClaimProps } from '../object-bucket-claim-props';

/** What a claim says of the name of its bucket. */
type BucketNames = Pick<rook.ObjectBucketClaimSpec, 'bucketName' | 'generateBucketName'>;

/** All of an ObjectBucketClaim of a name. */
export function bucketClaimSpec(construct: Construct, props: ObjectBucketClaimProps, name: string): rook.ObjectBucketClaimSpec {
  const names = namesOf(construct, props, name);
  const bucket = names.bucketName ?? props.storageClass.bucketName ?? `${names.generateBucketName}-*`;
  const additionalConfig = additionalConfigOf(construct, props, bucket);
  return merged<rook.ObjectBucketClaimSpec>({
    ...names,
    storageClassName: props.storageClass.name,
    ...(Object.keys(additionalConfig).length > 0 && { additionalConfig }),
  }, props.spec);
}

/** The bucket is one of just this name, a new one, or that of the StorageClass (rule R169). */
function namesOf(construct: Construct, { bucketName, generateBucketName, storageClass }: ObjectBucketClaimProps, name: string): BucketNames {
  const given = bucketName !== undefined ? 'bucketName' : generateBucketName !== undefined ? 'generateBucketName' : undefined;
  if (storageClass.bucketName !== undefined) {
    if (given !== undefined) fail(construct, given, `would be ignored: the StorageClass gives access to the bucket ${storageClass.bucketName}; leave it out`);
    return {};
  }
  if (bucketName !== undefined) {
    if (generateBucketName !== undefined) fail(construct, 'generateBucketName', 'would be ignored beside bucketName; leave out one of both');
    requireBucketName(construct, 'bucketName', bucketName);
    return { bucketName };
  }
  if (generateBucketName !== undefined) requireBucketPrefix(construct, 'generateBucketName', generateBucketName);
  return { generateBucketName: generateBucketName ?? bucketPrefixOf(name) };
}

function additionalConfigOf(construct: Construct, props: ObjectBucketClaimProps, bucket: string): { [key: string]: string } {
  const config: { [key: string]: string } = {};
  for (const field of ['maxObjects', 'bucketMaxObjects'] as const) {
    const count = props[field];
    if (count !== undefined) config[field] = String(wholeNumber(construct, field, count, 1));
  }
  for (const field of ['maxSize', 'bucketMaxSize'] as const) {
    const size = props[field];
    if (size === undefined) continue;
    requireSize(construct, field, size);
    config[field] = size;
  }
  if (props.bucketOwner !== undefined) config.bucketOwner = ownerOf(construct, props);
  requireUsersOfStore(construct, props);
  if (props.bucketPolicy !== undefined) config.bucketPolicy = policyJson(construct, bucket, props.bucketPolicy);
  if (props.bucketLifecycle !== undefined) config.bucketLifecycle = lifecycleJson(construct, props.bucketLifecycle);
  return config;
}

/** Ceph finds no user of another store, and lets nobody in. */
function requireUsersOfStore(construct: Construct, { bucketPolicy = [], storageClass: { objectStore } }: ObjectBucketClaimProps): void {
  if (objectStore === undefined) return;
  bucketPolicy.forEach(({ principals }, i) => principals.forEach(({ _user: user }, j) => {
    if (user === undefined || user.store.name === objectStore.name && user.store.cluster.namespace === objectStore.cluster.namespace) return;
    fail(construct, `bucketPolicy[${i}].principals[${j}]`, `${user.node.path} is a user of ${user.store.name}, and the bucket is in ${objectStore.name}; give a user of that store`);
  }));
}

function ownerOf(construct: Construct, { bucketOwner, storageClass: { objectStore } }: ObjectBucketClaimProps): string {
  const { node, name, store } = bucketOwner!;
  if (objectStore !== undefined && (store.name !== objectStore.name || store.cluster.namespace !== objectStore.cluster.namespace)) {
    fail(construct, 'bucketOwner', `${node.path} is a user of the store ${store.name}, and the bucket is in ${objectStore.name}; give a user of the same store`);
  }
  return name;
}
