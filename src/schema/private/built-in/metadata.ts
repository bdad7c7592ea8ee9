import { Field } from './field';

const STANDARD_FINALIZERS = ['foregroundDeletion', 'kubernetes', 'orphan'];

/** The server cuts a name off there and appends five characters. */
const LONGEST_PREFIX = 58;

/** API groups and kinds that take any finalizer that is a qualified name. */
const FREE_GROUPS: ReadonlySet<string> = new Set(['admissionregistration.k8s.io', 'apiextensions.k8s.io', 'apiregistration.k8s.io']);
const FREE_KINDS: ReadonlySet<string> = new Set(['/Event', 'coordination.k8s.io/Lease', 'policy/PodDisruptionBudget']);

/** Kinds to which the server gives a generation, whatever the manifest says. */
const GENERATED: ReadonlySet<string> = new Set([
  'CronJob', 'CustomResourceDefinition', 'DaemonSet', 'Deployment', 'EndpointSlice', 'FlowSchema', 'Ingress', 'IngressClass', 'Job', 'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding', 'MutatingWebhookConfiguration', 'NetworkPolicy', 'Pod', 'PodDisruptionBudget', 'PodTemplate', 'PriorityClass', 'PriorityLevelConfiguration',
  'ReplicaSet', 'ReplicationController', 'StatefulSet', 'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding', 'ValidatingWebhookConfiguration',
]);

/** Checks what the built-in kinds ask of metadata beyond what all kinds do. */
export function checkMetadata(metadata: Field, group: string, kind: string): void {
  if (!FREE_GROUPS.has(group) && !FREE_KINDS.has(`${group}/${kind}`)) {
    metadata.get('finalizers').items.forEach(checkFinalizer);
  }
}

/** Checks the generation of a new object. To one that is updated the server gives that of the old one. */
export function checkGeneration(metadata: Field, kind: string): void {
  if (metadata.get('generation').number < 0 && !GENERATED.has(kind)) {
    metadata.get('generation').invalid(`${metadata.get('generation').value} is negative, leave it out: the server sets it`);
  }
}

/** The name of an object once it is created: where the server makes it up, one that is as long. */
export function nameOf(object: Field): string {
  const [name, prefix] = ['name', 'generateName'].map(field => object.get('metadata', field).text);
  return name !== '' || prefix === '' ? name : `${prefix.slice(0, LONGEST_PREFIX)}xxxxx`;
}

/** Checks a finalizer: without a domain it must be one that Kubernetes knows. */
export function checkFinalizer(finalizer: Field): void {
  if (!finalizer.text.includes('/') && !STANDARD_FINALIZERS.includes(finalizer.text)) {
    finalizer.invalid(`${JSON.stringify(finalizer.text)} is none of ${STANDARD_FINALIZERS.join(', ')}; write others with a domain, such as example.org/cleanup`);
  }
}
