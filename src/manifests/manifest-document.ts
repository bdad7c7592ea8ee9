import { FieldError } from './field-error';
import { ObjectIdentity } from './object-identity';

/** Where a document comes from and what it holds. */
export interface ManifestDocumentProps {
  /**
   * File the document was read from, as the path was given.
   *
   * @default - not read from a file
   */
  readonly file?: string;

  /**
   * Line of the file it starts in, counted from 1.
   *
   * @default - not known
   */
  readonly line?: number;

  /** Number of the document in its file, app or list of objects, counted from 0. Empty documents do not count. */
  readonly index: number;

  /**
   * Place in the List the object was taken out of, such as `items[3]`.
   *
   * @default - not taken out of a List
   */
  readonly itemPath?: string;

  /**
   * Path of the construct that makes it, such as `app/storage/cluster/Resource`.
   *
   * @default - not made by a construct
   */
  readonly constructPath?: string;

  /**
   * The object.
   *
   * @default - the document could not be decoded
   */
  readonly object?: any;

  /**
   * Why it can't be decoded or names no object.
   *
   * @default - no errors
   */
  readonly errors?: FieldError[];
}

/**
 * One Kubernetes object, or the text that should have been one, with its origin.
 */
export class ManifestDocument {
  /** File the document was read from, as the path was given; `stdin` for the standard input. */
  public readonly file?: string;

  /** Line of the file it starts in, counted from 1. */
  public readonly line?: number;

  /** Number of the document in its file, app or list of objects, counted from 0. Empty documents do not count. */
  public readonly index: number;

  /** Place in the List the object was taken out of, such as `items[3]`. */
  public readonly itemPath?: string;

  /** Path of the construct that makes it. */
  public readonly constructPath?: string;

  /** The object as plain data; undefined if the document could not be decoded. Not a copy: leave it as it is. */
  public readonly object?: any;

  /** Why the document can't be decoded or names no object; empty if it can and does. */
  public readonly errors: FieldError[];

  /** @internal Numbers whose spelling matters; see Decoded. */
  public _numbers?: Map<string, string>;

  constructor(props: ManifestDocumentProps) {
    this.file = props.file;
    this.line = props.line;
    this.index = props.index;
    this.itemPath = props.itemPath;
    this.constructPath = props.constructPath;
    this.object = props.object;
    this.errors = props.errors ?? [];
  }

  /** API version of the object, such as `ceph.rook.io/v1`. */
  public get apiVersion(): string | undefined {
    return text(this.object?.apiVersion);
  }

  /** Group of the object's API; empty for the core group. */
  public get apiGroup(): string | undefined {
    const version = this.apiVersion;
    return version === undefined ? undefined : version.slice(0, Math.max(version.indexOf('/'), 0));
  }

  /** Kind of the object. */
  public get kind(): string | undefined {
    return text(this.object?.kind);
  }

  /** Namespace of the object, if it names one. */
  public get namespace(): string | undefined {
    return text(this.object?.metadata?.namespace);
  }

  /** Name of the object, if it has one; a generated name is not known. */
  public get name(): string | undefined {
    return text(this.object?.metadata?.name);
  }

  /** What tells the object from every other one; undefined if it lacks apiVersion, kind or name. */
  public get identity(): ObjectIdentity | undefined {
    const { apiGroup, kind, namespace, name } = this;
    return apiGroup === undefined || kind === undefined || name === undefined ? undefined : { apiGroup, kind, namespace, name };
  }

  /**
   * Where to look for it: `deploy/cluster.yaml:12`, `app/storage/cluster/Resource` or
   * `document 3`, with the place in a List behind it.
   */
  public get location(): string {
    const file = this.line === undefined ? this.file : `${this.file ?? 'line '}${this.file === undefined ? '' : ':'}${this.line}`;
    const place = this.constructPath ?? file ?? `document ${this.index}`;
    return this.itemPath === undefined ? place : `${place} ${this.itemPath}`;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
