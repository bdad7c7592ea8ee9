import { ApiObject, App, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { claimOf } from './pools-and-csi-scene';

/** A claim of a volume by NVMe over TCP. */
export function csiNvmeofPvc(app: App): void {
  const claim = claimOf(app, 'csi-nvmeof-pvc', 'nvmeof-external-volume', 'ceph-nvmeof', { metadata: { namespace: 'default' } });
  ApiObject.of(claim).addJsonPatch(JsonPatch.replace('/spec/resources/requests/storage', kplus.k8s.Quantity.fromString('128Mi')));
}
