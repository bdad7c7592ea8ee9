import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CsiAddonsCronJobProps } from './csi-addons-job-props';
import { newAddonsCronJob } from './private/csi-addons';
import { NameSyntax } from './private/object-syntax';
import { scheduleOf } from './private/schedule';
import { StorageConstruct } from './private/storage-construct';
import { KEY_ROTATION_SCHEDULE } from './private/volume-storage-class';

/**
 * Changes, again and again, the key of the encrypted volume of a claim.
 *
 * The controller of CSI-Addons and its definitions must be in the cluster, and
 * the driver have its sidecar: `deployCsiAddons` of a CephCsiDriver.
 *
 * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/encryptionkeyrotation.md
 */
export class EncryptionKeyRotationCronJob extends StorageConstruct {
  /**
   * Annotations of a claim by which CSI-Addons makes such a job itself, for the
   * metadata of a PersistentVolumeClaim or a claim template.
   *
   * @param when when, in the form of cron
   * @throws Error when it is no schedule
   */
  public static claimAnnotations(when: string): { [key: string]: string } {
    return { [KEY_ROTATION_SCHEDULE]: scheduleOf('EncryptionKeyRotationCronJob.claimAnnotations', when) };
  }

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the definition would refuse something
   */
  public constructor(scope: Construct, id: string, props: CsiAddonsCronJobProps) {
    super(scope, id, props);
    this.apiObject = this._checked(newAddonsCronJob(this, 'EncryptionKeyRotationCronJob', props), props, NameSyntax.SUBDOMAIN);
  }
}
