/** A Helm chart to install. */
export interface HelmChart {
  /** Name of the chart, and of its release. */
  readonly name: string;
  readonly repository: string;
  readonly version: string;
  /** Namespace to install in. */
  readonly namespace: string;
  /** Whether the namespace is made with it, and lets privileged pods in. */
  readonly createNamespace: boolean;
  readonly values: object;
}
