import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CephBucketNotificationProps } from './ceph-bucket-notification-props';
import type { ICephBucketTopic } from './ceph-bucket-topic';
import type { ObjectBucketClaim } from './object-bucket-claim';
import { shown } from './private/object-references';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { CephVersion } from '../versions';

/** What events of archives begin with. */
const RESTORE = 's3:ObjectRestore:';

/** Gateways up to the version before do not know such events. */
const FIRST_WITH_RESTORE = '20.2.5';

/**
 * What is notified of about objects of a bucket. Buckets are those of the
 * claims it is attached to.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Object-Storage-RGW/ceph-object-bucket-notifications/
 */
export class CephBucketNotification extends StorageConstruct {
  /** Where notifications are sent. */
  public readonly topic: ICephBucketTopic;
  /** Namespace of the notification, which is the topic's. */
  public readonly namespace?: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when the name is none
   * that a label can have in it, or when a filter is empty
   */
  public constructor(scope: Construct, id: string, props: CephBucketNotificationProps) {
    super(scope, id, props);
    this.topic = props.topic;
    this.namespace = props.topic.namespace;
    this.apiObject = this._checked(new rook.CephBucketNotification(this, 'Resource', {
      metadata: metadataOf(props, this.namespace),
      spec: notificationSpec(this, props),
    }), props, NameSyntax.BUCKET_NOTIFICATION);
  }

  /**
   * Has the bucket of a claim notify: the claim gets a label with the name (rule R172).
   *
   * @param claim a claim in the same namespace, for a bucket in the store of the topic
   * @throws Error when Rook would not find the one or refuse the other (rule R171)
   */
  public attachTo(claim: ObjectBucketClaim): void {
    if (claim.namespace !== this.namespace) {
      fail(this, 'attachTo', `${claim.node.path} is in ${shown(claim.namespace)}, and the notification in ${shown(this.namespace)}, `
        + 'where alone Rook looks for it; give claim and topic the same namespace');
    }
    const { objectStore } = claim.storageClass;
    const { store } = this.topic;
    if (objectStore !== undefined && (objectStore.name !== store.name || objectStore.cluster.namespace !== store.cluster.namespace)) {
      fail(this, 'attachTo', `the bucket of ${claim.node.path} is in the store ${objectStore.name}, and the topic ${this.topic.name} is of ${store.name}; `
        + 'use a topic of the same store');
    }
    claim._addLabel(`bucket-notification-${this.name}`, this.name);
  }
}

function notificationSpec(construct: Construct, props: CephBucketNotificationProps): rook.CephBucketNotificationSpec {
  if (props.events?.length === 0) fail(construct, 'events', 'is empty, which Rook takes for objects made or removed; leave it out, or list some');
  const twice = props.events?.find((event, i) => props.events!.indexOf(event) < i);
  if (twice !== undefined) fail(construct, 'events', `has ${twice} twice; list each event once`);
  refuseUnknownEvents(construct, props);
  const filter = filterSpec(construct, props);
  return {
    topic: props.topic.name,
    ...(props.events !== undefined && { events: [...props.events] }),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
}

/** Rook takes all events, and tries in vain to have Ceph send those that it does not know. */
function refuseUnknownEvents(construct: Construct, { events = [], topic }: CephBucketNotificationProps): void {
  const version = CephVersion.fromImage(topic.store.cluster.cephImage);
  const unknown = events.find(event => event.startsWith(RESTORE));
  if (unknown !== undefined && version?.isAtLeast(FIRST_WITH_RESTORE) === false) {
    fail(construct, 'events', `${unknown} is refused by Ceph ${version}, and then nothing is sent at all; leave it out`);
  }
}

function filterSpec(construct: Construct, props: CephBucketNotificationProps): rook.NotificationFilterSpec {
  const keyFilters = (['prefix', 'suffix', 'regex'] as const).flatMap(name => {
    const value = props[name];
    if (value === '') fail(construct, name, 'is empty; leave it out for any object');
    return value === undefined ? [] : [{ name, value }];
  });
  const rules = (map: { readonly [name: string]: string } = {}) => Object.entries(map).map(([name, value]) => ({ name, value }));
  const [metadataFilters, tagFilters] = [rules(props.metadataFilters), rules(props.tagFilters)];
  return {
    ...(keyFilters.length > 0 && { keyFilters }),
    ...(metadataFilters.length > 0 && { metadataFilters }),
    ...(tagFilters.length > 0 && { tagFilters }),
  };
}
