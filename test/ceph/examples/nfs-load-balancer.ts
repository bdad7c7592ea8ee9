import { ApiObject, App, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { poolScene } from './pools-and-csi-scene';

/** An NFS server that is reached from outside. */
export function nfsLoadBalancer(app: App): void {
  const { chart } = poolScene(app, 'nfs-load-balancer');
  const service = new kplus.Service(chart, 'service', {
    metadata: { name: 'rook-ceph-nfs-my-nfs-load-balancer' },
    type: kplus.ServiceType.LOAD_BALANCER,
    ports: [{ name: 'nfs', port: 2049, targetPort: 2049 }],
    selector: kplus.Pods.select(chart, 'servers', { labels: { app: 'rook-ceph-nfs', ceph_nfs: 'my-nfs', instance: 'a' } }),
  });
  ApiObject.of(service).addJsonPatch(JsonPatch.replace('/spec/externalTrafficPolicy', 'Local'));
}
