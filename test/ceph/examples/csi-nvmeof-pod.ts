import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** A pod with a volume by NVMe over TCP. */
export function csiNvmeofPod(app: App): void {
  const chart = new Chart(app, 'csi-nvmeof-pod', { namespace: 'default' });
  const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'nvmeof-external-volume');
  const pod = new kplus.Pod(chart, 'pod', { metadata: { name: 'nvmeof-test-pod' }, restartPolicy: kplus.RestartPolicy.NEVER });
  const container = pod.addContainer({
    name: 'test-container',
    image: 'busybox',
    command: ['/bin/sh'],
    args: ['-c', "while true; do echo 'Testing NVMe-oF mount'; df -h /mnt/nvmeof; sleep 45; done"],
  });
  container.mount('/mnt/nvmeof', kplus.Volume.fromPersistentVolumeClaim(chart, 'volume', claim, { name: 'nvmeof-volume' }));
}
