import { App } from 'cdk8s';
import { webServer } from './pools-and-csi-scene';

/** A pod with a volume. */
export function csiNfsPod(app: App): void {
  webServer(app, 'csi-nfs-pod', 'csinfs-demo-pod', 'nfs-pvc');
}
