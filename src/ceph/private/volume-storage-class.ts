import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { clusterScoped, DEFAULT_STORAGE_CLASS } from './csi-class';
import { schedule } from './schedule';
import { fail } from './storage-construct';
import { CephVolumeStorageClassOptions, VolumeBindingMode, VolumeEncryptionOptions } from '../storage-class-options';

/** What any StorageClass of volumes may be given. */
type VolumeClassOptions = CephVolumeStorageClassOptions & VolumeEncryptionOptions;

/** Annotation by which CSI-Addons gives back space of all volumes of a class, or of one claim. */
export const RECLAIM_SPACE_SCHEDULE = 'reclaimspace.csiaddons.openshift.io/schedule';

/** Annotation by which CSI-Addons changes keys of all volumes of a class, or of one claim. */
export const KEY_ROTATION_SCHEDULE = 'keyrotation.csiaddons.openshift.io/schedule';

/** The StorageClass of a construct, as its child `Resource`. */
export function newVolumeStorageClass(
  construct: Construct, options: VolumeClassOptions, provisioner: string, parameters: { [key: string]: string },
): ApiObject {
  const annotations = { ...options.annotations, ...schedules(construct, options) };
  const metadata = Object.keys(annotations).length === 0 ? options : { ...options, annotations };
  return new ApiObject(construct, 'Resource', {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: clusterScoped(metadata, DEFAULT_STORAGE_CLASS, options.defaultClass),
    provisioner,
    parameters: { ...parameters, ...prefixed(construct, options), ...encryption(construct, options), ...options.parameters },
    reclaimPolicy: options.unsafeDeleteDataWithClaim ? 'Delete' : 'Retain',
    volumeBindingMode: options.volumeBindingMode ?? VolumeBindingMode.IMMEDIATE,
    allowVolumeExpansion: options.allowVolumeExpansion ?? true,
    mountOptions: options.mountOptions,
    allowedTopologies: allowedTopologies(construct, options),
  });
}

/** A list of options as the drivers read it: with commas in between. */
export function commaSeparated(construct: Construct, prop: string, options: readonly string[]): string {
  const wrong = options.find(option => option.trim() === '' || option.includes(',') || option.includes(';'));
  if (wrong !== undefined) fail(construct, prop, `"${wrong}" is no single option; give each option as an item of its own`);
  return options.join(',');
}

function schedules(construct: Construct, { reclaimSpaceSchedule, keyRotationSchedule, encrypted }: VolumeClassOptions): { [key: string]: string } {
  if (keyRotationSchedule !== undefined && !encrypted) fail(construct, 'keyRotationSchedule', 'is for encrypted volumes; give encrypted: true with it, or leave it out');
  return {
    ...(reclaimSpaceSchedule !== undefined && { [RECLAIM_SPACE_SCHEDULE]: schedule(construct, 'reclaimSpaceSchedule', reclaimSpaceSchedule) }),
    ...(keyRotationSchedule !== undefined && { [KEY_ROTATION_SCHEDULE]: schedule(construct, 'keyRotationSchedule', keyRotationSchedule) }),
  };
}

function encryption(construct: Construct, { encrypted, encryptionKMSID }: VolumeEncryptionOptions): { [key: string]: string } {
  if (encryptionKMSID !== undefined && !encrypted) fail(construct, 'encryptionKMSID', 'is for encrypted volumes; give encrypted: true with it, or leave it out');
  if (encryptionKMSID === '') fail(construct, 'encryptionKMSID', 'is empty; give a key of config.json, or leave it out');
  return {
    ...(encrypted && { encrypted: 'true' }),
    ...(encryptionKMSID !== undefined && { encryptionKMSID }),
  };
}

function prefixed(construct: Construct, { volumeNamePrefix }: CephVolumeStorageClassOptions): { [key: string]: string } {
  if (volumeNamePrefix === undefined) return {};
  if (volumeNamePrefix === '') fail(construct, 'volumeNamePrefix', 'is empty, which the driver refuses; give a prefix, or leave it out');
  return { volumeNamePrefix };
}

function allowedTopologies(construct: Construct, { allowedTopologies: topologies }: CephVolumeStorageClassOptions): object[] | undefined {
  if (topologies === undefined || topologies.length === 0) return undefined;
  const empty = topologies.findIndex(({ values }) => values.length === 0);
  if (empty >= 0) fail(construct, `allowedTopologies[${empty}].values`, 'is empty, and no node would do; give values of the label');
  return [{ matchLabelExpressions: topologies.map(({ key, values }) => ({ key, values: [...values] })) }];
}
