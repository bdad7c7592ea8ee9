import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** A pod with a raw device. */
export function csiRbdRawBlockPod(app: App): void {
  new kplus.k8s.KubePod(new Chart(app, 'csi-rbd-raw-block-pod'), 'pod', {
    metadata: { name: 'csirbd-block-demo-pod' },
    spec: {
      containers: [{
        name: 'centos',
        image: 'quay.io/centos/centos:latest',
        command: ['/bin/sleep', 'infinity'],
        volumeDevices: [{ name: 'mypvc', devicePath: '/dev/xvda' }],
      }],
      volumes: [{ name: 'mypvc', persistentVolumeClaim: { claimName: 'raw-block-rbd-pvc' } }],
    },
  });
}
