import { EDIT, MANAGE, READ, RoleTable, RuleRow } from './rbac-table';

const SECRETS: RuleRow = ['core', 'secrets', READ];
const CONFIG: RuleRow = ['core', 'configmaps', 'get'];
const NODE: RuleRow = ['core', 'nodes', 'get'];
const NODES: RuleRow[] = [['core', 'nodes', READ], ['storage.k8s.io', 'csinodes', READ]];
const EVENTS: RuleRow = ['core', 'events', 'list watch create update patch'];
const CLASSES: RuleRow = ['storage.k8s.io', 'storageclasses', READ];
const VOLUMES: RuleRow = ['core', 'persistentvolumes', EDIT];
const CLAIM_STATUS: RuleRow = ['core', 'persistentvolumeclaims/status', 'patch'];
const TOKEN_REVIEWS: RuleRow = ['authentication.k8s.io', 'tokenreviews', 'create'];
const ACCESS_REVIEWS: RuleRow = ['authorization.k8s.io', 'subjectaccessreviews', 'create'];
const ATTRIBUTES: RuleRow = ['storage.k8s.io', 'volumeattributesclasses', READ];

/** To ask for a token of the account that a volume is mounted for. */
const TOKENS: RuleRow[] = [['core', 'serviceaccounts', 'get'], ['core', 'serviceaccounts/token', 'create']];
const ATTACHMENTS: RuleRow[] = [
  ['storage.k8s.io', 'volumeattachments', `${READ} patch`],
  ['storage.k8s.io', 'volumeattachments/status', 'patch'],
];
const GROUP_SNAPSHOTS: RuleRow[] = ['groupsnapshot.storage.k8s.io', 'groupsnapshot.storage.openshift.io'].flatMap((group): RuleRow[] => [
  [group, 'volumegroupsnapshotclasses', READ],
  [group, 'volumegroupsnapshotcontents', `${READ} update patch`],
  [group, 'volumegroupsnapshotcontents/status', 'update patch'],
]);

function claims(verbs: string): RuleRow {
  return ['core', 'persistentvolumeclaims', verbs];
}

function snapshots(verbs: string): RuleRow[] {
  return [
    ['snapshot.storage.k8s.io', 'volumesnapshots', verbs],
    ['snapshot.storage.k8s.io', 'volumesnapshotclasses', READ],
    ['snapshot.storage.k8s.io', 'volumesnapshotcontents', `${READ} patch update`],
    ['snapshot.storage.k8s.io', 'volumesnapshotcontents/status', 'update patch'],
  ];
}

function groupReplication(verbs: string): RuleRow[] {
  return [
    ['replication.storage.openshift.io', 'volumegroupreplicationcontents', READ],
    ['replication.storage.openshift.io', 'volumegroupreplicationclasses', verbs],
  ];
}

/** What the pods of block devices need on each node. */
function blockNode(secrets: string): RuleRow[] {
  return [
    ['core', 'secrets', secrets], ['core', 'persistentvolumes', 'get list'], ['storage.k8s.io', 'volumeattachments', 'get list'],
    CONFIG, ...TOKENS, NODE, TOKEN_REVIEWS, EVENTS, claims('get'),
  ];
}

/**
 * ClusterRoles of the pods of the drivers: `ctrlplugin` makes volumes, `nodeplugin` mounts them.
 *
 * @param line major and minor version of Rook
 * @see https://github.com/rook/rook/blob/v1.20.6/deploy/examples/csi-operator.yaml
 */
