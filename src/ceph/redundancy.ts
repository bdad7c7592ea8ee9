import * as rook from '../api/rook';

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
   * @throws Error when Rook would refuse the numbers (rule R89)
   */
  static erasureCoded(dataChunks: number, codingChunks: number): Redundancy {
    for (const [what, value, least] of [['dataChunks', dataChunks, 2], ['codingChunks', codingChunks, 1]] as const) {
      if (!Number.isInteger(value) || value < least || value > MOST_CHUNKS) {
        throw new Error(`Redundancy.erasureCoded: ${what}: ${value} must be a whole number from ${least} to ${MOST_CHUNKS}`);
      }
    }
    return new Redundancy(dataChunks, codingChunks);
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

  private constructor(data: number, codingChunks: number) {
    this.domains = data + codingChunks;
    this.isErasureCoded = codingChunks > 0;
    this._spec = this.isErasureCoded
      ? { erasureCoded: { dataChunks: data, codingChunks } }
      : { replicated: { size: data, requireSafeReplicaSize: data > 1 } };
  }

  /** Such as `3 copies` or `4+2 chunks`. */
  toString(): string {
    const ec = this._spec.erasureCoded;
    if (ec) return `${ec.dataChunks}+${ec.codingChunks} chunks`;
    return this.domains === 1 ? '1 copy' : `${this.domains} copies`;
  }
}

/** `osd_pool_default_size` and `size` of a pool go up to 10 in Ceph. */
const MOST_COPIES = 10;

/** More chunks than this cost more in network than they save in space; jerasure and isa take up to 32. */
const MOST_CHUNKS = 32;
