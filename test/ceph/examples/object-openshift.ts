import { ApiObject, App } from 'cdk8s';
import { objectScene } from './object-scene';
import { CephObjectStore, PoolCompressionMode } from '../../../src/ceph';

/** A store with a route of OpenShift in front. */
export function objectOpenshift(app: App): void {
  const { chart, cluster } = objectScene(app, 'object-openshift');
  const store = new CephObjectStore(chart, 'store', {
    cluster,
    name: 'my-store',
    metadataPool: { compressionMode: PoolCompressionMode.NONE },
    dataPool: { compressionMode: PoolCompressionMode.NONE },
    port: 8080,
    instances: 1,
    healthCheck: { startupProbe: { disabled: false }, readinessProbe: { disabled: false } },
  });
  new ApiObject(chart, 'route', {
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name: store.serviceName },
    spec: { port: { targetPort: 'http' }, to: { kind: 'Service', name: store.serviceName } },
  });
}
