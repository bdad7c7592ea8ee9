import { ifAny } from './defined';
import { RookRelease } from './rook-release';
import { settingsEnv } from './rook-settings';
import * as k8s from '../../../api/k8s';
import { RookOperatorProps } from '../rook-operator-props';

/** What runs the operator, and what its permissions are bound to. */
export const OPERATOR_ACCOUNT = 'rook-ceph-system';

/** The Deployment of the operator. */
export const OPERATOR = 'rook-ceph-operator';

/** The user that Rook's image is made for. */
const USER = 2016;

/** CPU and memory as Rook's chart gives them. */
const RESOURCES: k8s.ResourceRequirements = { limits: { memory: '512Mi' }, requests: { cpu: '200m', memory: '128Mi' } };

/** Image of the operator. */
export function operatorImage(props: RookOperatorProps, release: RookRelease): string {
  return props.image ?? `docker.io/rook/ceph:v${release.version}`;
}

/** `spec` of the operator's Deployment. */
export function operatorDeployment(props: RookOperatorProps, release: RookRelease): object {
  const { tolerations = [], unreachableNodeTolerationSeconds = 5 } = props;
  return {
    replicas: props.scaleDownOperator ? 0 : 1,
    revisionHistoryLimit: props.revisionHistoryLimit,
    selector: { matchLabels: { app: OPERATOR } },
    // Two operators must never be at work at the same time.
    strategy: { type: 'Recreate' },
    template: {
      metadata: { labels: { app: OPERATOR } },
      spec: {
        serviceAccountName: OPERATOR_ACCOUNT,
        priorityClassName: props.priorityClassName,
        nodeSelector: props.nodeSelector,
        affinity: ifAny({ nodeAffinity: props.nodeAffinity }),
        tolerations: [
          { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: unreachableNodeTolerationSeconds },
          ...tolerations,
        ],
        ...props.useOperatorHostNetwork ? { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' } : {},
        containers: [container(props, release)],
        volumes: [{ name: 'rook-config', emptyDir: {} }, { name: 'default-config-dir', emptyDir: {} }],
      },
    },
  };
}

function container(props: RookOperatorProps, release: RookRelease): k8s.Container {
  return {
    name: OPERATOR,
    image: operatorImage(props, release),
    args: ['ceph', 'operator'],
    env: [
      ...settingsEnv(props, release),
      fromPod('NODE_NAME', 'spec.nodeName'),
      fromPod('POD_NAME', 'metadata.name'),
      fromPod('POD_NAMESPACE', 'metadata.namespace'),
    ],
    resources: props.resources ?? RESOURCES,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: USER,
      runAsGroup: USER,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumeMounts: [{ name: 'rook-config', mountPath: '/var/lib/rook' }, { name: 'default-config-dir', mountPath: '/etc/ceph' }],
  };
}

function fromPod(name: string, fieldPath: string): k8s.EnvVar {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