export function driverClusterRoles(line: string): RoleTable {
  const blockDevices: RuleRow[] = [
    SECRETS, VOLUMES, claims(`${READ} update`), CLASSES, EVENTS, ...ATTACHMENTS, ...NODES, CLAIM_STATUS, CONFIG, ...TOKENS, TOKEN_REVIEWS, ACCESS_REVIEWS,
  ];
  const withSnapshots: RuleRow[] = [
    ...blockDevices, ...snapshots(READ), ...GROUP_SNAPSHOTS, ...groupReplication(READ), ['cbt.storage.k8s.io', 'snapshotmetadataservices', 'get list'], ATTRIBUTES,
  ];
  return {
    'rbd-ctrlplugin': withSnapshots,
    'rbd-nodeplugin': blockNode(READ),
    'cephfs-ctrlplugin': [
      SECRETS, CONFIG, ...NODES, VOLUMES, claims(`${READ} patch update`), CLASSES, EVENTS, ...ATTACHMENTS, CLAIM_STATUS, ...snapshots('get list'),
      ...GROUP_SNAPSHOTS, ...line === '1.19' ? [] : groupReplication('get'), ...TOKENS, TOKEN_REVIEWS, ATTRIBUTES,
    ],
    'cephfs-nodeplugin': [NODE, SECRETS, CONFIG, ...TOKENS, EVENTS, ['core', 'persistentvolumes persistentvolumeclaims', 'get'], TOKEN_REVIEWS],
    'nfs-ctrlplugin': [
      VOLUMES, claims(`${READ} patch update`), CLASSES, ['core', 'events', `${READ} create update patch`], ...NODES,
      ['coordination.k8s.io', 'leases', `${READ} create update patch`], ['core', 'secrets', 'get'], ...snapshots('get list'), CLAIM_STATUS,
      ...ATTACHMENTS, ATTRIBUTES,
    ],
    'nfs-nodeplugin': [NODE],
    'nvmeof-ctrlplugin': line === '1.19' ? withSnapshots : blockDevices,
    'nvmeof-nodeplugin': blockNode(line === '1.19' ? READ : 'get list'),
  };
}

const ADDONS: RuleRow[] = [
  ['csiaddons.openshift.io', 'csiaddonsnodes', MANAGE],
  ['core', 'pods', 'get'],
  ['apps', 'replicasets', 'get'],
  ['apps', 'deployments/finalizers daemonsets/finalizers', 'update'],
];
const LEADER: RuleRow = ['coordination.k8s.io', 'leases', MANAGE];

/** Roles of the pods of the drivers in the operator's namespace. */
export const DRIVER_ROLES: RoleTable = Object.fromEntries(['rbd', 'cephfs', 'nvmeof'].flatMap(driver => [
  [`${driver}-ctrlplugin`, [LEADER, ...ADDONS]],
  [`${driver}-nodeplugin`, ADDONS],
]));

/** The operator's own ClusterRoles that it is bound to. */
export function csiOperatorClusterRoles(line: string): RoleTable {
  return {
    'manager-role': [
      ['core', 'configmaps services', EDIT],
      ...line === '1.19' ? [] : [['core', 'nodes', 'list watch'] as RuleRow],
      ['apps', 'daemonsets deployments', EDIT],
      ['cbt.storage.k8s.io', 'snapshotmetadataservices', READ],
      ['csi.ceph.io', 'cephconnections', `${READ} delete update`],
      ['csi.ceph.io', 'clientprofilemappings clientprofiles drivers', EDIT],
      ['csi.ceph.io', 'clientprofilemappings/finalizers clientprofiles/finalizers drivers/finalizers', 'update'],
      ['csi.ceph.io', 'clientprofilemappings/status clientprofiles/status drivers/status', 'get patch update'],
      ['csi.ceph.io', 'operatorconfigs', READ],
      ['storage.k8s.io', 'csidrivers', EDIT],
    ],
    'metrics-auth-role': [TOKEN_REVIEWS, ACCESS_REVIEWS],
  };
}

/** The operator's Role in its own namespace, with which one of its pods becomes the leader. */
export const LEADER_ELECTION: readonly RuleRow[] = [
  ['core', 'configmaps', EDIT],
  ['coordination.k8s.io', 'leases', EDIT],
  ['core', 'events', 'create patch'],
];

/** ClusterRoles to give to people, and to what scrapes metrics; nothing is bound to them. */
export const ROLES_TO_GIVE: RoleTable = {
  'metrics-reader': [['/metrics', 'get']],
  ...Object.fromEntries([
    ['cephconnection-viewer', 'cephconnections', READ], ['cephconnections-editor', 'cephconnections', EDIT],
    ['clientprofile-viewer', 'clientprofiles', READ], ['clientprofiles-editor', 'clientprofiles', EDIT],
    ['clientprofilemapping-viewer', 'clientprofilemappings', READ], ['clientprofilemapping-editor', 'clientprofilemappings', EDIT],
    ['driver-viewer', 'drivers', READ], ['driver-editor', 'drivers', EDIT],
    ['operatorconfig-viewer', 'operatorconfigs', READ], ['operatorconfig-editor', 'operatorconfigs', EDIT],
  ].map(([name, kind, verbs]) => [`${name}-role`, [['csi.ceph.io', kind, verbs], ['csi.ceph.io', `${kind}/status`, 'get']]])),
};
