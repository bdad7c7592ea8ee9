import { CephLogin, LOGIN_MOUNTS, LOGIN_SCRIPT, loginEnv, loginVolumes, UNPRIVILEGED, USER } from './ceph-pod';
import { CONFIG_MAPS } from './diagnostics-script';
import { TOOLBOX_RESOURCES } from './resources';
import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';

/** Where the archive is put. */
export const ARCHIVES = '/archives';

/** What the Job of diagnostics is made of. */
export interface DiagnosticsJob {
  readonly name: string;
  readonly image: string;
  readonly script: string;
  readonly login: CephLogin;
  readonly claimName?: string;
  /** How long the pod stays after the archive is written. */
  readonly keepSeconds: number;
  readonly deadlineSeconds: number;
  readonly placement?: rook.Placement;
}

/** `spec` of the Job. */
export function diagnosticsJob(job: DiagnosticsJob): object {
  const archives: k8s.Volume = job.claimName === undefined
    ? { name: 'archives', emptyDir: {} }
    : { name: 'archives', persistentVolumeClaim: { claimName: job.claimName } };
  const keep = job.keepSeconds > 0 ? `echo 'fetch it with kubectl cp within ${job.keepSeconds} s'\nsleep ${job.keepSeconds}\n` : '';
  return {
    backoffLimit: 0,
    activeDeadlineSeconds: job.deadlineSeconds,
    template: {
      metadata: { labels: { app: job.name } },
      spec: {
        serviceAccountName: job.name,
        restartPolicy: 'Never',
        securityContext: { fsGroup: USER },
        ...(job.placement?.tolerations !== undefined && { tolerations: job.placement.tolerations }),
        containers: [{
          name: 'diagnostics',
          image: job.image,
          command: ['/bin/bash', '-c', `set -eu\n${LOGIN_SCRIPT}python3 - <<'SCRIPT'\n${job.script}SCRIPT\n${keep}`],
          env: loginEnv(job.login),
          resources: TOOLBOX_RESOURCES,
          securityContext: UNPRIVILEGED,
          volumeMounts: [...LOGIN_MOUNTS, { name: 'archives', mountPath: ARCHIVES }],
        }],
        volumes: [...loginVolumes(job.login), archives],
      },
    },
  };
}

/** What the pod may read in a namespace: no Secret, and only ConfigMaps that are known to have none. */
export const NAMESPACE_RULES = [
  { apiGroups: [''], resources: ['pods', 'events', 'persistentvolumeclaims', 'services'], verbs: ['list'] },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['configmaps'], resourceNames: CONFIG_MAPS, verbs: ['get'] },
  { apiGroups: ['apps'], resources: ['deployments', 'daemonsets'], verbs: ['list'] },
  { apiGroups: ['batch'], resources: ['jobs', 'cronjobs'], verbs: ['list'] },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: ['list'] },
  { apiGroups: ['ceph.rook.io', 'csi.ceph.io', 'objectbucket.io'], resources: ['*'], verbs: ['list'] },
];

/** What the pod may read of the whole cluster. */
export const CLUSTER_RULES = [
  { apiGroups: [''], resources: ['nodes', 'persistentvolumes'], verbs: ['list'] },
  { apiGroups: ['storage.k8s.io'], resources: ['storageclasses', 'csidrivers', 'volumeattachments'], verbs: ['list'] },
];
