import { checkIpAddress, checkIpAddressUpdate, checkServiceCidr, checkServiceCidrUpdate } from './address-ranges';
import { checkMutatingBinding, checkMutatingPolicy, checkValidatingBinding, checkValidatingPolicy } from './admission-policies';
import { checkWebhooks } from './admission-webhooks';
import { checkApiService } from './api-service';
import { checkNewSigningRequest } from './certificate-signing-request';
import { checkControllerRevision, checkControllerRevisionUpdate, checkNewControllerRevision } from './controller-revision';
import { checkCronJob, checkCronJobUpdate, checkNewCronJob } from './cron-job';
import { checkCsiDriver, checkCsiDriverUpdate } from './csi-driver';
import { checkDefinition, checkDefinitionUpdate, checkNewDefinition } from './custom-resource-definition';
import { checkEndpoints, checkEndpointSlice, checkEndpointSliceUpdate } from './endpoint-slice';
import { checkEvent, checkNewStrictEvent, checkStrictEvent, checkStrictEventUpdate } from './event';
import { Field } from './field';
import { checkFlowSchema, checkPriorityLevel } from './flow-control';
import { checkIngress, checkIngressClass, checkIngressClassUpdate, checkNewIngress } from './ingress';
import { checkJob, checkJobUpdate, withSelector } from './job';
import { checkLease } from './lease';
import { checkGeneration, checkMetadata } from './metadata';
import { checkNamespace } from './namespace';
import { checkNetworkPolicy } from './network-policy';
import { checkNode, checkNodeUpdate } from './node';
import { checkPersistentVolume, checkVolumeUpdate } from './persistent-volume';
import { checkClaim, checkClaimUpdate, withDataSources } from './persistent-volume-claim';
import { checkNewPod, checkPod, checkPodUpdate } from './pod';
import { checkAutoscaler } from './pod-autoscaler';
import { checkDisruptionBudget } from './pod-disruption-budget';
import { checkPodTemplate } from './pod-template';
import { checkPriorityClass, checkPriorityClassUpdate } from './priority-class';
import { checkBindingUpdate, checkClusterRole, checkClusterRoleBinding, checkRole, checkRoleBinding } from './rbac';
import { checkLimitRange, checkResourceQuota, checkResourceQuotaUpdate } from './resource-limits';
import { checkRuntimeClass, checkRuntimeClassUpdate } from './runtime-class';
import { checkConfigMap, checkConfigMapUpdate, checkSecret, checkSecretUpdate } from './secrets';
import { withServerDefaults } from './server-defaults';
import { checkNewService } from './service';
import { checkServiceUpdate } from './service-update';
import { checkNewStatefulSet, checkStatefulSet, checkStatefulSetUpdate } from './stateful-set';
import { checkAttributesClass, checkAttributesClassUpdate, checkStorageClass, checkStorageClassUpdate } from './storage-classes';
import { withStored } from './stored-service';
import { checkAttachmentUpdate, checkCsiNode, checkCsiNodeUpdate, checkStorageCapacity, checkStorageCapacityUpdate, checkVolumeAttachment } from './volume-attachment';
import { checkDaemonSet, checkDeployment, checkReplicaSet, checkReplicationController, checkSelectorUpdate } from './workloads';
import { KindFacts } from '../../kind';
import { Shape } from '../../shape';
import { Report } from '../report';

type Json = { readonly [key: string]: any };

/** What the API server's code checks of one kind. */
interface KindChecks {
  /** Of any object of the kind. */
  readonly check?: (object: Field) => void;
  /** Of an object that is created, in the place of `check`. */
  readonly checkNew?: (object: Field) => void;
  /** Of a change. */
  readonly checkUpdate?: (object: Field, old: Field, shape: Shape) => void;
  /** The spec as the server prepares it, of a changed object with what was there before. */
  readonly prepare?: (spec: Json, old?: Json) => Json;
  /** The spec of a changed object with what the server keeps where it is left out. */
  readonly keep?: (spec: Json, old: Json) => Json;
}

