import { objectStoreCiphersWithoutOldTls } from './object-store/object-store-ciphers-without-old-tls';
import { objectStoreDnsNameInvalid } from './object-store/object-store-dns-name-invalid';
import { objectStoreMetadataErasureCoded } from './object-store/object-store-metadata-erasure-coded';
import { objectStoreNameTooLong } from './object-store/object-store-name-too-long';
import { objectStorePlacementsInconsistent } from './object-store/object-store-placements-inconsistent';
import { objectStorePoolGivenTwice } from './object-store/object-store-pool-given-twice';
import { objectStorePoolsIgnoredInZone } from './object-store/object-store-pools-ignored-in-zone';
import { objectStorePoolsMissing } from './object-store/object-store-pools-missing';
import { objectStoreSharedPoolApplication } from './object-store/object-store-shared-pool-application';
import { objectStoreSharedPoolMissing } from './object-store/object-store-shared-pool-missing';
import { objectStoreTlsIncomplete } from './object-store/object-store-tls-incomplete';
import { objectStoreTlsSecretUnusable } from './object-store/object-store-tls-secret-unusable';
import { objectStoreWithoutPort } from './object-store/object-store-without-port';
import { Rule } from '../rule';

/** Rules of object stores, multisite, users and buckets (R134 to R172). */
export const OBJECT_STORE_RULES: readonly Rule[] = [
  objectStoreCiphersWithoutOldTls,
  objectStoreDnsNameInvalid,
  objectStoreMetadataErasureCoded,
  objectStoreNameTooLong,
  objectStorePlacementsInconsistent,
  objectStorePoolGivenTwice,
  objectStorePoolsIgnoredInZone,
  objectStorePoolsMissing,
  objectStoreSharedPoolApplication,
  objectStoreSharedPoolMissing,
  objectStoreTlsIncomplete,
  objectStoreTlsSecretUnusable,
  objectStoreWithoutPort,
];
