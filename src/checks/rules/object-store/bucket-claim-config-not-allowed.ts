import { isBucketClass } from './private/buckets';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SETTING = 'ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS';
const SETTINGS = 'rook-ceph-operator-config';
const DEFAULT = 'maxObjects,maxSize';
const QUOTAS = ['maxObjects', 'maxSize', 'bucketMaxObjects', 'bucketMaxSize'];
const KNOWN = [...QUOTAS, 'bucketPolicy', 'bucketLifecycle', 'bucketOwner'];
const QUANTITY = /^[+-]?(\d+(\.\d*)?|\.\d+)(([KMGTPE]i)|[numkMGTPE]|[eE][+-]?\d+)?$/;

export const bucketClaimConfigNotAllowed: Rule = {
  id: 'bucket-claim-config-not-allowed',
  refs: ['R168'],
  severity: Severity.ERROR,
  kinds: ['ObjectBucketClaim'],
  title: 'additionalConfig of an ObjectBucketClaim has what the operator does not take',
  effect: 'the operator refuses the claim, which stays Pending, or leaves out what it does not know',
  mend: `list the field in ${SETTING} of ${SETTINGS}, or leave it out`,
  source: 'pkg/operator/ceph/object/bucket/util.go:97-160 (rook d0c3b9ce6)',

  *check({ spec, set, operator }) {
    const storageClass = set.find('StorageClass', '', spec.storageClassName ?? '');
    if (storageClass ? !isBucketClass(storageClass) : /noobaa/.test(spec.storageClassName ?? '')) {
      return;
    }
    const setting = operator.setting(SETTING);
    const allowed = (setting || DEFAULT).split(',');
    const isKnown = set.once('bucket-claim-config-not-allowed', () => set.all('ConfigMap').some(({ metadata }) => metadata?.name === SETTINGS))
      || setting !== undefined;
    const only = `only "${allowed.join(',')}" is`;
    const [says, severity] = isKnown
      ? [`by the operator, ${only}`, undefined]
      : [`by default, ${only}, and the settings of the operator are not in the set; if they do not allow it`, Severity.ADVICE];
    for (const [key, value] of Object.entries(spec.additionalConfig ?? {})) {
      const path = `spec.additionalConfig.${key}`;
      const text = String(value);
      if (typeof value !== 'string') {
        yield { path, message: `${JSON.stringify(value)} is no text`, fix: `put it in quotes: "${text}"` };
      } else if (!KNOWN.includes(key)) {
        yield { path, message: `there is no field ${key} (there are ${KNOWN.join(', ')})`, fix: 'leave it out', severity: Severity.WARNING };
      } else if (!allowed.includes(key)) {
        yield { path, message: `${key} is not allowed ${says}`, severity };
      } else if (QUOTAS.includes(key) && !QUANTITY.test(text)) {
        yield { path, message: `"${text}" is no quantity`, fix: 'give a number, such as 1000, or an amount, such as 2G or 2Gi' };
      }
    }
  },
};
