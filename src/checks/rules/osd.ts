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
import { osdHostNeedsLvm } from './osd/osd-host-needs-lvm';
import { osdMatchFieldsIgnored } from './osd/osd-match-fields-ignored';
import { osdMetadataDeviceMissing } from './osd/osd-metadata-device-missing';
import { osdMetadataDeviceSettingsDiffer } from './osd/osd-metadata-device-settings-differ';
import { osdMetadataDeviceSharedWrongly } from './osd/osd-metadata-device-shared-wrongly';
import { osdNodeDevicesInherited } from './osd/osd-node-devices-inherited';
import { osdNodeUnknown } from './osd/osd-node-unknown';
import { osdNodeUnusable } from './osd/osd-node-unusable';
import { osdNodesIgnored } from './osd/osd-nodes-ignored';
import { osdRemovalIgnored } from './osd/osd-removal-ignored';
import { osdStorageNotSelected } from './osd/osd-storage-not-selected';

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
  osdHostNeedsLvm,
  osdMatchFieldsIgnored,
  osdMetadataDeviceMissing,
  osdMetadataDeviceSettingsDiffer,
  osdMetadataDeviceSharedWrongly,
  osdNodeDevicesInherited,
  osdNodeUnknown,
  osdNodeUnusable,
  osdNodesIgnored,
  osdRemovalIgnored,
  osdStorageNotSelected,
];
