/**
 * A taint of a node: what keeps pods away that do not tolerate it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export interface Taint {
  /** The key, for example `node-role.kubernetes.io/control-plane`. */
  readonly key: string;

  /**
   * The value.
   *
   * @default - none
   */
  readonly value?: string;

  /** `NoSchedule`, `PreferNoSchedule` or `NoExecute`. */
  readonly effect: string;
}

/**
 * Which taints are tolerated, as in a pod.
 */
export interface Toleration {
  /**
   * The taint's key.
   *
   * @default - every key; `operator` must then be `Exists`
   */
  readonly key?: string;

  /**
   * `Equal` compares the value too, `Exists` the key alone.
   *
   * @default 'Equal'
   */
  readonly operator?: string;

  /**
   * The taint's value.
   *
   * @default - the empty value
   */
  readonly value?: string;

  /**
   * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
   *
   * @default - every effect
   */
  readonly effect?: string;
}
