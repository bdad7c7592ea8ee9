import { Rule } from '../rule';
import { deviceSetAnnotationIgnored } from './osd/device-set-annotation-ignored';
import { deviceSetCountUneven } from './osd/device-set-count-uneven';
import { deviceSetNameDuplicated } from './osd/device-set-name-duplicated';
import { deviceSetNameUnfit } from './osd/device-set-name-unfit';
import { deviceSetOsdPlacementIgnored } from './osd/device-set-osd-placement-ignored';
import { deviceSetPlacementUnfit } from './osd/device-set-placement-unfit';
import { deviceSetPortability } from './osd/device-set-portability';
import { deviceSetTemplateDuplicated } from './osd/device-set-template-duplicated';
import { deviceSetTemplateUnknown } from './osd/device-set-template-unknown';
import { deviceSetVolumeMode } from './osd/device-set-volume-mode';
import { deviceSetWithoutSpread } from './osd/device-set-without-spread';
import { deviceSetWithoutTemplates } from './osd/device-set-without-templates';
import { nodePlaceNamedLikeRoot } from './osd/node-place-named-like-root';
import { nodePlacesCollide } from './osd/node-places-collide';
import { nodeTopologyConflict } from './osd/node-topology-conflict';
import { osdConfigIgnored } from './osd/osd-config-ignored';
import { osdDataDirMissing } from './osd/osd-data-dir-missing';
import { osdDatabaseSizeTooSmall } from './osd/osd-database-size-too-small';
import { osdDeviceClassChangeIgnored } from './osd/osd-device-class-change-ignored';
import { osdDeviceClassTwice } from './osd/osd-device-class-twice';
import { osdDeviceFilterInvalid } from './osd/osd-device-filter-invalid';
import { osdDeviceKindUnfit } from './osd/osd-device-kind-unfit';
import { osdDeviceSelectionOverruled } from './osd/osd-device-selection-overruled';
import { osdDeviceUnusable } from './osd/osd-device-unusable';
import { osdDevicesNotSelected } from './osd/osd-devices-not-selected';
import { osdDisruptionBudgetMissesPools } from './osd/osd-disruption-budget-misses-pools';
import { osdEncryptionChangeIgnored } from './osd/osd-encryption-change-ignored';
import { osdHostNeedsLvm } from './osd/osd-host-needs-lvm';
import { osdMatchFieldsIgnored } from './osd/osd-match-fields-ignored';
import { osdMetadataDeviceMissing } from './osd/osd-metadata-device-missing';
import { osdMetadataDeviceSettingsDiffer } from './osd/osd-metadata-device-settings-differ';
import { osdMetadataDeviceSharedWrongly } from './osd/osd-metadata-device-shared-wrongly';
import { osdMigrationIgnored } from './osd/osd-migration-ignored';
import { osdNodeDevicesInherited } from './osd/osd-node-devices-inherited';
import { osdNodeUnknown } from './osd/osd-node-unknown';
import { osdNodeUnusable } from './osd/osd-node-unusable';
import { osdNodesIgnored } from './osd/osd-nodes-ignored';
import { osdRemovalIgnored } from './osd/osd-removal-ignored';
import { osdReplacementRefused } from './osd/osd-replacement-refused';
import { osdStorageNotSelected } from './osd/osd-storage-not-selected';
import { poolErasureCodedWithoutCrushRoot } from './osd/pool-erasure-coded-without-crush-root';

/** Rules of storage selection and OSDs (R49 to R86). */
export const OSD_RULES: readonly Rule[] = [
  deviceSetAnnotationIgnored,
  deviceSetCountUneven,
  deviceSetNameDuplicated,
  deviceSetNameUnfit,
  deviceSetOsdPlacementIgnored,
  deviceSetPlacementUnfit,
  deviceSetPortability,
  deviceSetTemplateDuplicated,
  deviceSetTemplateUnknown,
  deviceSetVolumeMode,
  deviceSetWithoutSpread,
  deviceSetWithoutTemplates,
  nodePlaceNamedLikeRoot,
  nodePlacesCollide,
  nodeTopologyConflict,
  osdConfigIgnored,
  osdDataDirMissing,
  osdDatabaseSizeTooSmall,
  osdDeviceClassChangeIgnored,
  osdDeviceClassTwice,
  osdDeviceFilterInvalid,
  osdDeviceKindUnfit,
  osdDeviceSelectionOverruled,
  osdDeviceUnusable,
  osdDevicesNotSelected,
  osdDisruptionBudgetMissesPools,
  osdEncryptionChangeIgnored,
  osdHostNeedsLvm,
  osdMatchFieldsIgnored,
  osdMetadataDeviceMissing,
  osdMetadataDeviceSettingsDiffer,
  osdMetadataDeviceSharedWrongly,
  osdMigrationIgnored,
  osdNodeDevicesInherited,
  osdNodeUnknown,
  osdNodeUnusable,
  osdNodesIgnored,
  osdRemovalIgnored,
  osdReplacementRefused,
  osdStorageNotSelected,
  poolErasureCodedWithoutCrushRoot,
];
