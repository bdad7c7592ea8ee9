import { Construct } from 'constructs';
import { fail } from './storage-construct';
import { BucketPolicyEffect, BucketPolicyStatement } from '../bucket-policy';

/** What Ceph knows: newer versions of the language of policies are refused. */
const VERSION = '2012-10-17';

/**
 * A policy as S3 writes it.
 *
 * @param buckets name of the bucket, or a pattern of it where a random part follows
 */
export function policyJson(construct: Construct, buckets: string, statements: readonly BucketPolicyStatement[]): string {
  if (statements.length === 0) fail(construct, 'bucketPolicy', 'is empty; give a statement, or leave the prop out');
  const bucket = `arn:aws:s3:::${buckets}`;
  return JSON.stringify({
    Version: VERSION,
    Statement: statements.map((statement, i) => {
      check(construct, `bucketPolicy[${i}]`, statement);
      const { sid, effect = BucketPolicyEffect.ALLOW, principals, actions, objects, conditions } = statement;
      const isAnyone = principals.some(principal => principal._arn === '*');
      return {
        ...(sid !== undefined && { Sid: sid }),
        Effect: effect,
        Principal: isAnyone ? '*' : { AWS: principals.map(principal => principal._arn) },
        Action: actions,
        Resource: objects === undefined ? [bucket, `${bucket}/*`] : objects.map(pattern => `${bucket}/${pattern}`),
        ...(conditions !== undefined && { Condition: conditions }),
      };
    }),
  });
}

function check(construct: Construct, prop: string, { principals, actions, objects }: BucketPolicyStatement): void {
  if (principals.length === 0) fail(construct, `${prop}.principals`, 'is empty, and the statement about nobody; give a principal, such as BucketPrincipal.user');
  if (actions.length === 0) fail(construct, `${prop}.actions`, 'is empty; give an action, such as s3:GetObject');
  const wrong = actions.find(action => !/^s3:[A-Za-z*]+$/.test(action));
  if (wrong !== undefined) fail(construct, `${prop}.actions`, `"${wrong}" is no action on buckets; write s3: and a name, such as s3:GetObject`);
  if (objects?.length === 0) fail(construct, `${prop}.objects`, 'is empty; give a pattern, such as public/*, or leave it out for the bucket and all objects');
}
