import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** A pod with a volume that goes with it. */
export function csiRbdPodEphemeral(app: App): void {
  const spec = { accessModes: ['ReadWriteOnce'], storageClassName: 'rook-ceph-block', resources: { requests: { storage: kplus.k8s.Quantity.fromString('1Gi') } } };
  new kplus.k8s.KubePod(new Chart(app, 'csi-rbd-pod-ephemeral'), 'pod', {
    metadata: { name: 'csi-rbd-demo-ephemeral-pod' },
    spec: {
      containers: [{ name: 'web-server', image: 'docker.io/library/nginx:latest', volumeMounts: [{ mountPath: '/myspace', name: 'mypvc' }] }],
      volumes: [{ name: 'mypvc', ephemeral: { volumeClaimTemplate: { spec } } }],
    },
  });
}
