import { CephObjectProps } from './ceph-object-props';

/**
 * When a volume is made for a claim.
 */
export enum VolumeBindingMode {
  /** As soon as the claim is there. */
  IMMEDIATE = 'Immediate',
  /** When the first pod with the claim has been given a node, which may then decide where data goes. */
  WAIT_FOR_FIRST_CONSUMER = 'WaitForFirstConsumer',
}

/**
 * Nodes that volumes may be used on, by a label.
 */
export interface AllowedTopology {
  /** Key of the label: `topology.kubernetes.io/zone`. */
  readonly key: string;

  /** Values of the label, one of which a node must have. */
  readonly values: string[];
}

/**
 * What all StorageClasses of volumes have in common. Nothing but
 * `allowVolumeExpansion`, `mountOptions` and metadata can be changed later.
 */
export interface CephVolumeStorageClassOptions extends CephObjectProps {
  /**
   * Delete the volume and its data as soon as the claim is deleted, by mistake or not.
   *
   * @default false - the volume is kept (`Retain`), and somebody has to delete it
   */
  readonly unsafeDeleteDataWithClaim?: boolean;

  /**
   * Whether claims that name no class get this one.
   *
   * @default false
   */
  readonly defaultClass?: boolean;

  /**
   * Whether volumes may grow.
   *
   * @default true
   */
  readonly allowVolumeExpansion?: boolean;

  /**
   * When a volume is made for a claim.
   *
   * @default VolumeBindingMode.IMMEDIATE
   */
  readonly volumeBindingMode?: VolumeBindingMode;

  /**
   * Nodes that volumes may be used on; of use along with `WAIT_FOR_FIRST_CONSUMER`. A node must satisfy each.
   *
   * @default - all
   */
  readonly allowedTopologies?: AllowedTopology[];

  /**
   * Options of `mount`.
   *
   * @default - none
   */
  readonly mountOptions?: string[];

  /**
   * What names of volumes in Ceph begin with.
   *
   * @default 'csi-vol-'
   */
  readonly volumeNamePrefix?: string;

  /**
   * How often space that files no longer use is given back to Ceph, as a
   * schedule in the form of cron: `@weekly`, `0 3 * * 6`. The controller of
   * CSI-Addons must be in the cluster, and the driver have its sidecar.
   *
   * @default - never by itself
   * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/reclaimspace.md
   */
  readonly reclaimSpaceSchedule?: string;

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * How the volumes of a StorageClass are encrypted.
 */
export interface VolumeEncryptionOptions {
  /**
   * Whether each volume is encrypted, with a key of its own. The driver must
   * be told of a key management system: `encryption` of a CephCsiDriver.
   *
   * @default false
   */
  readonly encrypted?: boolean;

  /**
   * Which of the key management systems in `config.json` of the driver's
   * ConfigMap keeps the keys.
   *
   * @default - passphrases in a Secret of the namespace
   */
  readonly encryptionKMSID?: string;

  /**
   * How often the keys are changed, as a schedule in the form of cron. The
   * controller of CSI-Addons must be in the cluster, and the driver have its sidecar.
   *
   * @default - never by itself
   * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/encryptionkeyrotation.md
   */
  readonly keyRotationSchedule?: string;
}
