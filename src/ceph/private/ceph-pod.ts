import * as k8s from '../../api/k8s';

/** The user that Rook's own toolbox runs as. */
export const USER = 2016;

/** A container that needs nothing but its user. */
export const UNPRIVILEGED: k8s.SecurityContext = {
  runAsNonRoot: true,
  runAsUser: USER,
  runAsGroup: USER,
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

/** How a pod signs on with Ceph. */
export interface CephLogin {
  /** User with `client.` in front. */
  readonly user: string;
  readonly secretName: string;
  /** Key of the Secret whose value is the user's key. */
  readonly secretKey: string;
}

/** The administrator, as Rook's own jobs sign on. */
export const ADMINISTRATOR: CephLogin = { user: 'client.admin', secretName: 'rook-ceph-mon', secretKey: 'ceph-secret' };

/** Where the monitors are, and the key, for a container that writes them into a configuration. */
export function loginVolumes({ secretName, secretKey }: CephLogin): k8s.Volume[] {
  return [
    { name: 'ceph-config', emptyDir: {} },
    { name: 'ceph-key', secret: { secretName, items: [{ key: secretKey, path: 'key' }] } },
    { name: 'mon-endpoints', configMap: { name: 'rook-ceph-mon-endpoints', items: [{ key: 'data', path: 'mon-endpoints' }] } },
  ];
}

/** Where `LOGIN_SCRIPT` looks for them. */
export const LOGIN_MOUNTS: k8s.VolumeMount[] = [
  { name: 'ceph-config', mountPath: '/etc/ceph' },
  { name: 'ceph-key', mountPath: '/etc/rook-key', readOnly: true },
  { name: 'mon-endpoints', mountPath: '/etc/rook', readOnly: true },
];

/** Variables that `LOGIN_SCRIPT` reads, and the commands of Ceph. */
export function loginEnv({ user }: CephLogin): k8s.EnvVar[] {
  return [{ name: 'CEPH_USER', value: user }, { name: 'CEPH_ARGS', value: `--name=${user}` }];
}

/** Lines of a shell that write the configuration of the commands of Ceph. */
export const LOGIN_SCRIPT = `printf '[global]\\nmon_host = %s\\n\\n[%s]\\nkeyring = /etc/ceph/keyring\\n' "$(sed 's/[a-z0-9_-]\\+=//g' /etc/rook/mon-endpoints)" "$CEPH_USER" > /etc/ceph/ceph.conf
printf '[%s]\\nkey = %s\\n' "$CEPH_USER" "$(cat /etc/rook-key/key)" > /etc/ceph/keyring
`;
