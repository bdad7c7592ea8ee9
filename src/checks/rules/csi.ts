import { Rule } from '../rule';
import { cephfsClassFilesystemUnknown } from './csi/cephfs-class-filesystem-unknown';
import { classClusterIdUnknown } from './csi/class-cluster-id-unknown';
import { classDriverUnknown } from './csi/class-driver-unknown';
import { classSecretsIncomplete } from './csi/class-secrets-incomplete';
import { clusterIdUnusable } from './csi/cluster-id-unusable';
import { rbdClassPoolUnfit } from './csi/rbd-class-pool-unfit';
import { rbdImageFeaturesNeedKernel } from './csi/rbd-image-features-need-kernel';
import { snapshotClassDriverUnfit } from './csi/snapshot-class-driver-unfit';
import { storageClassFieldImmutable } from './csi/storage-class-field-immutable';

/** Rules of the classes of volumes and snapshots, and of CSI drivers (R182 to R190). */
export const CSI_RULES: readonly Rule[] = [
  cephfsClassFilesystemUnknown,
  classClusterIdUnknown,
  classDriverUnknown,
  classSecretsIncomplete,
  clusterIdUnusable,
  rbdClassPoolUnfit,
  rbdImageFeaturesNeedKernel,
  snapshotClassDriverUnfit,
  storageClassFieldImmutable,
];
