import { CephObjectProps } from './ceph-object-props';

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
   * Options of `mount`.
   *
   * @default - none
   */
  readonly mountOptions?: string[];

  /**
   * Parameters to lay over what is derived.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}