/** The kinds by API group and name. */
const CHECKS: ReadonlyMap<string, KindChecks> = new Map<string, KindChecks>([
  ['/ConfigMap', { check: checkConfigMap, checkUpdate: checkConfigMapUpdate }],
  ['/Endpoints', { check: checkEndpoints }],
  ['/Event', { check: checkEvent }],
  ['/LimitRange', { check: checkLimitRange }],
  ['/Namespace', { checkNew: checkNamespace }],
  ['/Node', { check: checkNode, checkUpdate: checkNodeUpdate }],
  ['/PersistentVolume', { check: checkPersistentVolume, checkUpdate: checkVolumeUpdate }],
  ['/PersistentVolumeClaim', { check: checkClaim, checkUpdate: checkClaimUpdate, prepare: withDataSources }],
  ['/Pod', { check: checkPod, checkNew: checkNewPod, checkUpdate: checkPodUpdate }],
  ['/PodTemplate', { check: object => checkPodTemplate(object.get('template')) }],
  ['/ReplicationController', { check: checkReplicationController }],
  ['/ResourceQuota', { check: checkResourceQuota, checkUpdate: checkResourceQuotaUpdate }],
  ['/Secret', { check: checkSecret, checkUpdate: checkSecretUpdate }],
  ['/Service', { checkNew: checkNewService, checkUpdate: checkServiceUpdate, keep: withStored }],
  ['/ServiceAccount', {}],
  ['admissionregistration.k8s.io/MutatingAdmissionPolicy', { check: checkMutatingPolicy }],
  ['admissionregistration.k8s.io/MutatingAdmissionPolicyBinding', { check: checkMutatingBinding }],
  ['admissionregistration.k8s.io/MutatingWebhookConfiguration', { check: checkWebhooks }],
  ['admissionregistration.k8s.io/ValidatingAdmissionPolicy', { check: checkValidatingPolicy }],
  ['admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding', { check: checkValidatingBinding }],
  ['admissionregistration.k8s.io/ValidatingWebhookConfiguration', { check: checkWebhooks }],
  ['apiextensions.k8s.io/CustomResourceDefinition', { check: checkDefinition, checkNew: checkNewDefinition, checkUpdate: checkDefinitionUpdate }],
  ['apiregistration.k8s.io/APIService', { check: checkApiService }],
  ['apps/ControllerRevision', { check: checkControllerRevision, checkNew: checkNewControllerRevision, checkUpdate: checkControllerRevisionUpdate }],
  ['apps/DaemonSet', { check: checkDaemonSet, checkUpdate: checkSelectorUpdate }],
  ['apps/Deployment', { check: checkDeployment, checkUpdate: checkSelectorUpdate }],
  ['apps/ReplicaSet', { check: checkReplicaSet, checkUpdate: checkSelectorUpdate }],
  ['apps/StatefulSet', { check: checkStatefulSet, checkNew: checkNewStatefulSet, checkUpdate: checkStatefulSetUpdate }],
  ['autoscaling/HorizontalPodAutoscaler', { check: checkAutoscaler }],
  ['batch/CronJob', { check: checkCronJob, checkNew: checkNewCronJob, checkUpdate: checkCronJobUpdate }],
  ['batch/Job', { check: checkJob, checkUpdate: checkJobUpdate, keep: withSelector }],
  ['certificates.k8s.io/CertificateSigningRequest', { checkNew: checkNewSigningRequest }],
  ['coordination.k8s.io/Lease', { check: checkLease }],
  ['discovery.k8s.io/EndpointSlice', { check: checkEndpointSlice, checkUpdate: checkEndpointSliceUpdate }],
  ['events.k8s.io/Event', { check: checkStrictEvent, checkNew: checkNewStrictEvent, checkUpdate: checkStrictEventUpdate }],
  ['flowcontrol.apiserver.k8s.io/FlowSchema', { check: checkFlowSchema }],
  ['flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration', { check: checkPriorityLevel }],
  ['networking.k8s.io/IPAddress', { check: checkIpAddress, checkUpdate: checkIpAddressUpdate }],
  ['networking.k8s.io/Ingress', { check: checkIngress, checkNew: checkNewIngress }],
  ['networking.k8s.io/IngressClass', { check: checkIngressClass, checkUpdate: checkIngressClassUpdate }],
  ['networking.k8s.io/NetworkPolicy', { check: checkNetworkPolicy }],
  ['networking.k8s.io/ServiceCIDR', { check: checkServiceCidr, checkUpdate: checkServiceCidrUpdate }],
  ['node.k8s.io/RuntimeClass', { check: checkRuntimeClass, checkUpdate: checkRuntimeClassUpdate }],
  ['policy/PodDisruptionBudget', { check: checkDisruptionBudget }],
  ['rbac.authorization.k8s.io/ClusterRole', { check: checkClusterRole }],
  ['rbac.authorization.k8s.io/ClusterRoleBinding', { check: checkClusterRoleBinding, checkUpdate: checkBindingUpdate }],
  ['rbac.authorization.k8s.io/Role', { check: checkRole }],
  ['rbac.authorization.k8s.io/RoleBinding', { check: checkRoleBinding, checkUpdate: checkBindingUpdate }],
  ['scheduling.k8s.io/PriorityClass', { checkNew: checkPriorityClass, checkUpdate: checkPriorityClassUpdate }],
  ['storage.k8s.io/CSIDriver', { check: checkCsiDriver, checkUpdate: checkCsiDriverUpdate }],
  ['storage.k8s.io/CSINode', { check: checkCsiNode, checkUpdate: checkCsiNodeUpdate }],
  ['storage.k8s.io/CSIStorageCapacity', { check: checkStorageCapacity, checkUpdate: checkStorageCapacityUpdate }],
  ['storage.k8s.io/StorageClass', { check: checkStorageClass, checkUpdate: checkStorageClassUpdate }],
  ['storage.k8s.io/VolumeAttachment', { check: checkVolumeAttachment, checkUpdate: checkAttachmentUpdate }],
  ['storage.k8s.io/VolumeAttributesClass', { check: checkAttributesClass, checkUpdate: checkAttributesClassUpdate }],
]);

