import { Rule } from '../rule';
import { poolCompressionModeUnknown } from './pool/pool-compression-mode-unknown';
import { poolCrushChangeIgnored } from './pool/pool-crush-change-ignored';
import { poolTooFewFailureDomains } from './pool/pool-too-few-failure-domains';

/** Rules of pools, of whatever kind their owner is (R87 to R119). */
export const POOL_RULES: readonly Rule[] = [
  poolCompressionModeUnknown,
  poolCrushChangeIgnored,
  poolTooFewFailureDomains,
];
