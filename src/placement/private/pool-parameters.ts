import { PlannedPool } from './planned-pool';

/** Parameters that change what is computed here, and that are not followed. */
export const NOT_FOLLOWED: readonly string[] = ['size', 'crush_rule', 'pgp_num', 'pgp_num_actual', 'hashpspool'];

/** What `ceph osd pool set` would make of a pool, parameter by parameter; what Ceph would refuse changes nothing. */
export function withParameters(pool: PlannedPool, parameters: { readonly [name: string]: unknown }): PlannedPool {
  return Object.entries(parameters).reduce((current, [name, value]) => ({ ...current, ...changeOf(name, String(value).trim()) }), pool);
}

function changeOf(name: string, text: string): Partial<PlannedPool> {
  const number = text === '' ? NaN : Number(text);
  const isCount = Number.isInteger(number) && number > 0;
  switch (name) {
    case 'min_size': return isCount ? { minSize: number } : {};
    case 'pg_num': return isCount ? { pgNum: number } : {};
    case 'pg_num_min': return isCount ? { pgNumMin: number } : {};
    case 'pg_num_max': return isCount ? { pgNumMax: number } : {};
    case 'pg_autoscale_bias': return number >= 0 ? { bias: number } : {};
    case 'target_size_ratio': return number >= 0 ? { targetSizeRatio: number } : {};
    case 'target_size_bytes': return number >= 0 ? { targetSizeBytes: number } : {};
    case 'pg_autoscale_mode': return { autoscaled: text === 'on' };
    case 'bulk': return /^(?:true|1|yes)$/.test(text) ? { bulk: true } : { bulk: false };
    default: return {};
  }
}
