/*
 * Robert Jenkins' 32-bit hash as Ceph seeds and chains it (`rjenkins1`).
 *
 * Arguments are taken as 32-bit integers, signed or not; results are signed, only their bits count.
 * Written out step by step: this is what placement spends its time on.
 *
 * @see https://burtleburtle.net/bob/hash/evahash.html
 */
/** What the hash starts from. */
export const HASH_SEED = 1315423911;
/** The first number that is mixed in. */
export const HASH_U = 231232;
/** The second number that is mixed in. */
export const HASH_V = 1232;

/** Hash of two numbers. */
export function hash2(a: number, b: number): number {
  let hash = HASH_SEED ^ a ^ b;
  let u = HASH_U;
  let v = HASH_V;
  a = (a - b - hash) ^ (hash >>> 13); b = (b - hash - a) ^ (a << 8); hash = (hash - a - b) ^ (b >>> 13);
  a = (a - b - hash) ^ (hash >>> 12); b = (b - hash - a) ^ (a << 16); hash = (hash - a - b) ^ (b >>> 5);
  a = (a - b - hash) ^ (hash >>> 3); b = (b - hash - a) ^ (a << 10); hash = (hash - a - b) ^ (b >>> 15);
  u = (u - a - hash) ^ (hash >>> 13); a = (a - hash - u) ^ (u << 8); hash = (hash - u - a) ^ (a >>> 13);
  u = (u - a - hash) ^ (hash >>> 12); a = (a - hash - u) ^ (u << 16); hash = (hash - u - a) ^ (a >>> 5);
  u = (u - a - hash) ^ (hash >>> 3); a = (a - hash - u) ^ (u << 10); hash = (hash - u - a) ^ (a >>> 15);
  b = (b - v - hash) ^ (hash >>> 13); v = (v - hash - b) ^ (b << 8); hash = (hash - b - v) ^ (v >>> 13);
  b = (b - v - hash) ^ (hash >>> 12); v = (v - hash - b) ^ (b << 16); hash = (hash - b - v) ^ (v >>> 5);
  b = (b - v - hash) ^ (hash >>> 3); v = (v - hash - b) ^ (b << 10); hash = (hash - b - v) ^ (v >>> 15);
  return hash;
}

/** Hash of three numbers. */
export function hash3(a: number, b: number, c: number): number {
  let hash = HASH_SEED ^ a ^ b ^ c;
  let u = HASH_U;
  let v = HASH_V;
  a = (a - b - hash) ^ (hash >>> 13); b = (b - hash - a) ^ (a << 8); hash = (hash - a - b) ^ (b >>> 13);
  a = (a - b - hash) ^ (hash >>> 12); b = (b - hash - a) ^ (a << 16); hash = (hash - a - b) ^ (b >>> 5);
  a = (a - b - hash) ^ (hash >>> 3); b = (b - hash - a) ^ (a << 10); hash = (hash - a - b) ^ (b >>> 15);
  c = (c - u - hash) ^ (hash >>> 13); u = (u - hash - c) ^ (c << 8); hash = (hash - c - u) ^ (u >>> 13);
  c = (c - u - hash) ^ (hash >>> 12); u = (u - hash - c) ^ (c << 16); hash = (hash - c - u) ^ (u >>> 5);
  c = (c - u - hash) ^ (hash >>> 3); u = (u - hash - c) ^ (c << 10); hash = (hash - c - u) ^ (u >>> 15);
  v = (v - a - hash) ^ (hash >>> 13); a = (a - hash - v) ^ (v << 8); hash = (hash - v - a) ^ (a >>> 13);
  v = (v - a - hash) ^ (hash >>> 12); a = (a - hash - v) ^ (v << 16); hash = (hash - v - a) ^ (a >>> 5);
  v = (v - a - hash) ^ (hash >>> 3); a = (a - hash - v) ^ (v << 10); hash = (hash - v - a) ^ (a >>> 15);
  b = (b - u - hash) ^ (hash >>> 13); u = (u - hash - b) ^ (b << 8); hash = (hash - b - u) ^ (u >>> 13);
  b = (b - u - hash) ^ (hash >>> 12); u = (u - hash - b) ^ (b << 16); hash = (hash - b - u) ^ (u >>> 5);
  b = (b - u - hash) ^ (hash >>> 3); u = (u - hash - b) ^ (b << 10); hash = (hash - b - u) ^ (u >>> 15);
  v = (v - c - hash) ^ (hash >>> 13); c = (c - hash - v) ^ (v << 8); hash = (hash - v - c) ^ (c >>> 13);
  v = (v - c - hash) ^ (hash >>> 12); c = (c - hash - v) ^ (v << 16); hash = (hash - v - c) ^ (c >>> 5);
  v = (v - c - hash) ^ (hash >>> 3); c = (c - hash - v) ^ (v << 10); hash = (hash - v - c) ^ (c >>> 15);
  return hash;
}

