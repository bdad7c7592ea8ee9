import { App } from 'cdk8s';
import { webServer } from './pools-and-csi-scene';

/** A pod with a volume. */
export function csiCephfsPod(app: App): void {
  webServer(app, 'csi-cephfs-pod', 'csicephfs-demo-pod', 'cephfs-pvc');
}
