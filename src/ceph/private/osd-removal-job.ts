import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ADMINISTRATOR, LOGIN_MOUNTS, LOGIN_SCRIPT, loginEnv, loginVolumes, UNPRIVILEGED } from './ceph-pod';
import { NameSyntax } from './object-syntax';
import { osdRemovalScript, OsdRemovalSettings } from './osd-removal-script';
import { TOOLBOX_RESOURCES } from './resources';
import { fail, wholeNumber } from './storage-construct';
import * as k8s from '../../api/k8s';
import { CephObjectProps } from '../ceph-object-props';
import { OsdRemovalOptions } from '../osd-purge';

/** What has the commands of Rook. */
const DEFAULT_ROOK_IMAGE = 'docker.io/rook/ceph:v1.20.6';

/** ServiceAccount that comes with the operator, for jobs that remove OSDs. */
const ACCOUNT = 'rook-ceph-purge-osd';
const RBAC = 'rbac.authorization.k8s.io';

/** What there is to make a Job of. */
export interface OsdRemoval extends OsdRemovalSettings, OsdRemovalOptions {
  readonly name: string;
  readonly cephImage: string;
}

/** The ids, unless they are none or one is named twice. */
export function checkedOsdIds(construct: Construct, ids: readonly number[]): number[] {
  if (ids.length === 0) fail(construct, 'osdIds', 'is empty; name the OSDs to remove, such as [3]');
  for (const id of ids) wholeNumber(construct, 'osdIds', id, 0);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) fail(construct, 'osdIds', `${twice} is named twice; name it once`);
  return [...ids].sort((a, b) => a - b);
}

/** The name of the Job, unless it is none that a label can have as value. */
export function checkedJobName(construct: Construct, name: string): string {
  const problem = NameSyntax.LABEL.problemOf(name);
  if (problem !== undefined) fail(construct, 'name', problem);
  return name;
}

/** The Job, behind the permission that it needs. */
export function newRemovalJob(construct: Construct, removal: OsdRemoval, { labels, annotations }: CephObjectProps): ApiObject {
  const { name, namespace } = removal;
  allowToStop(construct, removal);
  return new ApiObject(construct, 'Resource', {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, namespace, labels: { app: name, ...labels }, annotations },
    spec: osdRemovalJob(removal),
  });
}

/** Lets the Job stop these OSDs and no other, which Rook's own Role for the account does not. */
function allowToStop(construct: Construct, { name, namespace, osdIds }: OsdRemoval): void {
  const role = `${name}-stop`;
  const metadata = { name: role, namespace };
  new ApiObject(construct, 'Role', {
    apiVersion: `${RBAC}/v1`,
    kind: 'Role',
    metadata,
    rules: [{ apiGroups: ['apps'], resources: ['deployments/scale'], resourceNames: osdIds.map(id => `rook-ceph-osd-${id}`), verbs: ['patch'] }],
  });
  new ApiObject(construct, 'RoleBinding', {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name: role },
    subjects: [{ kind: 'ServiceAccount', name: ACCOUNT, namespace }],
  });
}

/** `spec` of the Job: the guard, and then Rook's own removal. */
function osdRemovalJob(removal: OsdRemoval): object {
  const { name, osdIds, drainSeconds } = removal;
  return {
    backoffLimit: 0,
    // Time to start, to stop the OSDs and to remove them, besides that for the data to move.
    activeDeadlineSeconds: drainSeconds + 3600,
    template: {
      metadata: { labels: { app: name } },
      spec: {
        serviceAccountName: ACCOUNT,
        restartPolicy: 'Never',
        initContainers: [{
          name: 'safe-to-destroy',
          image: removal.cephImage,
          command: ['/bin/bash', '-c', `set -eu\n${LOGIN_SCRIPT}exec python3 - <<'SCRIPT'\n${osdRemovalScript(removal)}SCRIPT\n`],
          env: loginEnv(ADMINISTRATOR),
          resources: TOOLBOX_RESOURCES,
          securityContext: UNPRIVILEGED,
          volumeMounts: LOGIN_MOUNTS,
        }],
        containers: [{
          name: 'osd-removal',
          image: removal.rookImage ?? DEFAULT_ROOK_IMAGE,
          args: ['ceph', 'osd', 'remove', '--preserve-pvc', `${removal.preserveClaims ?? false}`, '--force-osd-removal', 'false', '--osd-ids', osdIds.join(',')],
          env: ROOK_ENV,
          volumeMounts: [
            { name: 'rook-ceph-conf', mountPath: '/etc/ceph' },
            { name: 'rook-config', mountPath: '/var/lib/rook' },
            { name: 'admin-secret', mountPath: '/var/lib/rook-ceph-mon' },
          ],
        }],
        volumes: [
          ...loginVolumes(ADMINISTRATOR),
          { name: 'admin-secret', secret: { secretName: 'rook-ceph-mon', items: [{ key: 'ceph-secret', path: 'secret.keyring' }] } },
          { name: 'rook-ceph-conf', emptyDir: {} },
          { name: 'rook-config', emptyDir: {} },
        ],
      },
    },
  };
}

/** What Rook's commands read in a pod of a cluster. */
const ROOK_ENV: k8s.EnvVar[] = [
  { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
  { name: 'ROOK_MON_ENDPOINTS', valueFrom: { configMapKeyRef: { name: 'rook-ceph-mon-endpoints', key: 'data' } } },
  { name: 'ROOK_CEPH_USERNAME', valueFrom: { secretKeyRef: { name: 'rook-ceph-mon', key: 'ceph-username' } } },
  { name: 'ROOK_CONFIG_DIR', value: '/var/lib/rook' },
  { name: 'ROOK_CEPH_CONFIG_OVERRIDE', value: '/etc/rook/config/override.conf' },
  { name: 'ROOK_FSID', valueFrom: { secretKeyRef: { name: 'rook-ceph-mon', key: 'fsid' } } },
  { name: 'ROOK_LOG_LEVEL', value: 'DEBUG' },
];
