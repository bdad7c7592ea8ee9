/**
 * A label that says where a node is.
 */
export interface TopologyLabel {
  /** Name of the node. */
  readonly node: string;
  /** Key of the label. */
  readonly label: string;
  /** Value of the label. */
  readonly value: string;
}
