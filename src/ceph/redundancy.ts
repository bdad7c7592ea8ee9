import { checkMade } from './private/check-props';
import * as rook from '../api/rook';

/**
 * How data is cut into chunks.
 */
export interface ErasureCodingOptions {
  /**
   * Plugin that computes the chunks: `isa`, or `jerasure`, which alone computes more than 4 coding chunks.
   *
   * @default - what the cluster has as `osd_pool_default_erasure_code_profile`
   */
  readonly algorithm?: string;

  /**
   * Size of a stripe within a chunk: `4Ki`, `16Ki`, `64Ki`, `256Ki` or `1Mi`.
   *
   * @default - 4Ki, as Ceph does
   */
  readonly stripeUnit?: string;

  /**
   * Put several chunks into each failure domain, on different OSDs: so many at
   * most. Less domains are needed then, and losing one loses that many chunks.
   *
   * @default 1
   */
  readonly osdsPerFailureDomain?: number;
}

/**
 * How a pool keeps data when devices fail.
 *
 * What is called unsafe loses data, or the ability to write, with the first failure.
 */
export class Redundancy {
  /**
   * Whole copies, each in a failure domain of its own.
   *
   * @param size number of copies, at least 3
   * @throws Error for fewer: see `unsafeTwoCopies` and `unsafeSingleCopy`
   */
  static replicated(size: number): Redundancy {
    if (!Number.isInteger(size) || size < 3 || size > MOST_COPIES) {
      throw new Error(`Redundancy.replicated: ${size} must be a whole number from 3 to ${MOST_COPIES}; to keep less, say so with Redundancy.unsafeTwoCopies() or Redundancy.unsafeSingleCopy()`);
    }
    return new Redundancy(size, 0);
  }

  /**
   * Data cut into chunks, with further chunks from which as many lost ones can
   * be computed, each in a failure domain of its own.
   *
   * @param dataChunks   at least 2
   * @param codingChunks at least 1; so many failures lose nothing
   * @param options      how chunks are computed and spread
   * @throws Error when Rook or Ceph would refuse the numbers (rule R89), or a lost
   * failure domain would take more chunks with it than there are coding chunks
   */
  static erasureCoded(dataChunks: number, codingChunks: number, options: ErasureCodingOptions = {}): Redundancy {
    checkMade('Redundancy.erasureCoded', 'ErasureCodingOptions', options);
    for (const [what, value, least] of [['dataChunks', dataChunks, 2], ['codingChunks', codingChunks, 1]] as const) {
      if (!Number.isInteger(value) || value < least || value > MOST_CHUNKS) {
        throw new Error(`Redundancy.erasureCoded: ${what}: ${value} must be a whole number from ${least} to ${MOST_CHUNKS}`);
      }
    }
    return new Redundancy(dataChunks, codingChunks, erasureCodingSpec(dataChunks, codingChunks, options));
  }

  /**
   * Two copies. While one is being restored a single copy is left, and after
   * both have been written apart nobody can tell which one is right.
   */
  static unsafeTwoCopies(): Redundancy {
    return new Redundancy(2, 0);
  }

  /** One copy: a lost device is lost data. */
  static unsafeSingleCopy(): Redundancy {
    return new Redundancy(1, 0);
  }

  /** How many failure domains are needed: the copies, or all chunks. */
  readonly domains: number;

  /** Whether data is cut into chunks rather than copied. */
  readonly isErasureCoded: boolean;

  /** @internal */
  readonly _spec: Pick<rook.PoolSpec, 'replicated' | 'erasureCoded'>;

  private constructor(data: number, codingChunks: number, ec: Partial<rook.ErasureCodedSpec> = {}) {
    this.domains = ec.crushNumFailureDomains ?? data + codingChunks;
    this.isErasureCoded = codingChunks > 0;
    this._spec = this.isErasureCoded
      ? { erasureCoded: { dataChunks: data, codingChunks, ...ec } }
      : { replicated: { size: data, requireSafeReplicaSize: data > 1 } };
  }

  /** Such as `3 copies` or `4+2 chunks`. */
  toString(): string {
    const ec = this._spec.erasureCoded;
    if (ec) return `${ec.dataChunks}+${ec.codingChunks} chunks`;
    return this.domains === 1 ? '1 copy' : `${this.domains} copies`;
  }
}

function erasureCodingSpec(dataChunks: number, codingChunks: number, options: ErasureCodingOptions): Partial<rook.ErasureCodedSpec> {
  const { algorithm, stripeUnit, osdsPerFailureDomain = 1 } = options;
  if (algorithm !== undefined && !ALGORITHMS.includes(algorithm)) {
    throw new Error(`Redundancy.erasureCoded: algorithm: "${algorithm}" must be one of ${ALGORITHMS.join(', ')}`);
  }
  if (algorithm !== 'jerasure' && (codingChunks > 4 || codingChunks === 4 && dataChunks > 21)) {
    throw new Error(`Redundancy.erasureCoded: codingChunks: ${codingChunks} with ${dataChunks} data chunks is more than isa, the default of Ceph, computes: `
      + "it has at most 4, and with 4 at most 21 data chunks; take less, or algorithm: 'jerasure'");
  }
  if (stripeUnit !== undefined && !STRIPE_UNITS.includes(stripeUnit)) {
    throw new Error(`Redundancy.erasureCoded: stripeUnit: "${stripeUnit}" must be one of ${STRIPE_UNITS.join(', ')}`);
  }
  if (!Number.isInteger(osdsPerFailureDomain) || osdsPerFailureDomain < 1 || osdsPerFailureDomain > codingChunks) {
    throw new Error(`Redundancy.erasureCoded: osdsPerFailureDomain: ${osdsPerFailureDomain} must be a whole number from 1 to ${codingChunks}: `
      + 'a lost failure domain may take no more chunks with it than there are coding chunks');
  }
  return {
    ...(algorithm !== undefined && { algorithm }),
    ...(stripeUnit !== undefined && { stripeUnit }),
    ...(osdsPerFailureDomain > 1 && {
      crushNumFailureDomains: Math.ceil((dataChunks + codingChunks) / osdsPerFailureDomain),
      crushOSDsPerFailureDomain: osdsPerFailureDomain,
    }),
  };
}

/** What `erasureCoded.algorithm` may be. */
const ALGORITHMS = ['isa', 'jerasure'];

/** What `erasureCoded.stripeUnit` may be. */
const STRIPE_UNITS = ['4Ki', '16Ki', '64Ki', '256Ki', '1Mi'];

/** `osd_pool_default_size` and `size` of a pool go up to 10 in Ceph. */
const MOST_COPIES = 10;

/** More chunks than this cost more in network than they save in space; jerasure and isa take up to 32. */
const MOST_CHUNKS = 32;