/** Hash of four numbers. */
export function hash4(a: number, b: number, c: number, d: number): number {
  let hash = HASH_SEED ^ a ^ b ^ c ^ d;
  let u = HASH_U;
  let v = HASH_V;
  a = (a - b - hash) ^ (hash >>> 13); b = (b - hash - a) ^ (a << 8); hash = (hash - a - b) ^ (b >>> 13);
  a = (a - b - hash) ^ (hash >>> 12); b = (b - hash - a) ^ (a << 16); hash = (hash - a - b) ^ (b >>> 5);
  a = (a - b - hash) ^ (hash >>> 3); b = (b - hash - a) ^ (a << 10); hash = (hash - a - b) ^ (b >>> 15);
  c = (c - d - hash) ^ (hash >>> 13); d = (d - hash - c) ^ (c << 8); hash = (hash - c - d) ^ (d >>> 13);
  c = (c - d - hash) ^ (hash >>> 12); d = (d - hash - c) ^ (c << 16); hash = (hash - c - d) ^ (d >>> 5);
  c = (c - d - hash) ^ (hash >>> 3); d = (d - hash - c) ^ (c << 10); hash = (hash - c - d) ^ (d >>> 15);
  a = (a - u - hash) ^ (hash >>> 13); u = (u - hash - a) ^ (a << 8); hash = (hash - a - u) ^ (u >>> 13);
  a = (a - u - hash) ^ (hash >>> 12); u = (u - hash - a) ^ (a << 16); hash = (hash - a - u) ^ (u >>> 5);
  a = (a - u - hash) ^ (hash >>> 3); u = (u - hash - a) ^ (a << 10); hash = (hash - a - u) ^ (u >>> 15);
  v = (v - b - hash) ^ (hash >>> 13); b = (b - hash - v) ^ (v << 8); hash = (hash - v - b) ^ (b >>> 13);
  v = (v - b - hash) ^ (hash >>> 12); b = (b - hash - v) ^ (v << 16); hash = (hash - v - b) ^ (b >>> 5);
  v = (v - b - hash) ^ (hash >>> 3); b = (b - hash - v) ^ (v << 10); hash = (hash - v - b) ^ (b >>> 15);
  c = (c - u - hash) ^ (hash >>> 13); u = (u - hash - c) ^ (c << 8); hash = (hash - c - u) ^ (u >>> 13);
  c = (c - u - hash) ^ (hash >>> 12); u = (u - hash - c) ^ (c << 16); hash = (hash - c - u) ^ (u >>> 5);
  c = (c - u - hash) ^ (hash >>> 3); u = (u - hash - c) ^ (c << 10); hash = (hash - c - u) ^ (u >>> 15);
  v = (v - d - hash) ^ (hash >>> 13); d = (d - hash - v) ^ (v << 8); hash = (hash - v - d) ^ (d >>> 13);
  v = (v - d - hash) ^ (hash >>> 12); d = (d - hash - v) ^ (v << 16); hash = (hash - v - d) ^ (d >>> 5);
  v = (v - d - hash) ^ (hash >>> 3); d = (d - hash - v) ^ (v << 10); hash = (hash - v - d) ^ (d >>> 15);
  return hash;
}
