import { Construct } from 'constructs';
import { fail, wholeNumber } from './storage-construct';
import { BucketLifecycleRule, BucketLifecycleTransition } from '../bucket-lifecycle';

type Json = { readonly [key: string]: unknown };

/** Rules as S3 writes them, by id: in another order Rook would set them again each time. */
export function lifecycleJson(construct: Construct, rules: readonly BucketLifecycleRule[]): string {
  if (rules.length === 0) fail(construct, 'bucketLifecycle', 'is empty; give a rule, or leave the prop out');
  const written = rules.map((rule, i) => {
    const prop = `bucketLifecycle[${i}]`;
    if (rule.id.length < 1 || rule.id.length > 255) fail(construct, `${prop}.id`, `"${rule.id}" has ${rule.id.length} characters; give 1 to 255`);
    if (rules.findIndex(other => other.id === rule.id) < i) fail(construct, `${prop}.id`, `"${rule.id}" is taken by another rule; ids must differ`);
    return ruleJson(construct, prop, rule);
  });
  return JSON.stringify({ Rules: written.sort((a, b) => (a.ID < b.ID ? -1 : 1)) });
}

function ruleJson(construct: Construct, prop: string, rule: BucketLifecycleRule): Json & { readonly ID: string } {
  const actions = actionsOf(construct, prop, rule);
  if (Object.keys(actions).length === 0) {
    fail(construct, prop, `"${rule.id}" does nothing; give expirationDays, transitions or another thing that happens to objects`);
  }
  return { ID: rule.id, Status: rule.enabled ?? true ? 'Enabled' : 'Disabled', ...filterOf(rule), ...actions };
}

function actionsOf(construct: Construct, prop: string, rule: BucketLifecycleRule): Json {
  const days = (field: 'expirationDays' | 'noncurrentVersionExpirationDays' | 'abortIncompleteMultipartUploadDays') =>
    rule[field] === undefined ? undefined : wholeNumber(construct, `${prop}.${field}`, rule[field], 1);
  const [expiration, noncurrent, uploads] = [days('expirationDays'), days('noncurrentVersionExpirationDays'), days('abortIncompleteMultipartUploadDays')];
  if (expiration !== undefined && rule.expiredObjectDeleteMarker) {
    fail(construct, `${prop}.expiredObjectDeleteMarker`, 'cannot be had beside expirationDays; make two rules');
  }
  const moves = transitionsJson(construct, `${prop}.transitions`, rule.transitions, expiration, 'Days');
  const oldMoves = transitionsJson(construct, `${prop}.noncurrentVersionTransitions`, rule.noncurrentVersionTransitions, noncurrent, 'NoncurrentDays');
  return {
    ...(expiration !== undefined && { Expiration: { Days: expiration } }),
    ...(rule.expiredObjectDeleteMarker && { Expiration: { ExpiredObjectDeleteMarker: true } }),
    ...(noncurrent !== undefined && { NoncurrentVersionExpiration: { NoncurrentDays: noncurrent } }),
    ...(uploads !== undefined && { AbortIncompleteMultipartUpload: { DaysAfterInitiation: uploads } }),
    ...(moves.length > 0 && { Transitions: moves }),
    ...(oldMoves.length > 0 && { NoncurrentVersionTransitions: oldMoves }),
  };
}

function transitionsJson(
  construct: Construct, prop: string, transitions: readonly BucketLifecycleTransition[] = [], end: number | undefined, field: string,
): Json[] {
  return transitions.map(({ days, storageClass }, i) => {
    wholeNumber(construct, `${prop}[${i}].days`, days, 0);
    if (end !== undefined && days >= end) {
      fail(construct, `${prop}[${i}].days`, `${days} is not before the ${end} days after which objects are deleted, so that none is moved; move them earlier, or delete them later`);
    }
    if (transitions.findIndex(other => other.storageClass === storageClass) < i) {
      fail(construct, `${prop}[${i}].storageClass`, `"${storageClass}" is where another transition moves objects to; name each class once`);
    }
    return { [field]: days, StorageClass: storageClass };
  });
}

function filterOf({ prefix = '', tags = {} }: BucketLifecycleRule): Json {
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  if (list.length === 0) return { Prefix: prefix };
  if (list.length === 1 && prefix === '') return { Filter: { Tag: list[0] } };
  return { Filter: { And: { ...(prefix !== '' && { Prefix: prefix }), Tags: list } } };
}
