/**
 * Scalar fields that Go holds by a pointer, so that nothing given differs from
 * an empty value; of all definitions whose fields may not be changed.
 */
const EVERYWHERE: ReadonlySet<string> = new Set([
  // Pods and containers
  'activeDeadlineSeconds', 'allowPrivilegeEscalation', 'appProtocol', 'automountServiceAccountToken', 'enableServiceLinks', 'fsGroup', 'fsGroupChangePolicy',
  'gmsaCredentialSpec', 'gmsaCredentialSpecName', 'hostProcess', 'hostUsers', 'hostnameOverride', 'localhostProfile', 'minDomains', 'mountPropagation',
  'nodeAffinityPolicy', 'nodeTaintsPolicy', 'optional', 'preemptionPolicy', 'priority', 'privileged', 'procMount', 'readOnlyRootFilesystem', 'recursiveReadOnly',
  'resourceClaimName', 'resourceClaimTemplateName', 'runAsGroup', 'runAsNonRoot', 'runAsUser', 'runAsUserName', 'runtimeClassName', 'seLinuxChangePolicy',
  'setHostnameAsFQDN', 'shareProcessNamespace', 'sizeLimit', 'stopSignal', 'supplementalGroupsPolicy', 'terminationGracePeriodSeconds', 'tolerationSeconds',
  // volumes
  'apiGroup', 'cachingMode', 'defaultMode', 'endpointsNamespace', 'expirationSeconds', 'initiatorName', 'lun', 'maxExpirationSeconds', 'mode', 'secretNamespace',
  'signerName', 'storageClassName', 'volumeAttributesClassName', 'volumeMode',
  // workloads
  'backoffLimit', 'backoffLimitPerIndex', 'completionMode', 'completions', 'containerName', 'managedBy', 'manualSelector', 'maxFailedIndexes', 'parallelism',
  'podReplacementPolicy', 'progressDeadlineSeconds', 'replicas', 'revisionHistoryLimit', 'succeededCount', 'succeededIndexes', 'suspend', 'ttlSecondsAfterFinished',
  // others
  'attachRequired', 'deletionGracePeriodSeconds', 'fsGroupPolicy', 'matchPolicy', 'parameterNotFoundAction', 'podInfoOnMount', 'requiresRepublish', 'seLinuxMount', 'storageCapacity',
]);

/** Fields whose names mean the one or the other, by definition. */
const SOME: { readonly [definition: string]: readonly string[] } = {
  AzureDiskVolumeSource: ['fsType', 'kind', 'readOnly'],
  ClusterTrustBundleProjection: ['name', 'optional'],
  Container: ['restartPolicy'],
  CSIVolumeSource: ['fsType', 'readOnly'],
  EphemeralContainer: ['restartPolicy'],
  GRPCAction: ['service'],
  HostPathVolumeSource: ['type'],
  LocalVolumeSource: ['fsType'],
  PodDNSConfigOption: ['value'],
  TypedObjectReference: ['namespace'],
};

/** Fields that are held by value although others with their name are not. */
const NOT: { readonly [definition: string]: readonly string[] } = {
  ISCSIPersistentVolumeSource: ['lun'],
  ISCSIVolumeSource: ['lun'],
  PersistentVolumeSpec: ['storageClassName'],
  PodCertificateProjection: ['signerName'],
  ResourceFieldSelector: ['containerName'],
};

/** Objects that are held by value; all others are not. */
const PARTS: ReadonlySet<string> = new Set(['metadata', 'podAffinityTerm', 'preference', 'resources', 'spec', 'strategy', 'template', 'updateStrategy']);

/** Whether an object may be absent, as opposed to being empty. */
export function isObjectPointer(definition: string | undefined, name: string): boolean {
  return !PARTS.has(name) || (definition === 'PodSpec' && name === 'resources');
}

/** Whether a scalar field may be absent, as opposed to having the zero value. */
export function isPointer(definition: string | undefined, name: string): boolean {
  return (EVERYWHERE.has(name) && !NOT[definition ?? '']?.includes(name)) || SOME[definition ?? '']?.includes(name) === true;
}
