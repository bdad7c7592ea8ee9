/** What a workload says of its pods. */
export interface PodTemplate {
  /** Path of the pods' spec, such as `spec.template.spec`. */
  readonly path: string;
  /** The spec. */
  readonly spec: any;
  /** Labels of the pods. */
  readonly labels: { readonly [name: string]: string };
}

/** Kinds that make pods, and the pod itself. */
export const POD_KINDS: readonly string[] = ['CronJob', 'DaemonSet', 'Deployment', 'Job', 'Pod', 'ReplicaSet', 'StatefulSet'];

/** What an object says of its pods; without a spec if it says nothing. */
export function podsOf(object: any, kind: string): PodTemplate {
  const [path, template] = kind === 'Pod' ? ['spec', object]
    : kind === 'CronJob' ? ['spec.jobTemplate.spec.template.spec', object.spec?.jobTemplate?.spec?.template]
      : ['spec.template.spec', object.spec?.template];
  return { path, spec: template?.spec ?? {}, labels: template?.metadata?.labels ?? {} };
}
