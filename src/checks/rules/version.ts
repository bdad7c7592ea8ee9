import { Rule } from '../rule';
import { backupLocationOverPlainHttp } from './version/backup-location-over-plain-http';
import { cephImageTagFloats } from './version/ceph-image-tag-floats';
import { cephVersionDowngrade } from './version/ceph-version-downgrade';
import { cephVersionKnownBad } from './version/ceph-version-known-bad';
import { cephVersionUnsupported } from './version/ceph-version-unsupported';
import { cephxKeyTypeNeedsNewerCeph } from './version/cephx-key-type-needs-newer-ceph';
import { mgrRookModuleDisabled } from './version/mgr-rook-module-disabled';
import { multiClusterServiceNeedsNewerCeph } from './version/multi-cluster-service-needs-newer-ceph';
import { objectStoreMultisiteSignatures } from './version/object-store-multisite-signatures';
import { readAffinityCorruptsData } from './version/read-affinity-corrupts-data';
import { rookImageUnreleased } from './version/rook-image-unreleased';
import { rookKubernetesUnsupported } from './version/rook-kubernetes-unsupported';
import { rookUpgradeUnsupported } from './version/rook-upgrade-unsupported';

/** Rules of versions that are known to be bad together. */
export const VERSION_RULES: readonly Rule[] = [
  backupLocationOverPlainHttp,
  cephImageTagFloats,
  cephVersionDowngrade,
  cephVersionKnownBad,
  cephVersionUnsupported,
  cephxKeyTypeNeedsNewerCeph,
  mgrRookModuleDisabled,
  multiClusterServiceNeedsNewerCeph,
  objectStoreMultisiteSignatures,
  readAffinityCorruptsData,
  rookImageUnreleased,
  rookKubernetesUnsupported,
  rookUpgradeUnsupported,
];
