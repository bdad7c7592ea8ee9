import { checkMade } from './private/check-props';
import { problemOfUrl } from './private/object-url';
import * as k8s from '../api/k8s';
import * as rook from '../api/rook';

/**
 * When a broker of AMQP has received a notification.
 */
export enum AmqpAckLevel {
  /** As soon as it is sent. */
  NONE = 'none',
  /** When the broker has it. */
  BROKER = 'broker',
  /** When the broker could route it to a queue. */
  ROUTABLE = 'routable',
}

/**
 * When a broker of Kafka has received a notification.
 */
export enum KafkaAckLevel {
  /** As soon as it is sent. */
  NONE = 'none',
  /** When the broker has it. */
  BROKER = 'broker',
}

/**
 * How gateways prove to Kafka who they are.
 */
export enum KafkaMechanism {
  /** User and password in the clear, which only TLS hides. */
  PLAIN = 'PLAIN',
  /** User and password, hashed. */
  SCRAM_SHA_512 = 'SCRAM-SHA-512',
  /** User and password, hashed. */
  SCRAM_SHA_256 = 'SCRAM-SHA-256',
  /** Kerberos. */
  GSSAPI = 'GSSAPI',
  /** A token of OAuth. */
  OAUTHBEARER = 'OAUTHBEARER',
}

/**
 * What may be said of a receiver of HTTP.
 */
export interface HttpTopicOptions {
  /**
   * Send them as CloudEvents, with headers of that specification.
   *
   * @default false
   */
  readonly sendCloudEvents?: boolean;

  /**
   * Send to whoever answers, whatever its certificate.
   *
   * @default false
   */
  readonly unsafeDisableVerifySSL?: boolean;
}

/**
 * What may be said of a broker of AMQP.
 */
export interface AmqpTopicOptions {
  /**
   * When a notification has been received.
   *
   * @default AmqpAckLevel.BROKER
   */
  readonly ackLevel?: AmqpAckLevel;

  /**
   * Send to whoever answers, whatever its certificate.
   *
   * @default false
   */
  readonly unsafeDisableVerifySSL?: boolean;
}

/**
 * What may be said of a broker of Kafka.
 */
export interface KafkaTopicOptions {
  /**
   * When a notification has been received.
   *
   * @default KafkaAckLevel.BROKER
   */
  readonly ackLevel?: KafkaAckLevel;

  /**
   * Whether the connection is by TLS.
   *
   * @default true - where there is a user; Rook does without
   */
  readonly useSSL?: boolean;

  /**
   * How gateways prove who they are.
   *
   * @default KafkaMechanism.PLAIN
   */
  readonly mechanism?: KafkaMechanism;

  /**
   * Secret and key in it that hold the name of the user, in the namespace of the topic. Along with
   * `passwordSecretRef`. The store has to speak TLS: Ceph takes credentials over nothing else.
   *
   * @default - no user
   */
  readonly userSecretRef?: k8s.SecretKeySelector;

  /**
   * Secret and key in it that hold the password, in the namespace of the topic.
   *
   * @default - no user
   */
  readonly passwordSecretRef?: k8s.SecretKeySelector;

  /**
   * Send to whoever answers, whatever its certificate.
   *
   * @default false
   */
  readonly unsafeDisableVerifySSL?: boolean;
}

/**
 * Where notifications of a topic are sent. Credentials in a URI would stand in
 * the manifest, and are refused.
 */
export class BucketTopicEndpoint {
  /**
   * A receiver of HTTP.
   *
   * @param uri     such as `https://receiver.shop.svc:8443/buckets`
   * @param options what is to be different
   * @throws Error when the URI is none, or has credentials in it
   */
  public static http(uri: string, options: HttpTopicOptions = {}): BucketTopicEndpoint {
    checkMade('BucketTopicEndpoint.http', 'HttpTopicOptions', options);
    checkUri('http', uri, ['http', 'https']);
    const { sendCloudEvents } = options;
    return new BucketTopicEndpoint({ http: { uri, ...verification(options), ...(sendCloudEvents !== undefined && { sendCloudEvents }) } });
  }

