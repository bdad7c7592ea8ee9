import { Rule } from '../rule';
import { cephfsClassPoolUnknown } from './filesystem/cephfs-class-pool-unknown';
import { cephfsQuotaNeedsKernel } from './filesystem/cephfs-quota-needs-kernel';
import { filesystemActiveCountZero } from './filesystem/filesystem-active-count-zero';
import { filesystemDataPoolUnnamed } from './filesystem/filesystem-data-pool-unnamed';
import { filesystemDataPoolsChanged } from './filesystem/filesystem-data-pools-changed';
import { filesystemDefaultPoolErasureCoded } from './filesystem/filesystem-default-pool-erasure-coded';
import { filesystemMetadataPoolErasureCoded } from './filesystem/filesystem-metadata-pool-erasure-coded';
import { filesystemMirrorDaemonMissing } from './filesystem/filesystem-mirror-daemon-missing';
import { filesystemMirrorPeerSecret } from './filesystem/filesystem-mirror-peer-secret';
import { filesystemMirroringNotEnabled } from './filesystem/filesystem-mirroring-not-enabled';
import { filesystemPoolNameDuplicate } from './filesystem/filesystem-pool-name-duplicate';
import { filesystemPreservePoolsSuperseded } from './filesystem/filesystem-preserve-pools-superseded';
import { filesystemServerCacheUnfit } from './filesystem/filesystem-server-cache-unfit';
import { filesystemServersExceedNodes } from './filesystem/filesystem-servers-exceed-nodes';
import { filesystemSnapshotScheduleRefused } from './filesystem/filesystem-snapshot-schedule-refused';
import { filesystemWithoutDataPools } from './filesystem/filesystem-without-data-pools';
import { filesystemWithoutStandby } from './filesystem/filesystem-without-standby';
import { subvolumeGroupFilesystemUnknown } from './filesystem/subvolume-group-filesystem-unknown';
import { subvolumeGroupPinningAmbiguous } from './filesystem/subvolume-group-pinning-ambiguous';
import { subvolumeGroupPoolUnknown } from './filesystem/subvolume-group-pool-unknown';

/** Rules of CephFilesystem (R120 to R133). */
export const FILESYSTEM_RULES: readonly Rule[] = [
  cephfsClassPoolUnknown,
  cephfsQuotaNeedsKernel,
  filesystemActiveCountZero,
  filesystemDataPoolUnnamed,
  filesystemDataPoolsChanged,
  filesystemDefaultPoolErasureCoded,
  filesystemMetadataPoolErasureCoded,
  filesystemMirrorDaemonMissing,
  filesystemMirrorPeerSecret,
  filesystemMirroringNotEnabled,
  filesystemPoolNameDuplicate,
  filesystemPreservePoolsSuperseded,
  filesystemServerCacheUnfit,
  filesystemServersExceedNodes,
  filesystemSnapshotScheduleRefused,
  filesystemWithoutDataPools,
  filesystemWithoutStandby,
  subvolumeGroupFilesystemUnknown,
  subvolumeGroupPinningAmbiguous,
  subvolumeGroupPoolUnknown,
];
