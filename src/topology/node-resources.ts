/**
 * What a node has, or has left for pods.
 */
export interface NodeResources {
  /**
   * CPU in thousandths of a core.
   *
   * @default - not known
   */
  readonly cpuMillis?: number;

  /**
   * Memory in bytes.
   *
   * @default - not known
   */
  readonly memoryBytes?: number;

  /**
   * Disk for containers, logs and `emptyDir`, in bytes.
   *
   * @default - not known
   */
  readonly ephemeralStorageBytes?: number;

  /**
   * How many pods the node takes.
   *
   * @default - not known
   */
  readonly pods?: number;
}
