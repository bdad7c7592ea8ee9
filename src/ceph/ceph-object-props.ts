/**
 * What can be said of every object.
 */
export interface CephObjectProps {
  /**
   * Name of the object in Kubernetes. Data belongs to the name: give one, if
   * the construct may move to another place in the tree.
   *
   * @default - made of the construct's path; a CephCluster has the name of its namespace, a Toolbox is `rook-ceph-tools`
   */
  readonly name?: string;

  /**
   * Labels of the object.
   *
   * @default - none but those of the chart
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Annotations of the object.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}
