import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';
import { bucketClaim, operatorSettings } from '../object-store-objects';

const claim = (additionalConfig: object | null) => bucketClaim({ additionalConfig });
const allow = (ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS: string) => operatorSettings({ ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS });
const ofOthers = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'others' }, provisioner: 'noobaa.io/obc' };
const at = (key: string) => [`ObjectBucketClaim photos: spec.additionalConfig.${key}`];

export const CASES: RuleCases = {
  rule: 'bucket-claim-config-not-allowed',
  fails: [
    { name: 'an owner', yaml: yaml(operatorSettings({}), claim({ maxSize: '2G', bucketOwner: 'my-user' })), finds: at('bucketOwner'), says: ['bucketOwner is not allowed by the operator, only "maxObjects,maxSize" is'] },
    { name: 'a policy, and the operator is not there', yaml: yaml(claim({ bucketPolicy: '{}' })), finds: at('bucketPolicy'), severities: ['advice'], says: ['bucketPolicy is not allowed by default, only "maxObjects,maxSize" is, and the settings of the operator are not in the set; if they do not allow it: '] },
    { name: 'a ConfigMap of somebody else', yaml: yaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', namespace: 'web' } }, claim({ bucketOwner: 'x' })), finds: at('bucketOwner'), says: ['by default'] },
    { name: 'a list with spaces', yaml: yaml(allow('maxObjects, maxSize'), claim({ maxSize: '2G' })), finds: at('maxSize'), says: ['by the operator, only "maxObjects, maxSize" is'] },
    { name: 'a quota that is no quantity', yaml: yaml(claim({ maxObjects: '1000', maxSize: '2GB' })), finds: at('maxSize'), says: ['"2GB" is no quantity'], mends: ['give a number'] },
    { name: 'a number without quotes', yaml: yaml(claim({ maxObjects: 1000 })), finds: at('maxObjects'), says: ['1000 is no text'], mends: ['put it in quotes: "1000"'] },
    { name: 'a slip', yaml: yaml(claim({ maxobjects: '1000' })), finds: at('maxobjects'), says: ['there is no field maxobjects'], mends: ['leave it out'] },
  ],
  passes: [
    { name: 'quotas', yaml: yaml(claim({ maxObjects: '1000', maxSize: '2Gi' }), bucketClaim({ additionalConfig: { maxSize: '1.5e9' } }, { name: 'b' })) },
    { name: 'what the operator allows', yaml: yaml(allow('maxObjects,maxSize,bucketOwner,bucketPolicy'), claim({ bucketOwner: 'my-user', bucketPolicy: '{}' })) },
    { name: 'buckets of somebody else', yaml: yaml(bucketClaim({ storageClassName: 'openshift-storage.noobaa.io', additionalConfig: { bucketclass: 'fast' } })) },
    { name: 'a class of somebody else', yaml: yaml(ofOthers, bucketClaim({ storageClassName: 'others', additionalConfig: { bucketclass: 'fast' } })) },
    { name: 'nothing', yaml: yaml(claim(null), bucketClaim({}, { name: 'b' })) },
  ],
};