/** Whether what the API server checks in code is known of a kind, including which fields it requires. */
export function hasChecks({ group, kind }: KindFacts): boolean {
  return CHECKS.has(`${group}/${kind}`);
}

/**
 * Checks what the API server checks in code when an object of a built-in kind is
 * created, beside the object metadata of all kinds.
 *
 * @param object the object, of which it is known that it can be decoded
 */
export function checkBuiltIn(kind: KindFacts, object: Json, report: Report): void {
  const checks = CHECKS.get(`${kind.group}/${kind.kind}`);
  if (checks) {
    const field = Field.root(prepared(kind, object, checks.prepare), report);
    checkMetadata(field.get('metadata'), kind.group, kind.kind);
    checkGeneration(field.get('metadata'), kind.kind);
    (checks.checkNew ?? checks.check)?.(field);
  }
}

/**
 * Checks what the API server checks in code when an object of a built-in kind is
 * changed: the new object, and what may not be changed.
 *
 * @param old the object as it was given when it was created
 */
export function checkBuiltInUpdate(kind: KindFacts, old: Json, object: Json, report: Report): void {
  const checks = CHECKS.get(`${kind.group}/${kind.kind}`);
  if (checks) {
    const before: Json = { ...prepared(kind, old, checks.prepare), status: old.status };
    const now = prepared(kind, object, checks.prepare, before.spec);
    const kept = checks.keep ? { ...now, spec: checks.keep(now.spec, before.spec) } : now;
    const [field, oldField] = [Field.root(kept, report, before), Field.root(before, new Report(undefined, report.minor))];
    checkMetadata(field.get('metadata'), kind.group, kind.kind);
    checks.check?.(field);
    checks.checkUpdate?.(field, oldField, kind.schema);
  }
}

/** The object with defaults, without the status that a request can't set. */
function prepared(kind: KindFacts, object: Json, prepare?: (spec: Json, old?: Json) => Json, old?: Json): Json {
  const result = withServerDefaults(kind.schema, kind.statusSubresource ? { ...object, status: undefined } : object) as Json;
  return prepare ? { ...result, spec: prepare(result.spec, old) } : result;
}
