import { Defaults, Json, each, ifAbsent, ifEmpty } from './table';
import { inThousandths } from '../amount';
import { completePodResources } from '../pod-resources';

/**
 * Defaults of the core group, by the name of the definition.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go
 */
export const CORE_DEFAULTS: readonly [definition: string, defaults: Defaults][] = [
  ['Container', containerDefaults],
  ['EphemeralContainer', containerDefaults],
  ['ContainerPort', ifEmpty({ protocol: 'TCP' })],
  ['EndpointSubset', it => it.ports?.forEach(ifEmpty({ protocol: 'TCP' }))],
  ['HTTPGetAction', ifEmpty({ path: '/', scheme: 'HTTP' })],
  ['LimitRangeItem', each(amounts('max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'), limitDefaults)],
  ['ObjectFieldSelector', ifEmpty({ apiVersion: 'v1' })],
  ['PersistentVolumeClaimSpec', ifAbsent({ volumeMode: 'Filesystem' })],
  ['PersistentVolumeSpec', each(amounts('capacity'), ifEmpty({ persistentVolumeReclaimPolicy: 'Retain' }), ifAbsent({ volumeMode: 'Filesystem' }))],
  ['Pod', podDefaults],
  ['PodSpec', each(amounts('overhead'), podSpecDefaults)],
  ['Probe', ifEmpty({ timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 })],
  ['ResourceQuotaSpec', amounts('hard')],
  ['ResourceRequirements', amounts('limits', 'requests')],
  ['Secret', ifEmpty({ type: 'Opaque' })],
  ['ServiceSpec', serviceDefaults],
  ['ServicePort', ifEmpty({ protocol: 'TCP' })],

  ['AzureDiskVolumeSource', ifAbsent({ cachingMode: 'ReadWrite', fsType: 'ext4', kind: 'Shared', readOnly: false })],
  ['ConfigMapVolumeSource', ifAbsent({ defaultMode: 0o644 })],
  ['DownwardAPIVolumeSource', ifAbsent({ defaultMode: 0o644 })],
  ['FileKeySelector', ifAbsent({ optional: false })],
  ['GRPCAction', ifAbsent({ service: '' })],
  ['HostPathVolumeSource', ifAbsent({ type: '' })],
  ['ImageVolumeSource', it => ifEmpty({ pullPolicy: isLatest(it.reference ?? '') ? 'Always' : 'IfNotPresent' })(it)],
  ['ISCSIPersistentVolumeSource', ifEmpty({ iscsiInterface: 'default' })],
  ['ISCSIVolumeSource', ifEmpty({ iscsiInterface: 'default' })],
  ['ProjectedVolumeSource', ifAbsent({ defaultMode: 0o644 })],
  ['RBDPersistentVolumeSource', ifEmpty({ pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' })],
  ['RBDVolumeSource', ifEmpty({ pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' })],
  ['ScaleIOPersistentVolumeSource', ifEmpty({ storageMode: 'ThinProvisioned', fsType: 'xfs' })],
  ['ScaleIOVolumeSource', ifEmpty({ storageMode: 'ThinProvisioned', fsType: 'xfs' })],
  ['SecretVolumeSource', ifAbsent({ defaultMode: 0o644 })],
  ['ServiceAccountTokenProjection', ifAbsent({ expirationSeconds: 3600 })],
  ['VolumeResourceRequirements', amounts('limits', 'requests')],
  ['Volume', it => {
    if (Object.keys(it).every(name => name === 'name')) {
      it.emptyDir = {};
    }
  }],
];

/** Amounts of resources are rounded up to thousandths. */
function amounts(...fields: string[]): Defaults {
  return it => {
    for (const field of fields) {
      if (it[field]) {
        it[field] = Object.fromEntries(Object.entries<string | number>(it[field]).map(([name, amount]) => [name, inThousandths(amount)]));
      }
    }
  };
}

function containerDefaults(it: Json): void {
  ifEmpty({
    imagePullPolicy: isLatest(it.image ?? '') ? 'Always' : 'IfNotPresent',
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  })(it);
}

const HOST = '(?:[a-zA-Z0-9][-a-zA-Z0-9.]*(?::\\d+)?|\\[[a-fA-F0-9:]+\\](?::\\d+)?)/';
const PATH = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const LATEST_IMAGE = new RegExp(`^(?:${HOST})?${PATH}(?:/${PATH})*(?::latest(?:@sha256:[0-9a-f]{64})?)?$`);

/** An image without tag and digest is the latest one. What is no image at all is not. */
function isLatest(image: string): boolean {
  return LATEST_IMAGE.test(image);
}

function podSpecDefaults(it: Json): void {
  ifEmpty({ dnsPolicy: 'ClusterFirst', restartPolicy: 'Always', schedulerName: 'default-scheduler' })(it);
  ifAbsent({ terminationGracePeriodSeconds: 30, securityContext: {} })(it);
  it.serviceAccountName ||= it.serviceAccount ?? '';
  delete it.serviceAccount;
}

/** Requests follow limits, ports of the host those of the container, and no time to end is 1 second, in a Pod but not in a template. */
function podDefaults(it: Json): void {
  const spec: Json = it.spec;
  if (spec.terminationGracePeriodSeconds < 0) {
    spec.terminationGracePeriodSeconds = 1;
  }
  ifAbsent({ enableServiceLinks: true })(spec);
  for (const container of [...spec.containers ?? [], ...spec.initContainers ?? []] as Json[]) {
    if (container.resources?.limits) {
      container.resources.requests = { ...container.resources.limits, ...container.resources.requests };
    }
    for (const port of spec.hostNetwork === true ? container.ports ?? [] : []) {
      port.hostPort ||= port.containerPort;
    }
  }
  completePodResources(spec);
}

function serviceDefaults(spec: Json): void {
  ifEmpty({ sessionAffinity: 'None', type: 'ClusterIP' })(spec);
  if (spec.sessionAffinity === 'None') {
    delete spec.sessionAffinityConfig;
  } else if (spec.sessionAffinity === 'ClientIP') {
    const timeout = spec.sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10800;
    spec.sessionAffinityConfig = { clientIP: { timeoutSeconds: timeout } };
  }
  for (const port of spec.ports ?? []) {
    port.targetPort ||= port.port ?? 0;
  }
  const isBalanced = spec.type === 'LoadBalancer';
  if (isBalanced || spec.type === 'NodePort' || spec.type === 'ClusterIP') {
    ifAbsent({ internalTrafficPolicy: 'Cluster' })(spec);
    if (spec.type !== 'ClusterIP' || spec.externalIPs?.length > 0) {
      ifEmpty({ externalTrafficPolicy: 'Cluster' })(spec);
    }
  }
  if (isBalanced) {
    ifAbsent({ allocateLoadBalancerNodePorts: true })(spec);
  }
}

/** For containers, the default limit follows the maximum, and the default request the default limit or the minimum. */
function limitDefaults(it: Json): void {
  if (it.type === 'Container') {
    it.default = { ...it.max, ...it.default };
    it.defaultRequest = { ...it.min, ...it.default, ...it.defaultRequest };
  }
}
