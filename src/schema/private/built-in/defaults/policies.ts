import { Defaults, Json, each, ifAbsent, ifEmpty } from './table';

const SCALE_UP = { selectPolicy: 'Max', stabilizationWindowSeconds: 0, policies: [{ type: 'Pods', value: 4, periodSeconds: 15 }, { type: 'Percent', value: 100, periodSeconds: 15 }] };
const SCALE_DOWN = { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }] };

const webhook = ifAbsent({ failurePolicy: 'Fail', matchPolicy: 'Equivalent', namespaceSelector: {}, objectSelector: {}, timeoutSeconds: 10 });

/**
 * Defaults of storage, networking, admission, autoscaling and the like, by the name of the definition.
 *
 * @see https://github.com/kubernetes/kubernetes/tree/master/pkg/apis
 */
export const POLICY_DEFAULTS: readonly [definition: string, defaults: Defaults][] = [
  ['CSIDriverSpec', it => {
    ifAbsent({
      attachRequired: true, podInfoOnMount: false, storageCapacity: false, fsGroupPolicy: 'ReadWriteOnceWithFSType', requiresRepublish: false, seLinuxMount: false,
    })(it);
    if (!it.volumeLifecycleModes?.length) {
      it.volumeLifecycleModes = ['Persistent'];
    }
  }],
  ['StorageClass', ifAbsent({ reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' })],

  ['EndpointPort', ifAbsent({ name: '', protocol: 'TCP' })],
  ['IngressClassParametersReference', ifAbsent({ scope: 'Cluster' })],
  ['NetworkPolicyPort', ifAbsent({ protocol: 'TCP' })],
  ['NetworkPolicySpec', it => {
    if (!it.policyTypes?.length) {
      it.policyTypes = it.egress?.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
    }
  }],

  ['RoleRef', ifEmpty({ apiGroup: 'rbac.authorization.k8s.io' })],
  ['Subject', it => {
    // Subjects of FlowSchemas are called so too, but have a part for each kind, and no group of an API.
    if ((it.kind === 'User' && !it.user) || (it.kind === 'Group' && !it.group)) {
      ifEmpty({ apiGroup: 'rbac.authorization.k8s.io' })(it);
    }
  }],

  ['HorizontalPodAutoscalerBehavior', it => {
    it.scaleUp = { ...SCALE_UP, ...it.scaleUp };
    it.scaleDown = { ...SCALE_DOWN, ...it.scaleDown };
  }],
  ['HorizontalPodAutoscalerSpec', ifAbsent({ minReplicas: 1 })],
  ['PriorityClass', ifAbsent({ preemptionPolicy: 'PreemptLowerPriority' })],

  ['MatchResources', ifAbsent({ matchPolicy: 'Equivalent', namespaceSelector: {}, objectSelector: {} })],
  ['MutatingAdmissionPolicySpec', ifAbsent({ failurePolicy: 'Fail' })],
  ['MutatingWebhook', each(webhook, ifAbsent({ reinvocationPolicy: 'Never' }))],
  ['NamedRuleWithOperations', ifAbsent({ scope: '*' })],
  ['RuleWithOperations', ifAbsent({ scope: '*' })],
  ['ServiceReference', ifAbsent({ port: 443 })],
  ['ValidatingAdmissionPolicySpec', ifAbsent({ failurePolicy: 'Fail' })],
  ['ValidatingWebhook', webhook],

  ['CustomResourceDefinitionSpec', it => {
    const names: Json = it.names ??= {};
    ifEmpty({ singular: (names.kind ?? '').toLowerCase(), listKind: names.kind ? `${names.kind}List` : '' })(names);
    it.conversion ??= { strategy: 'None' };
  }],
];
