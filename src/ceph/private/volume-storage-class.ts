import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { clusterScoped, DEFAULT_STORAGE_CLASS } from './csi-class';
import { CephVolumeStorageClassOptions } from '../storage-class-options';

/** The StorageClass of a construct, as its child `Resource`. */
export function newVolumeStorageClass(
  construct: Construct, options: CephVolumeStorageClassOptions, provisioner: string, parameters: { [key: string]: string },
): ApiObject {
  return new ApiObject(construct, 'Resource', {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: clusterScoped(options, DEFAULT_STORAGE_CLASS, options.defaultClass),
    provisioner,
    parameters: { ...parameters, ...options.parameters },
    reclaimPolicy: options.unsafeDeleteDataWithClaim ? 'Delete' : 'Retain',
    volumeBindingMode: 'Immediate',
    allowVolumeExpansion: options.allowVolumeExpansion ?? true,
    mountOptions: options.mountOptions,
  });
}
