import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { bucketClaim } from '../object-store-objects';

const labelled = (labels: object) => yaml(bucketClaim({}, { labels }));
const at = (label: string) => [`ObjectBucketClaim photos: metadata.labels[${label}]`];

export const CASES: RuleCases = {
  rule: 'bucket-claim-notification-label',
  fails: [
    {
      name: 'two names',
      yaml: labelled({ 'app': 'web', 'bucket-notification-on-upload': 'upload' }),
      finds: at('bucket-notification-on-upload'),
      says: ['the label is for on-upload, and its value is "upload"'],
      mends: ['set it to on-upload, or call it bucket-notification-upload'],
    },
    { name: 'a switch', yaml: labelled({ 'bucket-notification-on-upload': 'true' }), finds: at('bucket-notification-on-upload') },
    { name: 'no name', yaml: labelled({ 'bucket-notification': 'on-upload' }), finds: at('bucket-notification'), says: ['bucket-notification does not begin with bucket-notification- and a name'], mends: ['call it bucket-notification-on-upload'] },
    { name: 'a slip', yaml: labelled({ 'bucket-notifications-on-upload': 'on-upload' }), finds: at('bucket-notifications-on-upload') },
    {
      name: 'an annotation',
      yaml: yaml(bucketClaim({}, { annotations: { 'team': 'web', 'bucket-notification-on-upload': 'on-upload' } })),
      finds: ['ObjectBucketClaim photos: metadata.annotations[bucket-notification-on-upload]'],
      mends: ['make it a label'],
    },
  ],
  passes: [
    { name: 'one name', yaml: labelled({ 'app': 'web', 'bucket-notification-on-upload': 'on-upload' }) },
    { name: 'no labels', yaml: yaml(bucketClaim()) },
  ],
};
