import { ManifestDocument } from '../../manifests';

/** API groups whose kinds go by their name alone. No two of them have a kind that rules look at in common. */
const GROUPS: ReadonlySet<string> = new Set([
  '', 'admissionregistration.k8s.io', 'apiextensions.k8s.io', 'apps', 'autoscaling', 'batch', 'ceph.rook.io', 'cert-manager.io', 'csi.ceph.io',
  'gateway.networking.k8s.io', 'groupsnapshot.storage.k8s.io', 'k8s.cni.cncf.io', 'monitoring.coreos.com', 'networking.k8s.io', 'objectbucket.io',
  'policy', 'rbac.authorization.k8s.io', 'rustfs.com', 'scheduling.k8s.io', 'snapshot.storage.k8s.io', 'storage.k8s.io', 'velero.io',
]);

/** What a kind is called in rules. */
export function kindKey({ apiGroup, kind }: ManifestDocument): string {
  return apiGroup === undefined || GROUPS.has(apiGroup) ? kind! : `${apiGroup}/${kind}`;
}
