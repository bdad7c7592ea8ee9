import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

const RBAC = 'rbac.authorization.k8s.io';

/** What Rook's operator and the managers do with ServiceMonitors. */
const VERBS = {
  'rook-ceph-system': ['get', 'list', 'watch', 'create', 'update', 'delete'],
  'rook-ceph-mgr': ['get', 'list', 'create', 'update'],
};

/**
 * Lets Rook make ServiceMonitors, which nothing that comes with the operator
 * does: its chart makes these Roles if it is told to, under other names.
 */
export function allowServiceMonitors(construct: Construct, namespace: string, operatorNamespace: string): void {
  for (const [account, verbs] of Object.entries(VERBS)) {
    const metadata = { name: `${account}-service-monitors`, namespace };
    new ApiObject(construct, `Role-${account}`, {
      apiVersion: `${RBAC}/v1`, kind: 'Role', metadata, rules: [{ apiGroups: ['monitoring.coreos.com'], resources: ['servicemonitors'], verbs }],
    });
    new ApiObject(construct, `RoleBinding-${account}`, {
      apiVersion: `${RBAC}/v1`,
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: RBAC, kind: 'Role', name: metadata.name },
      subjects: [{ kind: 'ServiceAccount', name: account, namespace: account === 'rook-ceph-system' ? operatorNamespace : namespace }],
    });
  }
}
