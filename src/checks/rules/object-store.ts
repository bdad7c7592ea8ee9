import { Rule } from '../rule';
import { bucketClaimClassUnusable } from './object-store/bucket-claim-class-unusable';
import { bucketClaimConfigNotAllowed } from './object-store/bucket-claim-config-not-allowed';
import { bucketClaimNameUnclear } from './object-store/bucket-claim-name-unclear';
import { bucketClaimNotificationLabel } from './object-store/bucket-claim-notification-label';
import { bucketClaimNotificationMissing } from './object-store/bucket-claim-notification-missing';
import { bucketClaimNotificationStore } from './object-store/bucket-claim-notification-store';
import { bucketClassProvisionerUnknown } from './object-store/bucket-class-provisioner-unknown';
import { bucketClassStoreMissing } from './object-store/bucket-class-store-missing';
import { bucketNotificationEventRefused } from './object-store/bucket-notification-event-refused';
import { bucketNotificationTopicMissing } from './object-store/bucket-notification-topic-missing';
import { bucketTopicCredentialsInCleartext } from './object-store/bucket-topic-credentials-in-cleartext';
import { bucketTopicEndpointUnclear } from './object-store/bucket-topic-endpoint-unclear';
import { bucketTopicNameRefused } from './object-store/bucket-topic-name-refused';
import { bucketTopicNameShared } from './object-store/bucket-topic-name-shared';
import { bucketTopicStoreMissing } from './object-store/bucket-topic-store-missing';
import { objectRealmKeysUnusable } from './object-store/object-realm-keys-unusable';
import { objectStoreApisMissing } from './object-store/object-store-apis-missing';
import { objectStoreCiphersWithoutOldTls } from './object-store/object-store-ciphers-without-old-tls';
import { objectStoreConfigSecretUnusable } from './object-store/object-store-config-secret-unusable';
import { objectStoreDnsNameInvalid } from './object-store/object-store-dns-name-invalid';
import { objectStoreHostNetworkNodes } from './object-store/object-store-host-network-nodes';
import { objectStoreHostPortTaken } from './object-store/object-store-host-port-taken';
import { objectStoreKeystoneSecretUnusable } from './object-store/object-store-keystone-secret-unusable';
import { objectStoreKeystoneTenants } from './object-store/object-store-keystone-tenants';
import { objectStoreKmsSecretUnusable } from './object-store/object-store-kms-secret-unusable';
import { objectStoreKmsUnsupported } from './object-store/object-store-kms-unsupported';
import { objectStoreMetadataErasureCoded } from './object-store/object-store-metadata-erasure-coded';
import { objectStoreNameTooLong } from './object-store/object-store-name-too-long';
import { objectStorePlacementsInconsistent } from './object-store/object-store-placements-inconsistent';
import { objectStorePoolGivenTwice } from './object-store/object-store-pool-given-twice';
import { objectStorePoolsIgnoredInZone } from './object-store/object-store-pools-ignored-in-zone';
import { objectStorePoolsMissing } from './object-store/object-store-pools-missing';
import { objectStoreReadAffinityIgnored } from './object-store/object-store-read-affinity-ignored';
import { objectStoreSharedPoolApplication } from './object-store/object-store-shared-pool-application';
import { objectStoreSharedPoolMissing } from './object-store/object-store-shared-pool-missing';
import { objectStoreSingleGateway } from './object-store/object-store-single-gateway';
import { objectStoreSwiftDisplacesS3 } from './object-store/object-store-swift-displaces-s3';
import { objectStoreSyncGateways } from './object-store/object-store-sync-gateways';
import { objectStoreTlsIncomplete } from './object-store/object-store-tls-incomplete';
import { objectStoreTlsSecretUnusable } from './object-store/object-store-tls-secret-unusable';
import { objectStoreWithoutPort } from './object-store/object-store-without-port';
import { objectUserAccountUnusable } from './object-store/object-user-account-unusable';
import { objectUserKeySecretUnusable } from './object-store/object-user-key-secret-unusable';
import { objectUserKeysPurged } from './object-store/object-user-keys-purged';
import { objectUserNameShared } from './object-store/object-user-name-shared';
import { objectUserNamespaceNotAllowed } from './object-store/object-user-namespace-not-allowed';
import { objectUserOutsideStore } from './object-store/object-user-outside-store';
import { objectUserStoreMissing } from './object-store/object-user-store-missing';
import { objectUserWithoutStore } from './object-store/object-user-without-store';
import { objectZoneEndpointUnreachable } from './object-store/object-zone-endpoint-unreachable';
import { objectZoneLinkMissing } from './object-store/object-zone-link-missing';
import { objectZoneMasterRemoved } from './object-store/object-zone-master-removed';

/** Rules of object stores, multisite, users and buckets (R134 to R172). */
export const OBJECT_STORE_RULES: readonly Rule[] = [
  bucketClaimClassUnusable,
  bucketClaimConfigNotAllowed,
  bucketClaimNameUnclear,
  bucketClaimNotificationLabel,
  bucketClaimNotificationMissing,
  bucketClaimNotificationStore,
  bucketClassProvisionerUnknown,
  bucketClassStoreMissing,
  bucketNotificationEventRefused,
  bucketNotificationTopicMissing,
  bucketTopicCredentialsInCleartext,
  bucketTopicEndpointUnclear,
  bucketTopicNameRefused,
  bucketTopicNameShared,
  bucketTopicStoreMissing,
  objectRealmKeysUnusable,
  objectStoreApisMissing,
  objectStoreCiphersWithoutOldTls,
  objectStoreConfigSecretUnusable,
  objectStoreDnsNameInvalid,
  objectStoreHostNetworkNodes,
  objectStoreHostPortTaken,
  objectStoreKeystoneSecretUnusable,
  objectStoreKeystoneTenants,
  objectStoreKmsSecretUnusable,
  objectStoreKmsUnsupported,
  objectStoreMetadataErasureCoded,
  objectStoreNameTooLong,
  objectStorePlacementsInconsistent,
  objectStorePoolGivenTwice,
  objectStorePoolsIgnoredInZone,
  objectStorePoolsMissing,
  objectStoreReadAffinityIgnored,
  objectStoreSharedPoolApplication,
  objectStoreSharedPoolMissing,
  objectStoreSingleGateway,
  objectStoreSwiftDisplacesS3,
  objectStoreSyncGateways,
  objectStoreTlsIncomplete,
  objectStoreTlsSecretUnusable,
  objectStoreWithoutPort,
  objectUserAccountUnusable,
  objectUserKeySecretUnusable,
  objectUserKeysPurged,
  objectUserNameShared,
  objectUserNamespaceNotAllowed,
  objectUserOutsideStore,
  objectUserStoreMissing,
  objectUserWithoutStore,
  objectZoneEndpointUnreachable,
  objectZoneLinkMissing,
  objectZoneMasterRemoved,
];
