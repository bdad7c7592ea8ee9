import { Construct } from 'constructs';
import { merged } from './merge';
import { checkOptions } from './object-gateway-options';
import { gatewaySpec } from './object-gateway-spec';
import { givenPools, objectPoolsSpec } from './object-pools-spec';
import { hostingSpec, keystoneSpec, protocolsSpec } from './object-protocols-spec';
import { requireSameCluster } from './object-references';
import { NameSyntax } from './object-syntax';
import { vaultSpec } from './object-vault-spec';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { CephObjectStoreProps } from '../ceph-object-store-props';

/** All of a CephObjectStore. */
export function objectStoreSpec(construct: Construct, props: CephObjectStoreProps): rook.CephObjectStoreSpec {
  const sections: rook.CephObjectStoreSpec = {
    auth: keystoneSpec(construct, props.keystone),
    hosting: hostingSpec(construct, props.hosting),
    protocols: protocolsSpec(construct, props),
    security: securitySpec(construct, props),
    healthCheck: props.healthCheck,
    allowUsersInNamespaces: namespacesOf(construct, props),
  };
  const spec = merged<rook.CephObjectStoreSpec>({
    ...poolsSpec(construct, props),
    gateway: gatewaySpec(construct, props),
    ...Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== undefined)),
  }, props.spec);
  checkOptions(construct, props.cluster, spec.gateway ?? {});
  return spec;
}

/** The pools, which are elsewhere for gateways of a zone (rule R145), and for those that Rook does not run. */
function poolsSpec(construct: Construct, props: CephObjectStoreProps): rook.CephObjectStoreSpec {
  const { cluster, zone, externalRgwEndpoints } = props;
  const unsafe = props.unsafeDeleteDataWithObjectStore ? ['unsafeDeleteDataWithObjectStore'] : [];
  const pools = [...givenPools(props), ...unsafe][0];
  if (zone !== undefined) {
    requireSameCluster(construct, 'zone', cluster, zone);
    if (pools !== undefined) fail(construct, pools, `would be ignored: the zone ${zone.name} has the pools; say it of the zone, or leave zone out`);
    if (externalRgwEndpoints !== undefined) fail(construct, 'externalRgwEndpoints', 'cannot be had in a zone, whose gateways Rook runs; leave zone out');
    return { zone: { name: zone.name } };
  }
  if (externalRgwEndpoints !== undefined) {
    if (pools !== undefined) fail(construct, pools, 'would be ignored: gateways that run elsewhere have their pools there; leave it out');
    return {};
  }
  return objectPoolsSpec(construct, cluster, props, unsafe.length === 0);
}

function securitySpec(construct: Construct, { sseKms, sseS3 }: CephObjectStoreProps): rook.ObjectStoreSecuritySpec | undefined {
  if (sseKms === undefined && sseS3 === undefined) return undefined;
  return {
    ...(sseKms !== undefined && { kms: vaultSpec(construct, 'sseKms', sseKms) }),
    ...(sseS3 !== undefined && { s3: vaultSpec(construct, 'sseS3', sseS3) }),
  };
}

/** Names of namespaces, or the star for all. */
function namespacesOf(construct: Construct, { allowUsersInNamespaces }: CephObjectStoreProps): string[] | undefined {
  allowUsersInNamespaces?.forEach((namespace, i) => {
    const problem = namespace === '*' ? undefined : NameSyntax.LABEL.problemOf(namespace);
    if (problem !== undefined) fail(construct, `allowUsersInNamespaces[${i}]`, `${problem}; or "*" for all namespaces`);
  });
  return allowUsersInNamespaces;
}

/** URL that clients in Kubernetes reach a store under: the one that is advertised, or that of the Service. */
export function endpointOf(name: string, namespace: string, { gateway = {}, hosting }: rook.CephObjectStoreSpec): string {
  const advertised = hosting?.advertiseEndpoint;
  if (advertised !== undefined) return urlOf(advertised.dnsName, advertised.port, advertised.useTls);
  const isSecure = (gateway.securePort ?? 0) > 0;
  return urlOf(`${serviceOf(name)}.${namespace}.svc`, isSecure ? gateway.securePort! : gateway.port!, isSecure);
}

/** Whether gateways take credentials of brokers: over TLS only, unless they are told otherwise. */
export function takesSecrets({ gateway = {} }: rook.CephObjectStoreSpec): boolean {
  return (gateway.securePort ?? 0) > 0 || gateway.rgwConfig?.rgw_allow_notification_secrets_in_cleartext === 'true';
}

/** Name of the Service in front of the gateways. */
export function serviceOf(store: string): string {
  return `rook-ceph-rgw-${store}`;
}

function urlOf(host: string, port: number, isSecure: boolean): string {
  return `${isSecure ? 'https' : 'http'}://${host}${port === (isSecure ? 443 : 80) ? '' : `:${port}`}`;
}
