/** The numbers that steer how a placement is searched for. */
export interface CrushTunablesProps {
  /** Retries in the same bucket after a collision. @default 0 */
  readonly chooseLocalTries?: number;
  /** Retries in the same bucket by a permutation of its items. @default 0 */
  readonly chooseLocalFallbackTries?: number;
  /** Retries from the top, per replica. @default 50 */
  readonly chooseTotalTries?: number;
  /** 1: a recursive descent to a leaf is tried once, then again from the top. @default 1 */
  readonly chooseleafDescendOnce?: number;
  /** 0: the descent to a leaf ignores the replica; 1: it starts from it; larger: it starts from it less and less. @default 1 */
  readonly chooseleafVaryR?: number;
  /** 1: a leaf does not depend on how many replicas were found before it. @default 1 */
  readonly chooseleafStable?: number;
  /** 0 or 1: how the straws of `straw` buckets are measured. @default 1 */
  readonly strawCalcVersion?: number;
  /** Bits of the bucket algorithms that may be made: 2 uniform, 4 list, 8 tree, 16 straw, 32 straw2. @default 54 */
  readonly allowedBucketAlgs?: number;
  /** Descents of an MSR rule. @default 100 */
  readonly msrDescents?: number;
  /** Tries of an MSR rule to find an item that does not collide. @default 100 */
  readonly msrCollisionTries?: number;
}

/**
 * The tunables of a CRUSH map.
 *
 * @see https://docs.ceph.com/en/latest/rados/operations/crush-map/#tunables
 */
export class CrushTunables {
  /** The oldest profile; also what a text map has whose tunables are not written. */
  static readonly ARGONAUT = new CrushTunables({
    chooseLocalTries: 2,
    chooseLocalFallbackTries: 5,
    chooseTotalTries: 19,
    chooseleafDescendOnce: 0,
    chooseleafVaryR: 0,
    chooseleafStable: 0,
    strawCalcVersion: 0,
    allowedBucketAlgs: 22,
  });
  /** Since Ceph 0.48: no local retries. */
  static readonly BOBTAIL = CrushTunables.ARGONAUT.with({
    chooseLocalTries: 0, chooseLocalFallbackTries: 0, chooseTotalTries: 50, chooseleafDescendOnce: 1,
  });
  /** Since Ceph 0.80: leaves depend on the replica. */
  static readonly FIREFLY = CrushTunables.BOBTAIL.with({ chooseleafVaryR: 1 });
  /** Since Ceph 0.94: straw2 is allowed. */
  static readonly HAMMER = CrushTunables.FIREFLY.with({ allowedBucketAlgs: 54 });
  /** Since Ceph 10.2, and what a cluster has that was made since: stable leaves. */
  static readonly JEWEL = new CrushTunables();

  /** Retries in the same bucket after a collision. */
  readonly chooseLocalTries: number;
  /** Retries in the same bucket by a permutation of its items. */
  readonly chooseLocalFallbackTries: number;
  /** Retries from the top, per replica. */
  readonly chooseTotalTries: number;
  /** 1: a recursive descent to a leaf is tried once, then again from the top. */
  readonly chooseleafDescendOnce: number;
  /** 0: the descent to a leaf ignores the replica; 1: it starts from it; larger: it starts from it less and less. */
  readonly chooseleafVaryR: number;
  /** 1: a leaf does not depend on how many replicas were found before it. */
  readonly chooseleafStable: number;
  /** 0 or 1: how the straws of `straw` buckets are measured. */
  readonly strawCalcVersion: number;
  /** Bits of the bucket algorithms that may be made: 2 uniform, 4 list, 8 tree, 16 straw, 32 straw2. */
  readonly allowedBucketAlgs: number;
  /** Descents of an MSR rule. */
  readonly msrDescents: number;
  /** Tries of an MSR rule to find an item that does not collide. */
  readonly msrCollisionTries: number;

  /** @param props what differs from the profile `jewel` */
  constructor(props: CrushTunablesProps = {}) {
    this.chooseLocalTries = props.chooseLocalTries ?? 0;
    this.chooseLocalFallbackTries = props.chooseLocalFallbackTries ?? 0;
    this.chooseTotalTries = props.chooseTotalTries ?? 50;
    this.chooseleafDescendOnce = props.chooseleafDescendOnce ?? 1;
    this.chooseleafVaryR = props.chooseleafVaryR ?? 1;
    this.chooseleafStable = props.chooseleafStable ?? 1;
    this.strawCalcVersion = props.strawCalcVersion ?? 1;
    this.allowedBucketAlgs = props.allowedBucketAlgs ?? 54;
    this.msrDescents = props.msrDescents ?? 100;
    this.msrCollisionTries = props.msrCollisionTries ?? 100;
  }

  /** These tunables with some of them changed. */
  with(props: CrushTunablesProps): CrushTunables {
    return new CrushTunables({ ...this, ...props });
  }
}
