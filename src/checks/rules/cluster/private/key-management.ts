import { isExternal } from '../../../../placement/ceph-cluster';
import { Severity } from '../../../severity';

/** Settings of a cluster's key management service, as far as Rook looks at them. */
export interface KeyManagement {
  /** The connection details that are not empty, without spaces around. */
  readonly details: { readonly [name: string]: string };
  readonly tokenSecretName: string;
  /** Whether an OSD uses it: without one Rook does not check it either. */
  readonly isUsed: boolean;
}

/** Path of the connection details. */
export const DETAILS = 'spec.security.kms.connectionDetails';

/** The key management service of a CephCluster; undefined if it has none. */
export function keyManagementOf(cluster: any): KeyManagement | undefined {
  const { connectionDetails, tokenSecretName = '' } = cluster.spec?.security?.kms ?? {};
  const given = Object.entries<string>(connectionDetails ?? {});
  if (isExternal(cluster) || given.length === 0) {
    return undefined;
  }
  const sets: any[] = cluster.spec.storage?.storageClassDeviceSets ?? [];
  return {
    details: Object.fromEntries(given.map(([name, value]) => [name, `${value}`.trim()] as const).filter(([, value]) => value !== '')),
    tokenSecretName,
    isUsed: sets.some(set => set?.encrypted === true),
  };
}

/** How much a mistake matters, and what to say of that: it does not show before an OSD uses the service. */
export function weightOf(kms: KeyManagement): { severity?: Severity; hint: string } {
  return kms.isUsed ? { hint: '' } : { severity: Severity.WARNING, hint: ', which shows with the first device set that is encrypted' };
}
