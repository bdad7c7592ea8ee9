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

/** Whether a selector takes something with these labels. A selector that is not there takes nothing. */
export function selects(selector: any, labels: { readonly [name: string]: string }): boolean {
  if (selector === undefined || selector === null) {
    return false;
  }
  const matches = Object.entries(selector.matchLabels ?? {}).every(([name, value]) => labels[name] === value);
  return matches && (selector.matchExpressions ?? []).every(({ key, operator, values = [] }: any) => {
    const value = labels[key];
    switch (operator) {
      case 'In': return value !== undefined && values.includes(value);
      case 'NotIn': return value === undefined || !values.includes(value);
      case 'Exists': return value !== undefined;
      default: return value === undefined;
    }
  });
}
