import type { ICephBucketTopic } from './ceph-bucket-topic';
import { CephObjectProps } from './ceph-object-props';

/**
 * What happens to objects.
 *
 * @see https://docs.ceph.com/en/latest/radosgw/s3-notification-compatibility/
 */
export enum BucketEvent {
  /** An object was made, in whatever way. */
  OBJECT_CREATED = 's3:ObjectCreated:*',
  /** An object was uploaded. */
  OBJECT_CREATED_PUT = 's3:ObjectCreated:Put',
  /** An object was uploaded by a form. */
  OBJECT_CREATED_POST = 's3:ObjectCreated:Post',
  /** An object was copied. */
  OBJECT_CREATED_COPY = 's3:ObjectCreated:Copy',
  /** An upload in parts is complete. */
  OBJECT_CREATED_COMPLETE_MULTIPART_UPLOAD = 's3:ObjectCreated:CompleteMultipartUpload',
  /** An object was removed, in whatever way. */
  OBJECT_REMOVED = 's3:ObjectRemoved:*',
  /** An object or a version was deleted. */
  OBJECT_REMOVED_DELETE = 's3:ObjectRemoved:Delete',
  /** An object was hidden behind a marker. */
  OBJECT_REMOVED_DELETE_MARKER_CREATED = 's3:ObjectRemoved:DeleteMarkerCreated',
  /** A lifecycle rule deleted a current version. */
  OBJECT_LIFECYCLE_EXPIRATION_CURRENT = 's3:ObjectLifecycle:Expiration:Current',
  /** A lifecycle rule deleted a version that was replaced. */
  OBJECT_LIFECYCLE_EXPIRATION_NON_CURRENT = 's3:ObjectLifecycle:Expiration:NonCurrent',
  /** A lifecycle rule deleted a marker. */
  OBJECT_LIFECYCLE_EXPIRATION_DELETE_MARKER = 's3:ObjectLifecycle:Expiration:DeleteMarker',
  /** A lifecycle rule deleted an upload that was not complete. */
  OBJECT_LIFECYCLE_EXPIRATION_ABORT_MULTIPART_UPLOAD = 's3:ObjectLifecycle:Expiration:AbortMultipartUpload',
  /** A lifecycle rule moved a current version. */
  OBJECT_LIFECYCLE_TRANSITION_CURRENT = 's3:ObjectLifecycle:Transition:Current',
  /** A lifecycle rule moved a version that was replaced. */
  OBJECT_LIFECYCLE_TRANSITION_NON_CURRENT = 's3:ObjectLifecycle:Transition:NonCurrent',
  /** A lifecycle rule deleted or hid an object. */
  LIFECYCLE_EXPIRATION = 's3:LifecycleExpiration:*',
  /** A lifecycle rule deleted an object. */
  LIFECYCLE_EXPIRATION_DELETE = 's3:LifecycleExpiration:Delete',
  /** A lifecycle rule hid an object behind a marker. */
  LIFECYCLE_EXPIRATION_DELETE_MARKER_CREATED = 's3:LifecycleExpiration:DeleteMarkerCreated',
  /** A lifecycle rule moved an object. */
  LIFECYCLE_TRANSITION = 's3:LifecycleTransition',
  /** Another zone's change arrived here, whatever it was. */
  OBJECT_SYNCED = 's3:ObjectSynced:*',
  /** An object of another zone arrived here. */
  OBJECT_SYNCED_CREATE = 's3:ObjectSynced:Create',
  /** An object was deleted here, as in another zone. */
  OBJECT_SYNCED_DELETE = 's3:ObjectSynced:Delete',
  /** An object was hidden here, as in another zone. */
  OBJECT_SYNCED_DELETION_MARKER_CREATED = 's3:ObjectSynced:DeletionMarkerCreated',
  /** A change was replicated, whatever it was. */
  REPLICATION = 's3:Replication:*',
  /** An object was replicated. */
  REPLICATION_CREATE = 's3:Replication:Create',
  /** A deletion was replicated. */
  REPLICATION_DELETE = 's3:Replication:Delete',
  /** A marker was replicated. */
  REPLICATION_DELETION_MARKER_CREATED = 's3:Replication:DeletionMarkerCreated',
  /** An object is fetched from an archive, at whatever stage. Ceph 20.2.4 does not know it. */
  OBJECT_RESTORE = 's3:ObjectRestore:*',
  /** An object was asked for from an archive. Ceph 20.2.4 does not know it. */
  OBJECT_RESTORE_POST = 's3:ObjectRestore:Post',
  /** An object was fetched from an archive. Ceph 20.2.4 does not know it. */
  OBJECT_RESTORE_COMPLETED = 's3:ObjectRestore:Completed',
  /** The fetched copy of an object was deleted again. Ceph 20.2.4 does not know it. */
  OBJECT_RESTORE_DELETE = 's3:ObjectRestore:Delete',
}

/**
 * What a CephBucketNotification is made of. Each field that Rook knows is a prop.
 */
export interface CephBucketNotificationProps extends CephObjectProps {
  /** Where notifications are sent; it gives the namespace too. */
  readonly topic: ICephBucketTopic;

  /**
   * What notifications are about.
   *
   * @default - objects that are made or removed
   */
  readonly events?: BucketEvent[];

  /**
   * What names of objects have to begin with.
   *
   * @default - anything
   */
  readonly prefix?: string;

  /**
   * What names of objects have to end with.
   *
   * @default - anything
   */
  readonly suffix?: string;

  /**
   * Regular expression that names of objects have to match.
   *
   * @default - any name
   */
  readonly regex?: string;

  /**
   * Metadata that objects have to have, by names such as `x-amz-meta-color`.
   *
   * @default - any
   */
  readonly metadataFilters?: { readonly [name: string]: string };

  /**
   * Tags that objects have to have.
   *
   * @default - any
   */
  readonly tagFilters?: { readonly [name: string]: string };
}
