/** What a step does, as it is written in a text map. */
export enum CrushOperation {
  /** Start at an item. */
  TAKE = 'take',
  /** Choose items of a type, good ones first. */
  CHOOSE_FIRSTN = 'choose firstn',
  /** Choose items of a type, each at its position. */
  CHOOSE_INDEP = 'choose indep',
  /** Choose items of a type and a device below each, good ones first. */
  CHOOSELEAF_FIRSTN = 'chooseleaf firstn',
  /** Choose items of a type and a device below each, each at its position. */
  CHOOSELEAF_INDEP = 'chooseleaf indep',
  /** Choose items of a type in an MSR rule. */
  CHOOSE_MSR = 'choosemsr',
  /** Put what was chosen into the result. */
  EMIT = 'emit',
  /** Tries from the top. */
  SET_CHOOSE_TRIES = 'set_choose_tries',
  /** Tries of the descent to a leaf. */
  SET_CHOOSELEAF_TRIES = 'set_chooseleaf_tries',
  /** Retries in the same bucket after a collision. */
  SET_CHOOSE_LOCAL_TRIES = 'set_choose_local_tries',
  /** Retries in the same bucket by permutation. */
  SET_CHOOSE_LOCAL_FALLBACK_TRIES = 'set_choose_local_fallback_tries',
  /** How the descent to a leaf starts from the replica. */
  SET_CHOOSELEAF_VARY_R = 'set_chooseleaf_vary_r',
  /** Whether a leaf depends on how many replicas were found before it. */
  SET_CHOOSELEAF_STABLE = 'set_chooseleaf_stable',
  /** Descents of an MSR rule. */
  SET_MSR_DESCENTS = 'set_msr_descents',
  /** Tries of an MSR rule to find an item that does not collide. */
  SET_MSR_COLLISION_TRIES = 'set_msr_collision_tries',
}

/** One step of a rule. */
export class CrushStep {
  /**
   * Start at a bucket or device.
   *
   * @param item        its name
   * @param deviceClass only its devices of this class
   */
  static take(item: string, deviceClass?: string): CrushStep {
    return new CrushStep(CrushOperation.TAKE, 0, item, deviceClass);
  }

  /** Put what was chosen into the result. */
  static emit(): CrushStep {
    return new CrushStep(CrushOperation.EMIT, 0);
  }

  /**
   * Choose items of a type.
   *
   * @param operation one of the choosing ones of `CrushOperation`
   * @param count     how many; 0: as many as the pool has replicas; negative: so many fewer
   * @param type      name of the type
   */
  static choose(operation: string, count: number, type: string): CrushStep {
    return new CrushStep(operation, count, type);
  }

  /**
   * Change a tunable from here on.
   *
   * @param operation one of the setting ones of `CrushOperation`
   * @param value     its value from here on
   */
  static set(operation: string, value: number): CrushStep {
    return new CrushStep(operation, value);
  }

  private constructor(
    /** One of `CrushOperation`. */
    readonly operation: string,
    /** How many to choose, or the value that is set; 0 for others. */
    readonly value: number,
    /** The item that is taken, or the type that is chosen; undefined for others. */
    readonly target?: string,
    /** The device class that is taken; undefined for none. */
    readonly deviceClass?: string,
  ) {}
}
