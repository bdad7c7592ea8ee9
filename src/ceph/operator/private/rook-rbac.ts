import { EDIT, MANAGE, READ, RoleTable } from './rbac-table';

const KINDS = 'cephclients cephclusters cephblockpools cephfilesystems cephnfses cephnvmeofgateways cephobjectstores cephobjectstoreusers '
  + 'cephobjectrealms cephobjectzonegroups cephobjectzones cephbuckettopics cephbucketnotifications cephrbdmirrors cephfilesystemmirrors '
  + 'cephfilesystemsubvolumegroups cephblockpoolradosnamespaces';

function subresource(kinds: string, name: string): string {
  return kinds.split(' ').map(kind => `${kind}/${name}`).join(' ');
}

/**
 * ClusterRoles of Rook, whatever the namespaces.
 *
 * @param line major and minor version of Rook
 * @see https://github.com/rook/rook/blob/v1.20.6/deploy/examples/common.yaml
 */
export function rookClusterRoles(line: string): RoleTable {
  const kinds = line === '1.19' ? KINDS : `${KINDS} cephobjectstoreaccounts`;
  return {
    'rook-ceph-system': [
      ['core', 'pods pods/log', 'get list'],
      ['core', 'pods/exec', 'create'],
      ['csiaddons.openshift.io', 'networkfences', `${MANAGE} deletecollection`],
      ['apiextensions.k8s.io', 'customresourcedefinitions', 'get'],
      ['csi.ceph.io', 'cephconnections clientprofiles operatorconfigs drivers', MANAGE],
    ],
    'rook-ceph-global': [
      ['core', 'pods nodes secrets configmaps', READ],
      ['core discovery.k8s.io', 'events persistentvolumes persistentvolumeclaims endpoints services endpointslices endpointslices/restricted', EDIT],
      ['events.k8s.io', 'events', 'create patch update'],
      ['storage.k8s.io', 'storageclasses', READ],
      ['batch', 'jobs cronjobs', `${MANAGE} deletecollection`],
      ['ceph.rook.io', `${kinds} cephcosidrivers`, `${READ} update`],
      ['ceph.rook.io', subresource(kinds, 'status'), 'update'],
      ['ceph.rook.io', subresource(kinds, 'finalizers'), 'update'],
      ['policy apps extensions', 'poddisruptionbudgets deployments replicasets', `${MANAGE} deletecollection`],
      ['apps', 'deployments/finalizers', 'update'],
      ['healthchecking.openshift.io', 'machinedisruptionbudgets', MANAGE],
      ['machine.openshift.io', 'machines', MANAGE],
      ['storage.k8s.io', 'csidrivers', 'create delete get update'],
      ['k8s.cni.cncf.io', 'network-attachment-definitions', 'get'],
    ],
    'rook-ceph-cluster-mgmt': [
      ['core apps extensions', 'secrets pods pods/log services configmaps deployments daemonsets', EDIT],
    ],
    'rook-ceph-mgr-cluster': [
      ['core', 'configmaps nodes persistentvolumes', READ],
      ['core', 'events', `${READ} create patch`],
      ['events.k8s.io', 'events', 'create patch update'],
      ['storage.k8s.io', 'storageclasses', READ],
    ],
    'rook-ceph-mgr-system': [['core', 'configmaps', READ]],
    'rook-ceph-osd': [['core', 'nodes', 'get list']],
    'rook-ceph-object-bucket': [
      ['core', 'secrets configmaps', 'get create update delete'],
      ['storage.k8s.io', 'storageclasses', 'get'],
      ['objectbucket.io', 'objectbucketclaims', `${READ} update`],
      ['objectbucket.io', 'objectbuckets', MANAGE],
      ['objectbucket.io', 'objectbucketclaims/status objectbuckets/status', 'update'],
      ['objectbucket.io', 'objectbucketclaims/finalizers objectbuckets/finalizers', 'update'],
    ],
  };
}

/** The operator's Role in its own namespace. */
export const OPERATOR_ROLE: RoleTable = {
  'rook-ceph-system': [
    ['core', 'pods configmaps services', EDIT],
    ['apps extensions', 'daemonsets statefulsets deployments', `${MANAGE} deletecollection`],
    ['batch', 'cronjobs', 'delete'],
    ['cert-manager.io', 'certificates issuers', 'get create delete'],
    ['multicluster.x-k8s.io', 'serviceexports', 'get create'],
  ],
};

/** Roles of the pods of a cluster, in its namespace. Each goes to the ServiceAccount of its name. */
export const CLUSTER_ROLES: RoleTable = {
  'rook-ceph-osd': [
    ['core', 'secrets', 'get update'],
    ['core', 'configmaps', MANAGE],
    ['ceph.rook.io', 'cephclusters cephclusters/finalizers', 'get list create update delete'],
  ],
  'rook-ceph-mgr': [
    ['core', 'pods services pods/log', MANAGE],
    ['batch', 'jobs', MANAGE],
    ['ceph.rook.io', `${KINDS} cephclusters/finalizers cephcosidrivers`, EDIT],
    ['apps', 'deployments/scale deployments', 'patch delete'],
    ['core', 'persistentvolumeclaims', 'delete'],
  ],
  'rook-ceph-cmd-reporter': [['core', 'pods configmaps', MANAGE]],
  'rook-ceph-purge-osd': [
    ['core', 'configmaps', 'get'],
    ['apps', 'deployments', 'get delete'],
    ['batch', 'jobs', 'get list delete'],
    ['core', 'persistentvolumeclaims', 'get list update delete'],
  ],
};

/** ServiceAccounts of the pods of a cluster, in its namespace. */
export const CLUSTER_ACCOUNTS = [...Object.keys(CLUSTER_ROLES), 'rook-ceph-rgw', 'rook-ceph-nvmeof', 'rook-ceph-default'];

/** The ServiceAccount of the COSI driver. */
export const COSI_ACCOUNT = 'objectstorage-provisioner';

/** The ClusterRole of the COSI driver. */
export const COSI_ROLE: RoleTable = {
  [`${COSI_ACCOUNT}-role`]: [
    ['objectstorage.k8s.io', 'buckets bucketaccesses bucketclaims bucketaccessclasses '
      + 'buckets/status bucketaccesses/status bucketclaims/status bucketaccessclasses/status', MANAGE],
    ['coordination.k8s.io', 'leases', MANAGE],
    ['core', 'secrets events', 'get delete update create'],
    ['events.k8s.io', 'events', 'create patch update'],
  ],
};

/** Who may view and edit a namespace may do so with its ObjectBucketClaims, by the label that adds the role to theirs. */
export const CLAIM_ROLES: readonly { readonly suffix: string; readonly verbs: string }[] = [
  { suffix: 'view', verbs: READ },
  { suffix: 'edit', verbs: 'create delete deletecollection patch update' },
];
