import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** A pod with a volume that goes with it. */
export function csiCephfsPodEphemeral(app: App): void {
  const spec = { accessModes: ['ReadWriteMany'], storageClassName: 'rook-cephfs', resources: { requests: { storage: kplus.k8s.Quantity.fromString('1Gi') } } };
  new kplus.k8s.KubePod(new Chart(app, 'csi-cephfs-pod-ephemeral'), 'pod', {
    metadata: { name: 'csi-cephfs-demo-ephemeral-pod' },
    spec: {
      containers: [{ name: 'web-server', image: 'docker.io/library/nginx:latest', volumeMounts: [{ mountPath: '/myspace', name: 'mypvc' }] }],
      volumes: [{ name: 'mypvc', ephemeral: { volumeClaimTemplate: { spec } } }],
    },
  });
}
