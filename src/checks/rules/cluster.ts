import { Rule } from '../rule';
import { cephxGenerationWithoutPolicy } from './cluster/cephx-generation-without-policy';
import { clusterAddressRangeNoCidr } from './cluster/cluster-address-range-no-cidr';
import { clusterAddressRangesUnused } from './cluster/cluster-address-ranges-unused';
import { clusterCleanupConfirmed } from './cluster/cluster-cleanup-confirmed';
import { clusterConfigOptionUnknown } from './cluster/cluster-config-option-unknown';
import { clusterConfigRemovedStays } from './cluster/cluster-config-removed-stays';
import { clusterConfigSecretMissing } from './cluster/cluster-config-secret-missing';
import { clusterConfigSecretOverridden } from './cluster/cluster-config-secret-overridden';
import { clusterConfigSectionUnknown } from './cluster/cluster-config-section-unknown';
import { clusterConfigValueRefused } from './cluster/cluster-config-value-refused';
import { clusterDaemonsExceedNodes } from './cluster/cluster-daemons-exceed-nodes';
import { clusterDataDirForbidden } from './cluster/cluster-data-dir-forbidden';
import { clusterExternalKeyNotBase64 } from './cluster/cluster-external-key-not-base64';
import { clusterExternalOlder } from './cluster/cluster-external-older';
import { clusterExternalSettingIgnored } from './cluster/cluster-external-setting-ignored';
import { clusterExternalWithoutDataDir } from './cluster/cluster-external-without-data-dir';
import { clusterFloatingMonConfigMissing } from './cluster/cluster-floating-mon-config-missing';
import { clusterFullRatiosOutOfOrder } from './cluster/cluster-full-ratios-out-of-order';
import { clusterKmsDetails } from './cluster/cluster-kms-details';
import { clusterKmsSecret } from './cluster/cluster-kms-secret';
import { clusterKmsUnused } from './cluster/cluster-kms-unused';
import { clusterLimitBelowRequest } from './cluster/cluster-limit-below-request';
import { clusterMemoryBelowRecommended } from './cluster/cluster-memory-below-recommended';
import { clusterMgrCountAboveTwo } from './cluster/cluster-mgr-count-above-two';
import { clusterMgrModuleRefused } from './cluster/cluster-mgr-module-refused';
import { clusterMissingInNamespace } from './cluster/cluster-missing-in-namespace';
import { clusterMonCountEven } from './cluster/cluster-mon-count-even';
import { clusterMonCountZero } from './cluster/cluster-mon-count-zero';
import { clusterMonVolumeBindsEarly } from './cluster/cluster-mon-volume-binds-early';
import { clusterMonVolumeChangeIgnored } from './cluster/cluster-mon-volume-change-ignored';
import { clusterMonZoneNotOnNodes } from './cluster/cluster-mon-zone-not-on-nodes';
import { clusterMonZonesBelowThree } from './cluster/cluster-mon-zones-below-three';
import { clusterMonZonesTooFew } from './cluster/cluster-mon-zones-too-few';
import { clusterMonsShareHostNetwork } from './cluster/cluster-mons-share-host-network';
import { clusterMsgr2Kernel } from './cluster/cluster-msgr2-kernel';
import { clusterMsgr2MountOptions } from './cluster/cluster-msgr2-mount-options';
import { clusterMultusSelector } from './cluster/cluster-multus-selector';
import { clusterOsdMemoryExceedsNode } from './cluster/cluster-osd-memory-exceeds-node';
import { clusterOsdsExceedNode } from './cluster/cluster-osds-exceed-node';
import { clusterSecondInNamespace } from './cluster/cluster-second-in-namespace';
import { clusterStretchArbiter } from './cluster/cluster-stretch-arbiter';
import { clusterStretchLabelNoCrushType } from './cluster/cluster-stretch-label-no-crush-type';
import { clusterStretchMgrPoolMissing } from './cluster/cluster-stretch-mgr-pool-missing';
import { clusterStretchMonCount } from './cluster/cluster-stretch-mon-count';
import { clusterStretchOsdsInWrongZones } from './cluster/cluster-stretch-osds-in-wrong-zones';
import { clusterStretchSetsUnequal } from './cluster/cluster-stretch-sets-unequal';
import { clusterStretchZonesNotThree } from './cluster/cluster-stretch-zones-not-three';
import { clusterStretchZonesUnequal } from './cluster/cluster-stretch-zones-unequal';
import { clusterStretchZonesUneven } from './cluster/cluster-stretch-zones-uneven';
import { clusterTooFewNodesForMons } from './cluster/cluster-too-few-nodes-for-mons';
import { configOverrideOutsideCluster } from './cluster/config-override-outside-cluster';
import { configOverrideSettingUnknown } from './cluster/config-override-setting-unknown';
import { configOverrideWithoutNewline } from './cluster/config-override-without-newline';
import { poolNotForStretchCluster } from './cluster/pool-not-for-stretch-cluster';
import { poolSizeForFloatingMon } from './cluster/pool-size-for-floating-mon';

/** Rules of CephCluster: monitors, managers, network, encryption, external clusters (R1 to R48). */
export const CLUSTER_RULES: readonly Rule[] = [
  cephxGenerationWithoutPolicy,
  clusterAddressRangeNoCidr,
  clusterAddressRangesUnused,
  clusterCleanupConfirmed,
  clusterConfigOptionUnknown,
  clusterConfigRemovedStays,
  clusterConfigSecretMissing,
  clusterConfigSecretOverridden,
  clusterConfigSectionUnknown,
  clusterConfigValueRefused,
  clusterDaemonsExceedNodes,
  clusterDataDirForbidden,
  clusterExternalKeyNotBase64,
  clusterExternalOlder,
  clusterExternalSettingIgnored,
  clusterExternalWithoutDataDir,
  clusterFloatingMonConfigMissing,
  clusterFullRatiosOutOfOrder,
  clusterKmsDetails,
  clusterKmsSecret,
  clusterKmsUnused,
  clusterLimitBelowRequest,
  clusterMemoryBelowRecommended,
  clusterMgrCountAboveTwo,
  clusterMgrModuleRefused,
  clusterMissingInNamespace,
  clusterMonCountEven,
  clusterMonCountZero,
  clusterMonVolumeBindsEarly,
  clusterMonVolumeChangeIgnored,
  clusterMonZoneNotOnNodes,
  clusterMonZonesBelowThree,
  clusterMonZonesTooFew,
  clusterMonsShareHostNetwork,
  clusterMsgr2Kernel,
  clusterMsgr2MountOptions,
  clusterMultusSelector,
  clusterOsdMemoryExceedsNode,
  clusterOsdsExceedNode,
  clusterSecondInNamespace,
  clusterStretchArbiter,
  clusterStretchLabelNoCrushType,
  clusterStretchMgrPoolMissing,
  clusterStretchMonCount,
  clusterStretchOsdsInWrongZones,
  clusterStretchSetsUnequal,
  clusterStretchZonesNotThree,
  clusterStretchZonesUneven,
  clusterStretchZonesUnequal,
  clusterTooFewNodesForMons,
  configOverrideOutsideCluster,
  configOverrideSettingUnknown,
  configOverrideWithoutNewline,
  poolNotForStretchCluster,
  poolSizeForFloatingMon,
];
