import { Construct } from 'constructs';
import { fail } from './storage-construct';

const BUCKET = /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/;
const PREFIX = /^[a-z0-9][a-z0-9.-]*$/;
const BAD_DOT = /\.\.|\.-|-\./;
const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const LONGEST = 63;

/** Characters that are left of a prefix: a dash and a UUID follow. */
const LONGEST_PREFIX = LONGEST - 37;

/**
 * Ends the construction where a value is no name of a bucket.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function requireBucketName(construct: Construct, prop: string, name: string): void {
  if (name.length < 3 || name.length > LONGEST || !BUCKET.test(name) || BAD_DOT.test(name)) {
    fail(construct, prop, `"${name}" is no name of a bucket: 3 to ${LONGEST} lower-case letters, digits, "-" and ".", `
      + 'a letter or digit at both ends and on both sides of each "."');
  }
  if (ADDRESS.test(name)) fail(construct, prop, `"${name}" is an IP address, which no bucket can be called; put a letter in it`);
}

/** Ends the construction where a value cannot be what names of buckets begin with. */
export function requireBucketPrefix(construct: Construct, prop: string, prefix: string): void {
  if (prefix.length > LONGEST_PREFIX) {
    fail(construct, prop, `"${prefix}" has ${prefix.length} characters, and a dash and 36 more follow; give at most ${LONGEST_PREFIX}`);
  }
  if (!PREFIX.test(prefix) || BAD_DOT.test(`${prefix}-`)) {
    fail(construct, prop, `"${prefix}" is nothing that names of buckets begin with: lower-case letters, digits, "-" and ".", `
      + 'a letter or digit in front and on both sides of each "."');
  }
}

/** What names of buckets can begin with, made of the name of their claim. */
export function bucketPrefixOf(claim: string): string {
  return claim.slice(0, LONGEST_PREFIX).replace(/[.-]+$/, '');
}
