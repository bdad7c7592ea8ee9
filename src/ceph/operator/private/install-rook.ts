import { Construct } from 'constructs';
import { clusterRole, ObjectMaker, role } from './object-maker';
import { OPERATOR_ACCOUNT } from './operator-deployment';
import { CLAIM_ROLES, CLUSTER_ACCOUNTS, CLUSTER_ROLES, COSI_ACCOUNT, COSI_ROLE, OPERATOR_ROLE, rookClusterRoles } from './rook-rbac';

/** Labels of what belongs to Rook. */
export const ROOK_LABELS = {
  'operator': 'rook',
  'storage-backend': 'ceph',
  'app.kubernetes.io/name': 'rook-ceph',
  'app.kubernetes.io/part-of': 'rook-ceph-operator',
};

/** Labels of what belongs to the driver of COSI. */
const COSI_LABELS = {
  'app.kubernetes.io/name': 'cosi-driver-ceph',
  'app.kubernetes.io/part-of': 'container-object-storage-interface',
  'app.kubernetes.io/component': 'driver-ceph',
};

/** Where the permissions of Rook are made. */
export interface RookPermissions {
  readonly line: string;
  readonly namespace: string;
  readonly enableObcs: boolean;
  readonly pullSecrets?: readonly string[];
}

/** Makes the accounts and roles of the operator, and of a cluster in its namespace. */
export function permitRook(scope: Construct, { line, namespace, enableObcs, pullSecrets }: RookPermissions): void {
  const rook = new ObjectMaker(scope, ROOK_LABELS, pullSecrets);
  const cosi = new ObjectMaker(scope, COSI_LABELS, pullSecrets);
  const operator = { name: OPERATOR_ACCOUNT, namespace };
  rook.accounts(namespace, [OPERATOR_ACCOUNT]);
  cosi.accounts(namespace, [COSI_ACCOUNT]);
  rook.roles(undefined, rookClusterRoles(line));
  if (enableObcs) {
    for (const { suffix, verbs } of CLAIM_ROLES) {
      const rows = [['objectbucket.io', 'objectbucketclaims', verbs]] as const;
      rook.roles(undefined, { [`rook-ceph-obc-${suffix}`]: rows }, { [`rbac.authorization.k8s.io/aggregate-to-${suffix}`]: 'true' });
    }
  }
  cosi.roles(undefined, COSI_ROLE);
  rook.roles(namespace, OPERATOR_ROLE);
  for (const name of ['rook-ceph-system', 'rook-ceph-global', 'rook-ceph-object-bucket']) rook.bind(name, undefined, clusterRole(name), operator);
  cosi.bind(`${COSI_ACCOUNT}-role-binding`, undefined, clusterRole(`${COSI_ACCOUNT}-role`), { name: COSI_ACCOUNT, namespace });
  rook.bind('rook-ceph-system', namespace, role('rook-ceph-system'), operator);
  permitCluster(rook, namespace, namespace);
}

/**
 * Makes the accounts and roles of a cluster, in its namespace. In another namespace
 * than the operator's, what it has in common with others is named after it.
 */
export function permitCluster(rook: ObjectMaker, namespace: string, operatorNamespace: string): void {
  const suffix = namespace === operatorNamespace ? '' : `-${namespace}`;
  rook.accounts(namespace, CLUSTER_ACCOUNTS);
  rook.roles(namespace, CLUSTER_ROLES);
  for (const name of ['rook-ceph-mgr-cluster', 'rook-ceph-osd']) {
    const account = name === 'rook-ceph-osd' ? name : 'rook-ceph-mgr';
    rook.bind(`${name}${suffix}`, undefined, clusterRole(name), { name: account, namespace });
  }
  rook.bind('rook-ceph-cluster-mgmt', namespace, clusterRole('rook-ceph-cluster-mgmt'), { name: OPERATOR_ACCOUNT, namespace: operatorNamespace });
  rook.bind(`rook-ceph-mgr-system${suffix}`, operatorNamespace, clusterRole('rook-ceph-mgr-system'), { name: 'rook-ceph-mgr', namespace });
  for (const name of Object.keys(CLUSTER_ROLES)) rook.bind(name, namespace, role(name), { name, namespace });
}
