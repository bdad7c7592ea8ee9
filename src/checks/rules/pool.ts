import { Rule } from '../rule';
import { mirrorPeerSecretIncomplete } from './pool/mirror-peer-secret-incomplete';
import { mirrorPeersSeveral } from './pool/mirror-peers-several';
import { poolBuiltinErasureCoded } from './pool/pool-builtin-erasure-coded';
import { poolBuiltinNameMisplaced } from './pool/pool-builtin-name-misplaced';
import { poolChunksPerDomainNeedNewerClients } from './pool/pool-chunks-per-domain-need-newer-clients';
import { poolCodingChunkSingle } from './pool/pool-coding-chunk-single';
import { poolCompressionModeDeprecated } from './pool/pool-compression-mode-deprecated';
import { poolCompressionModeUnknown } from './pool/pool-compression-mode-unknown';
import { poolCrushChangeIgnored } from './pool/pool-crush-change-ignored';
import { poolCrushRootUnknown } from './pool/pool-crush-root-unknown';
import { poolDeviceClassMixed } from './pool/pool-device-class-mixed';
import { poolDeviceClassNotPlanned } from './pool/pool-device-class-not-planned';
import { poolDeviceClassTooFew } from './pool/pool-device-class-too-few';
import { poolErasureCodedMirroring } from './pool/pool-erasure-coded-mirroring';
import { poolErasureCodingChanged } from './pool/pool-erasure-coding-changed';
import { poolErasureCodingChunks } from './pool/pool-erasure-coding-chunks';
import { poolErasureDomainsDoNotHoldChunks } from './pool/pool-erasure-domains-do-not-hold-chunks';
import { poolFailureDomainOsd } from './pool/pool-failure-domain-osd';
import { poolFailureDomainTooSmall } from './pool/pool-failure-domain-too-small';
import { poolFailureDomainUnknown } from './pool/pool-failure-domain-unknown';
import { poolFailureDomainsUnequal } from './pool/pool-failure-domains-unequal';
import { poolGroupsPerOsdAboveLimit } from './pool/pool-groups-per-osd-above-limit';
import { poolGroupsWithoutPlace } from './pool/pool-groups-without-place';
import { poolHybridClassNotPlanned } from './pool/pool-hybrid-class-not-planned';
import { poolHybridClassWithoutOsds } from './pool/pool-hybrid-class-without-osds';
import { poolKindChanged } from './pool/pool-kind-changed';
import { poolKindMissing } from './pool/pool-kind-missing';
import { poolMinSizeOne } from './pool/pool-min-size-one';
import { poolMirroringDisabledTooEarly } from './pool/pool-mirroring-disabled-too-early';
import { poolMirroringInitOnlyNeedsNewerCeph } from './pool/pool-mirroring-init-only-needs-newer-ceph';
import { poolMirroringModeMissing } from './pool/pool-mirroring-mode-missing';
import { poolNameTaken } from './pool/pool-name-taken';
import { poolNoSpareFailureDomain } from './pool/pool-no-spare-failure-domain';
import { poolParameterNeedsNewerCeph } from './pool/pool-parameter-needs-newer-ceph';
import { poolParameterUnknown } from './pool/pool-parameter-unknown';
import { poolParameterValueRefused } from './pool/pool-parameter-value-refused';
import { poolPgNumUneven } from './pool/pool-pg-num-uneven';
import { poolQuotaMaxBytes } from './pool/pool-quota-max-bytes';
import { poolRemovedWithContent } from './pool/pool-removed-with-content';
import { poolReplicasPerDomainNotTwo } from './pool/pool-replicas-per-domain-not-two';
import { poolReplicasPerDomainUneven } from './pool/pool-replicas-per-domain-uneven';
import { poolReplicatedAndErasureCoded } from './pool/pool-replicated-and-erasure-coded';
import { poolSizeOne } from './pool/pool-size-one';
import { poolSizeOneRequiresSafety } from './pool/pool-size-one-requires-safety';
import { poolSizeTwo } from './pool/pool-size-two';
import { poolSnapshotScheduleWithoutInterval } from './pool/pool-snapshot-schedule-without-interval';
import { poolSnapshotSchedulesWithoutMirroring } from './pool/pool-snapshot-schedules-without-mirroring';
import { poolSubFailureDomainAlone } from './pool/pool-sub-failure-domain-alone';
import { poolSubFailureDomainIgnored } from './pool/pool-sub-failure-domain-ignored';
import { poolSubFailureDomainNotBelow } from './pool/pool-sub-failure-domain-not-below';
import { poolSubFailureDomainSame } from './pool/pool-sub-failure-domain-same';
import { poolTooFewFailureDomains } from './pool/pool-too-few-failure-domains';
import { poolTooFewStorageNodes } from './pool/pool-too-few-storage-nodes';
import { poolUnsafeSizeAllowed } from './pool/pool-unsafe-size-allowed';
import { radosNamespaceMirroringNeedsNewerCeph } from './pool/rados-namespace-mirroring-needs-newer-ceph';
import { radosNamespaceMirroringWithoutPool } from './pool/rados-namespace-mirroring-without-pool';
import { radosNamespacePoolMissing } from './pool/rados-namespace-pool-missing';

/** Rules of pools, of whatever kind their owner is (R87 to R119). */
export const POOL_RULES: readonly Rule[] = [
  mirrorPeerSecretIncomplete,
  mirrorPeersSeveral,
  poolBuiltinErasureCoded,
  poolBuiltinNameMisplaced,
  poolChunksPerDomainNeedNewerClients,
  poolCodingChunkSingle,
  poolCompressionModeDeprecated,
  poolCompressionModeUnknown,
  poolCrushChangeIgnored,
  poolCrushRootUnknown,
  poolDeviceClassMixed,
  poolDeviceClassNotPlanned,
  poolDeviceClassTooFew,
  poolErasureCodedMirroring,
  poolErasureCodingChanged,
  poolErasureCodingChunks,
  poolErasureDomainsDoNotHoldChunks,
  poolFailureDomainOsd,
  poolFailureDomainTooSmall,
  poolFailureDomainUnknown,
  poolFailureDomainsUnequal,
  poolGroupsPerOsdAboveLimit,
  poolGroupsWithoutPlace,
  poolHybridClassNotPlanned,
  poolHybridClassWithoutOsds,
  poolKindChanged,
  poolKindMissing,
  poolMinSizeOne,
  poolMirroringDisabledTooEarly,
  poolMirroringInitOnlyNeedsNewerCeph,
  poolMirroringModeMissing,
  poolNameTaken,
  poolNoSpareFailureDomain,
  poolParameterNeedsNewerCeph,
  poolParameterUnknown,
  poolParameterValueRefused,
  poolPgNumUneven,
  poolQuotaMaxBytes,
  poolRemovedWithContent,
  poolReplicasPerDomainNotTwo,
  poolReplicasPerDomainUneven,
  poolReplicatedAndErasureCoded,
  poolSizeOne,
  poolSizeOneRequiresSafety,
  poolSizeTwo,
  poolSnapshotScheduleWithoutInterval,
  poolSnapshotSchedulesWithoutMirroring,
  poolSubFailureDomainAlone,
  poolSubFailureDomainIgnored,
  poolSubFailureDomainNotBelow,
  poolSubFailureDomainSame,
  poolTooFewFailureDomains,
  poolTooFewStorageNodes,
  poolUnsafeSizeAllowed,
  radosNamespaceMirroringNeedsNewerCeph,
  radosNamespaceMirroringWithoutPool,
  radosNamespacePoolMissing,
];
