import { App } from 'cdk8s';
import { webServer } from './pools-and-csi-scene';

/** A pod with a volume. */
export function csiRbdPod(app: App): void {
  webServer(app, 'csi-rbd-pod', 'csirbd-demo-pod', 'rbd-pvc');
}
