import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { BucketTopicEndpoint } from './ceph-bucket-topic-endpoint';
import { CephObjectProps } from './ceph-object-props';
import type { ICephObjectStore } from './ceph-object-store';
import { namespaceFor, requireOwnName } from './private/object-references';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct } from './private/storage-construct';
import * as rook from '../api/rook';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephBucketTopic, whether it is made here or exists already.
 */
export interface ICephBucketTopic extends IConstruct {
  /** The object store whose buckets may notify through the topic. */
  readonly store: ICephObjectStore;
  /** Name of the topic. */
  readonly name: string;

  /**
   * Namespace of the topic, and of all notifications through it.
   *
   * @default - the one that kubectl is set to
   */
  readonly namespace?: string;
}

/**
 * What a CephBucketTopic is made of. Each field that Rook knows is a prop.
 */
export interface CephBucketTopicProps extends CephObjectProps {
  /** The object store whose buckets may notify through the topic. */
  readonly store: ICephObjectStore;

  /** Where notifications are sent. */
  readonly endpoint: BucketTopicEndpoint;

  /**
   * Namespace of the topic: that of the claims whose buckets notify through it.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Whether notifications wait in the store until they could be sent. If not,
   * each request waits until the notification about it was sent, once.
   *
   * @default false
   */
  readonly persistent?: boolean;

  /**
   * Text that is sent along with each notification.
   *
   * @default - none
   */
  readonly opaqueData?: string;
}

/**
 * How to find a CephBucketTopic that is not made here.
 */
export interface CephBucketTopicAttributes {
  /** The object store whose buckets may notify through the topic. */
  readonly store: ICephObjectStore;

  /** Name of the topic. */
  readonly name: string;

  /**
   * Namespace of the topic.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;
}

/**
 * Where notifications about objects are sent.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-bucket-notifications-crd/
 */
export class CephBucketTopic extends StorageConstruct implements ICephBucketTopic {
  /**
   * A topic that exists, or is made elsewhere.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find the topic
   */
  public static fromCephBucketTopicName(scope: Construct, id: string, attrs: CephBucketTopicAttributes): ICephBucketTopic {
    return new ImportedCephBucketTopic(scope, id, attrs);
  }

  /** The object store whose buckets may notify through the topic. */
  public readonly store: ICephObjectStore;
  /** Namespace of the topic; undefined where neither a prop nor the chart says. */
  public readonly namespace?: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when a name, a namespace or a label is none,
   * when the store has a topic of the name, or when Ceph would refuse the endpoint
   */
  public constructor(scope: Construct, id: string, props: CephBucketTopicProps) {
    super(scope, id, props);
    const { store, endpoint, persistent, opaqueData } = props;
    this.store = store;
    this.namespace = namespaceFor(this, props.namespace);
    if (endpoint._hasCredentials && store._takesSecrets === false) {
      fail(this, 'endpoint', `has credentials, which Ceph takes over TLS only, and ${store.node.path} speaks none; give the store a certificate in sslCertificateRef`);
    }
    this.apiObject = this._checked(new rook.CephBucketTopic(this, 'Resource', {
      metadata: metadataOf(props, this.namespace),
      spec: {
        objectStoreName: store.name,
        objectStoreNamespace: store.cluster.namespace,
        endpoint: endpoint._spec,
        ...(persistent !== undefined && { persistent }),
        ...(opaqueData !== undefined && { opaqueData }),
      },
    }), props, NameSyntax.BUCKET_TOPIC);
    requireOwnName(this, 'name', store, 'topic', this.name);
  }
}

class ImportedCephBucketTopic extends Construct implements ICephBucketTopic {
  public readonly store: ICephObjectStore;
  public readonly name: string;
  public readonly namespace?: string;

  public constructor(scope: Construct, id: string, attrs: CephBucketTopicAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephBucketTopicAttributes', attrs);
    this.store = attrs.store;
    this.name = attrs.name;
    this.namespace = namespaceFor(this, attrs.namespace);
    existsElsewhere(this, { kind: 'CephBucketTopic', namespace: this.namespace, name: attrs.name });
  }
}
