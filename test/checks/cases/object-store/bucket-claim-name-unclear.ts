import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { bucketClaim, bucketClass } from '../object-store-objects';

const NAMELESS = { generateBucketName: undefined };
const FOUND = ['ObjectBucketClaim photos: spec.generateBucketName'];

export const CASES: RuleCases = {
  rule: 'bucket-claim-name-unclear',
  fails: [
    { name: 'both', yaml: yaml(bucketClass(), bucketClaim({ bucketName: 'my-photos' })), finds: FOUND, says: ['bucketName is my-photos, and generateBucketName is ignored'], mends: ['leave one of both'] },
    { name: 'neither', yaml: yaml(bucketClass(), bucketClaim(NAMELESS)), finds: FOUND, says: ['there is neither bucketName nor generateBucketName, and rook-ceph-bucket names no bucket'] },
    { name: 'empty texts', yaml: yaml(bucketClass({ bucketName: '' }), bucketClaim({ bucketName: '', generateBucketName: '' })), finds: FOUND },
  ],
  passes: [
    { name: 'a prefix', yaml: yaml(bucketClass(), bucketClaim()) },
    { name: 'a name', yaml: yaml(bucketClass(), bucketClaim({ ...NAMELESS, bucketName: 'my-photos' })) },
    { name: 'the class names a bucket', yaml: yaml(bucketClass({ bucketName: 'my-photos' }), bucketClaim(NAMELESS)) },
    { name: 'a claim that was read from a cluster', yaml: yaml(bucketClass(), bucketClaim({ bucketName: 'photos-4f2c', objectBucketName: 'obc-web-photos' })) },
  ],
  open: [{ name: 'neither, and no class', yaml: yaml(bucketClaim(NAMELESS)), notEvaluated: ['objects'] }],
};
