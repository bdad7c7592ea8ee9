/** What `ceph osd pool set` of Ceph 20.2 takes, as the monitor's own table of commands tells. */
export const POOL_VARIABLES: readonly string[] = (
  'size min_size pg_num pgp_num pgp_num_actual crush_rule hashpspool nodelete nopgchange nosizechange write_fadvise_dontneed noscrub nodeep-scrub '
  + 'hit_set_type hit_set_period hit_set_count hit_set_fpp use_gmt_hitset target_max_bytes target_max_objects cache_target_dirty_ratio '
  + 'cache_target_dirty_high_ratio cache_target_full_ratio cache_min_flush_age cache_min_evict_age min_read_recency_for_promote '
  + 'min_write_recency_for_promote fast_read hit_set_grade_decay_rate hit_set_search_last_n scrub_min_interval scrub_max_interval '
  + 'deep_scrub_interval recovery_priority recovery_op_priority scrub_priority compression_mode compression_algorithm '
  + 'compression_required_ratio compression_max_blob_size compression_min_blob_size csum_type csum_min_block csum_max_block '
  + 'allow_ec_overwrites fingerprint_algorithm pg_autoscale_mode pg_autoscale_bias pg_num_min pg_num_max target_size_bytes '
  + 'target_size_ratio dedup_tier dedup_chunk_algorithm dedup_cdc_chunk_size eio bulk read_ratio pct_update_delay allow_ec_optimizations'
).split(' ');

/** What a value of a pool has to look like. */
interface Format {
  readonly pattern: RegExp;
  /** What is allowed, in a few words. */
  readonly allowed: string;
}

const FLAG: Format = { pattern: /^(true|false|0|1)$/, allowed: 'true, false, 0 or 1' };
const COUNT: Format = { pattern: /^[1-9]\d*$/, allowed: 'a whole number above 0' };
const BOUND: Format = { pattern: /^(\d+|unset)$/, allowed: 'a whole number' };
const RATIO: Format = { pattern: /^(0?\.\d+|[01](\.0*)?|unset)$/, allowed: 'a number from 0 to 1' };
const WHOLE: Format = { pattern: /^(-?\d+|unset)$/, allowed: 'a whole number' };
const NUMBER: Format = { pattern: /^(\d+(\.\d*)?|\.\d+|unset)$/, allowed: 'a number' };

/** The formats of values that are known for sure; others are left to Ceph. */
export const POOL_VALUE_FORMATS: ReadonlyMap<string, Format> = new Map([
  ...['bulk', 'fast_read', 'eio', 'hashpspool', 'nodelete', 'nopgchange', 'nosizechange', 'noscrub', 'nodeep-scrub', 'write_fadvise_dontneed']
    .map((name): [string, Format] => [name, FLAG]),
  ['allow_ec_overwrites', { pattern: /^true$/, allowed: 'true' }],
  ['size', COUNT], ['min_size', COUNT], ['pg_num', COUNT], ['pgp_num', COUNT], ['pg_num_min', BOUND], ['pg_num_max', BOUND],
  ['compression_required_ratio', RATIO], ['target_size_ratio', NUMBER], ['pg_autoscale_bias', NUMBER],
  ['scrub_min_interval', NUMBER], ['scrub_max_interval', NUMBER], ['deep_scrub_interval', NUMBER],
  ['recovery_priority', WHOLE], ['recovery_op_priority', WHOLE], ['scrub_priority', WHOLE],
  ['compression_algorithm', { pattern: /^(none|snappy|zlib|zstd|lz4|brotli|unset)$/, allowed: 'none, snappy, zlib, zstd or lz4' }],
  ['pg_autoscale_mode', { pattern: /^(on|off|warn|unset)$/, allowed: 'on, off or warn' }],
]);
