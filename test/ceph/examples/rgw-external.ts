import { ApiObject, App } from 'cdk8s';
import { objectScene } from './object-scene';

/** A Service beside Rook's, which is reached from outside. */
export function rgwExternal(app: App): void {
  const { chart, cluster } = objectScene(app, 'rgw-external');
  const labels = { app: 'rook-ceph-rgw', rook_cluster: cluster.namespace, rook_object_store: 'my-store' };
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'rook-ceph-rgw-my-store-external', labels },
    spec: { ports: [{ name: 'rgw', port: 80, protocol: 'TCP', targetPort: 8080 }], selector: labels, sessionAffinity: 'None', type: 'NodePort' },
  });
}
