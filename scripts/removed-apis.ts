/**
 * Built-in APIs that were gone before the first version whose published schema
 * is read: API version, kinds, the version of Kubernetes that no longer serves
 * them, and what serves the kind today where that is another API group.
 *
 * From the life cycle that k8s.io/api declares of each kind (`APILifecycleRemoved`),
 * and the guide of deprecated APIs.
 *
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
export const REMOVED_APIS: readonly [apiVersion: string, kinds: string, removed: number, use?: string][] = [
  ['admissionregistration.k8s.io/v1beta1', 'MutatingWebhookConfiguration ValidatingWebhookConfiguration', 22],
  ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 22],
  ['apiregistration.k8s.io/v1beta1', 'APIService', 22],
  ['apps/v1beta1', 'ControllerRevision Deployment StatefulSet', 16],
  ['apps/v1beta2', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet', 16],
  ['authentication.k8s.io/v1beta1', 'TokenReview', 22],
  ['authorization.k8s.io/v1beta1', 'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview', 22],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 25],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 26],
  ['batch/v1beta1', 'CronJob', 25],
  ['batch/v2alpha1', 'CronJob', 21],
  ['certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 22],
  ['coordination.k8s.io/v1beta1', 'Lease', 22],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', 25],
  ['events.k8s.io/v1beta1', 'Event', 25],
  ['extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', 16, 'apps/v1'],
  ['extensions/v1beta1', 'Ingress', 22, 'networking.k8s.io/v1'],
  ['extensions/v1beta1', 'NetworkPolicy', 16, 'networking.k8s.io/v1'],
  ['extensions/v1beta1', 'PodSecurityPolicy', 16, 'Pod Security admission'],
  ['flowcontrol.apiserver.k8s.io/v1alpha1', 'FlowSchema PriorityLevelConfiguration', 21],
  ['flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema PriorityLevelConfiguration', 26],
  ['flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema PriorityLevelConfiguration', 29],
  ['networking.k8s.io/v1beta1', 'Ingress IngressClass', 22],
  ['node.k8s.io/v1beta1', 'RuntimeClass', 25],
  ['policy/v1beta1', 'PodDisruptionBudget', 25],
  ['policy/v1beta1', 'PodSecurityPolicy', 25, 'Pod Security admission'],
  ['rbac.authorization.k8s.io/v1alpha1', 'ClusterRole ClusterRoleBinding Role RoleBinding', 23],
  ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole ClusterRoleBinding Role RoleBinding', 22],
  ['scheduling.k8s.io/v1alpha1', 'PriorityClass', 23],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', 22],
  ['storage.k8s.io/v1alpha1', 'CSIStorageCapacity VolumeAttachment', 24],
  ['storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment', 22],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', 27],
];
