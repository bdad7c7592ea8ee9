import { RookRelease } from './rook-release';
import * as k8s from '../../../api/k8s';
import { RookCsiProps } from '../rook-csi-props';

/** The Deployment of ceph-csi-operator, and its ServiceAccount. */
export const CSI_OPERATOR = 'ceph-csi-controller-manager';

/** What the names of all its roles and accounts begin with. */
export const CSI_PREFIX = 'ceph-csi-';

/** What the name of Deployments' pods is told by. */
const LABELS = { 'control-plane': 'ceph-csi-op-controller-manager' };

const RESOURCES: k8s.ResourceRequirements = { limits: { cpu: '500m', memory: '128Mi' }, requests: { cpu: '10m', memory: '64Mi' } };

/** `spec` of the Deployment of ceph-csi-operator. */
export function csiOperatorDeployment(props: RookCsiProps, release: RookRelease): object {
  return {
    replicas: 1,
    selector: { matchLabels: LABELS },
    template: {
      metadata: { labels: LABELS, annotations: { 'kubectl.kubernetes.io/default-container': 'manager' } },
      spec: {
        serviceAccountName: CSI_OPERATOR,
        terminationGracePeriodSeconds: 10,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [container(props, release)],
      },
    },
  };
}

function container(props: RookCsiProps, release: RookRelease): k8s.Container {
  return {
    name: 'manager',
    image: props.operatorImage ?? `quay.io/cephcsi/ceph-csi-operator:v${release.csiOperatorVersion}`,
    command: ['/manager'],
    args: ['--leader-elect'],
    env: [
      { name: 'OPERATOR_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
      { name: 'CSI_SERVICE_ACCOUNT_PREFIX', value: CSI_PREFIX },
      { name: 'WATCH_NAMESPACE', value: '' },
    ],
    livenessProbe: { httpGet: { path: '/healthz', port: 8081 }, initialDelaySeconds: 15, periodSeconds: 20 },
    readinessProbe: { httpGet: { path: '/readyz', port: 8081 }, initialDelaySeconds: 5, periodSeconds: 10 },
    resources: props.operatorResources ?? RESOURCES,
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
  };
}
