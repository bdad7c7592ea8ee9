import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CsiAddonsJobProps } from './csi-addons-job-props';
import { newAddonsJob } from './private/csi-addons';
import { NameSyntax } from './private/object-syntax';
import { StorageConstruct } from './private/storage-construct';

/**
 * Gives back to Ceph, once, what the volume of a claim no longer uses.
 *
 * The controller of CSI-Addons and its definitions must be in the cluster, and
 * the driver have its sidecar: `deployCsiAddons` of a CephCsiDriver.
 *
 * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/reclaimspace.md
 */
export class ReclaimSpaceJob extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the definition would refuse something
   */
  public constructor(scope: Construct, id: string, props: CsiAddonsJobProps) {
    super(scope, id, props);
    this.apiObject = this._checked(newAddonsJob(this, 'ReclaimSpaceJob', props), props, NameSyntax.SUBDOMAIN);
  }
}
