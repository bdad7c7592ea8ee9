import { Construct } from 'constructs';
import { apart } from './placement';
import { checkResources, RGW_RESOURCES } from './resources';
import { fail, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { CephObjectGatewayProps } from '../ceph-object-gateway-props';
import { CephObjectStoreProps } from '../ceph-object-store-props';

/** With it OpenShift makes the certificate of a Service. */
const SERVING_CERTIFICATE = 'service.beta.openshift.io/serving-cert-secret-name';

/** What says how Rook is to run gateways, and says nothing where it runs none. */
const FOR_OWN_GATEWAYS: readonly (keyof CephObjectGatewayProps)[] = [
  'instances', 'resources', 'placement', 'priorityClassName', 'hostNetwork', 'disableMultisiteSyncTraffic', 'opsLogSidecar', 'readAffinity',
  'additionalVolumeMounts', 'rgwConfig', 'rgwConfigFromSecret', 'rgwCommandFlags',
];

/** The gateways that Rook runs, or those that it is told of. */
export function gatewaySpec(construct: Construct, props: CephObjectStoreProps): rook.GatewaySpec {
  const endpoints = props.externalRgwEndpoints;
  return endpoints === undefined ? ownGateways(construct, props) : externalGateways(construct, props, endpoints);
}

function externalGateways(construct: Construct, props: CephObjectStoreProps, endpoints: readonly rook.EndpointAddress[]): rook.GatewaySpec {
  if (endpoints.length === 0) fail(construct, 'externalRgwEndpoints', 'is empty; give an endpoint, or leave the prop out for gateways that Rook runs');
  endpoints.forEach(({ ip, hostname }, i) => {
    if ((ip === undefined) === (hostname === undefined)) fail(construct, `externalRgwEndpoints[${i}]`, 'needs just one of ip and hostname');
  });
  const ignored = FOR_OWN_GATEWAYS.find(prop => props[prop] !== undefined);
  if (ignored !== undefined) fail(construct, ignored, 'would be ignored for gateways that run elsewhere; leave it out, or externalRgwEndpoints');
  return { ...portsOf(construct, props), ...commonOf(props), externalRgwEndpoints: [...endpoints] };
}

function ownGateways(construct: Construct, props: CephObjectStoreProps): rook.GatewaySpec {
  const resources = props.resources ?? RGW_RESOURCES;
  checkResources(construct, 'resources', resources);
  if (props.opsLogSidecar?.resources !== undefined) checkResources(construct, 'opsLogSidecar.resources', props.opsLogSidecar.resources);
  checkMounts(construct, props.additionalVolumeMounts ?? []);
  checkSecretRefs(construct, props);
  return {
    ...portsOf(construct, props),
    ...commonOf(props),
    instances: wholeNumber(construct, 'instances', props.instances ?? usualInstances(props), 1),
    resources,
    priorityClassName: props.priorityClassName ?? 'system-cluster-critical',
    placement: props.placement ?? { ...props.cluster._placement, podAntiAffinity: apart({ app: 'rook-ceph-rgw' }, false) },
    ...given(props, ['hostNetwork', 'disableMultisiteSyncTraffic', 'opsLogSidecar', 'additionalVolumeMounts']),
    ...given(props, ['rgwConfig', 'rgwConfigFromSecret', 'rgwCommandFlags']),
    ...(props.readAffinity !== undefined && { readAffinity: { type: props.readAffinity } }),
  };
}

/** Gateways that sync a zone get into each other's way (rule R150). */
function usualInstances({ cluster, zone, disableMultisiteSyncTraffic }: CephObjectStoreProps): number {
  if (zone !== undefined && !disableMultisiteSyncTraffic) return 1;
  return Math.min(2, cluster._topology?.nodes.length ?? 2);
}

function commonOf(props: CephObjectStoreProps): rook.GatewaySpec {
  return given(props, ['caBundleRef', 'service', 'dashboardEnabled']);
}

/** Props that are there, under their own names. */
function given(props: CephObjectStoreProps, names: readonly (keyof CephObjectGatewayProps & keyof rook.GatewaySpec)[]): rook.GatewaySpec {
  return Object.fromEntries(names.filter(name => props[name] !== undefined).map(name => [name, props[name]]));
}

/** A port with TLS only along with a certificate, and at least one port (rules R135 and R136). */
function portsOf(construct: Construct, props: CephObjectStoreProps): rook.GatewaySpec {
  const { port, securePort, sslCertificateRef } = props;
  if (port !== undefined) wholeNumber(construct, 'port', port, 1, 65535);
  const serving = props.service?.annotations?.[SERVING_CERTIFICATE];
  if (sslCertificateRef !== undefined && serving !== undefined) {
    fail(construct, 'sslCertificateRef', `"${sslCertificateRef}" is another certificate than that of OpenShift, ${serving}; leave one out`);
  }
  if (sslCertificateRef === undefined && serving === undefined) {
    if (securePort !== undefined) fail(construct, 'securePort', `${securePort} needs a certificate: give sslCertificateRef, or port without TLS`);
    return { port: port ?? 80 };
  }
  const secure = wholeNumber(construct, 'securePort', securePort ?? 443, 1, 65535);
  if (secure === port) fail(construct, 'securePort', `${secure} is the port without TLS as well; choose another`);
  return { ...(port !== undefined && { port }), securePort: secure, ...(sslCertificateRef !== undefined && { sslCertificateRef }) };
}

function checkMounts(construct: Construct, mounts: readonly rook.AdditionalVolumeMount[]): void {
  mounts.forEach(({ subPath, volumeSource }, i) => {
    const prop = `additionalVolumeMounts[${i}]`;
    if (!/^[^:/][^:]*$/.test(subPath) || subPath.split('/').includes('..')) {
      fail(construct, `${prop}.subPath`, `"${subPath}" is no path below /var/rgw; write it without ":", ".." and a "/" in front, such as ldap`);
    }
    if (mounts.findIndex(other => other.subPath === subPath) < i) fail(construct, `${prop}.subPath`, `"${subPath}" is taken by another mount; paths must differ`);
    if (Object.keys(volumeSource).length !== 1) fail(construct, `${prop}.volumeSource`, 'needs just one source, such as secret');
  });
}

function checkSecretRefs(construct: Construct, { rgwConfigFromSecret }: CephObjectStoreProps): void {
  for (const [option, { name, key }] of Object.entries(rgwConfigFromSecret ?? {})) {
    if (!name || !key) fail(construct, `rgwConfigFromSecret.${option}`, 'needs name and key of a Secret in the namespace of the store');
  }
}
