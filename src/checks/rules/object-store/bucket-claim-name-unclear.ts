import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const bucketClaimNameUnclear: Rule = {
  id: 'bucket-claim-name-unclear',
  refs: ['R169'],
  severity: Severity.ERROR,
  kinds: ['ObjectBucketClaim'],
  needs: ['objects'],
  title: 'it is not clear which bucket an ObjectBucketClaim wants',
  effect: 'no bucket is made, or one of another name than is meant',
  mend: 'give generateBucketName for a new bucket, bucketName for a new one of just this name, or neither where the StorageClass names one that exists',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/ceph-object-bucket-claim/#obc-custom-resource',

  *check({ spec, set, notEvaluated }) {
    const { bucketName, generateBucketName, objectBucketName, storageClassName } = spec;
    const parameters = set.find('StorageClass', '', storageClassName ?? '')?.parameters;
    if (bucketName && generateBucketName && !objectBucketName) {
      yield { path: 'spec.generateBucketName', message: `bucketName is ${bucketName}, and generateBucketName is ignored`, fix: 'leave one of both', severity: Severity.WARNING };
    } else if (bucketName || generateBucketName || parameters?.bucketName) {
      return;
    } else if (parameters) {
      yield { path: 'spec.generateBucketName', message: `there is neither bucketName nor generateBucketName, and ${storageClassName} names no bucket` };
    } else {
      notEvaluated('objects');
    }
  },
};
