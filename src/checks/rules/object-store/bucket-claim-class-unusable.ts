import { isBucketClass } from './private/buckets';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Provisioners of volumes. */
const VOLUMES = /(^|\.)csi\.|\.csi(\.|$)|^kubernetes\.io\//;

export const bucketClaimClassUnusable: Rule = {
  id: 'bucket-claim-class-unusable',
  refs: ['R166', 'R167'],
  severity: Severity.ERROR,
  kinds: ['ObjectBucketClaim'],
  needs: ['objects'],
  title: 'an ObjectBucketClaim names no StorageClass for buckets',
  effect: 'nobody takes care of the claim: it stays Pending',
  mend: 'name a StorageClass whose provisioner ends in ceph.rook.io/bucket',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/ceph-object-bucket-claim/',

  *check({ spec, set, notEvaluated }) {
    const path = 'spec.storageClassName';
    const name = spec.storageClassName;
    const found = set.find('StorageClass', '', name ?? '');
    const known = set.once('bucket-claim-class-unusable', () => set.all('StorageClass').filter(isBucketClass)
      .map(one => one.metadata?.name).join(', '));
    const fix = known !== '' ? `name one that is there: ${known}` : undefined;
    if (!name) {
      yield { path, message: 'there is no storageClassName, and defaults are for volumes only', fix };
    } else if (found && VOLUMES.test(found.provisioner ?? '')) {
      yield { path, message: `${name} is a StorageClass of ${found.provisioner}`, fix, others: [found] };
    } else if (!found && known !== '' && !set.isElsewhere('StorageClass', '', name)) {
      yield { path, message: `there is no StorageClass ${name} in the set, which has ${known}`, fix, severity: Severity.WARNING };
    } else if (!found) {
      notEvaluated('objects');
    }
  },
};