  /**
   * A broker of AMQP 0.9.1, such as RabbitMQ.
   *
   * @param uri      such as `amqps://rabbitmq.shop.svc:5671/vhost`
   * @param exchange the exchange, which has to exist; one for all topics of a broker
   * @param options  what is to be different
   * @throws Error when the URI is none, or has credentials in it
   */
  public static amqp(uri: string, exchange: string, options: AmqpTopicOptions = {}): BucketTopicEndpoint {
    checkMade('BucketTopicEndpoint.amqp', 'AmqpTopicOptions', options);
    checkUri('amqp', uri, ['amqp', 'amqps']);
    if (exchange === '') throw new Error('BucketTopicEndpoint.amqp: exchange: is empty; name the exchange that notifications go to');
    const { ackLevel } = options;
    return new BucketTopicEndpoint({ amqp: { uri, exchange, ...verification(options), ...(ackLevel !== undefined && { ackLevel }) } });
  }

  /**
   * A broker of Kafka. The topic there has the name of the CephBucketTopic.
   *
   * @param uri     such as `kafka://kafka.shop.svc:9093`
   * @param options what is to be different
   * @throws Error when the URI is none or has credentials in it, or when a user has no password
   */
  public static kafka(uri: string, options: KafkaTopicOptions = {}): BucketTopicEndpoint {
    checkMade('BucketTopicEndpoint.kafka', 'KafkaTopicOptions', options);
    checkUri('kafka', uri, ['kafka']);
    const { ackLevel, mechanism, userSecretRef, passwordSecretRef } = options;
    checkUser(options);
    const useSSL = options.useSSL ?? (userSecretRef !== undefined ? true : undefined);
    return new BucketTopicEndpoint({
      kafka: {
        uri,
        ...verification(options),
        ...(useSSL !== undefined && { useSSL }),
        ...(ackLevel !== undefined && { ackLevel }),
        ...(mechanism !== undefined && { mechanism }),
        ...(userSecretRef !== undefined && { userSecretRef, passwordSecretRef }),
      },
    });
  }

  /** @internal */
  public readonly _spec: rook.TopicEndpointSpec;

  /**
   * Whether Rook hands credentials on to Ceph.
   *
   * @internal
   */
  public readonly _hasCredentials: boolean;

  private constructor(spec: rook.TopicEndpointSpec) {
    this._spec = spec;
    this._hasCredentials = spec.kafka?.userSecretRef !== undefined;
  }
}

function verification({ unsafeDisableVerifySSL }: { readonly unsafeDisableVerifySSL?: boolean }): { disableVerifySSL?: boolean } {
  return unsafeDisableVerifySSL === undefined ? {} : { disableVerifySSL: unsafeDisableVerifySSL };
}

function checkUri(kind: string, uri: string, schemes: readonly string[]): void {
  const problem = problemOfUrl(uri, schemes);
  if (problem !== undefined) throw new Error(`BucketTopicEndpoint.${kind}: uri: ${problem}`);
}

function checkUser({ userSecretRef, passwordSecretRef }: KafkaTopicOptions): void {
  const given = Object.entries({ userSecretRef, passwordSecretRef }).filter(([, ref]) => ref !== undefined);
  const [field] = given.find(([, ref]) => !ref!.name || !ref!.key) ?? [];
  if (field !== undefined) throw new Error(`BucketTopicEndpoint.kafka: ${field}: needs name and key of a Secret in the namespace of the topic`);
  if (given.length === 1) {
    const missing = userSecretRef === undefined ? 'userSecretRef' : 'passwordSecretRef';
    throw new Error(`BucketTopicEndpoint.kafka: ${missing}: is missing, and user and password go together; give both, or neither`);
  }
}
