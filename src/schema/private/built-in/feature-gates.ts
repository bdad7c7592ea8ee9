/** A gate that no known version has on by default. */
const NEVER = Infinity;

const NONE: readonly string[] = [];

/**
 * Fields that hang on a feature gate: the first minor version of Kubernetes 1
 * that has the gate on by default. Earlier ones that know the field drop it.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
const GATED: { readonly [definition: string]: { readonly [field: string]: number } } = {
  Container: { resizePolicy: 33, restartPolicyRules: 35 },
  CSIDriverSpec: { nodeAllocatableUpdatePeriodSeconds: 35, preventPodSchedulingIfMissing: NEVER },
  EndpointHints: { forNodes: 34 },
  EnvVarSource: { fileKeyRef: 35 },
  EphemeralContainer: { resizePolicy: 33, restartPolicyRules: 35 },
  HPAScalingRules: { tolerance: 35 },
  JobSpec: { managedBy: 32 },
  LeaseSpec: { preferredHolder: NEVER, strategy: NEVER },
  Lifecycle: { stopSignal: NEVER },
  PersistentVolumeClaimSpec: { volumeAttributesClassName: 34 },
  PersistentVolumeSpec: { volumeAttributesClassName: 34 },
  PodSecurityContext: { seLinuxChangePolicy: 33, supplementalGroupsPolicy: 33 },
  PodSpec: { hostnameOverride: 35, hostUsers: 33, resourceClaims: 34, resources: 34, schedulingGroup: NEVER, workloadRef: NEVER },
  ResourceRequirements: { claims: 34 },
  RollingUpdateStatefulSetStrategy: { maxUnavailable: NEVER },
  SecurityContext: { procMount: 33 },
  Volume: { image: 35 },
  VolumeProjection: { clusterTrustBundle: NEVER, podCertificate: NEVER },
};

/**
 * The fields of a definition that a version of Kubernetes drops without a word.
 *
 * @param definition name of the definition in the published schema
 * @param minor minor version of Kubernetes
 */
export function droppedFields(definition: string, minor: number): readonly string[] {
  return Object.hasOwn(GATED, definition) ? Object.keys(GATED[definition]).filter(field => minor < GATED[definition][field]) : NONE;
}
