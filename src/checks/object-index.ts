import { isExternal } from './ceph-cluster';
import { Lookup } from './lookup';
import { ManifestDocument } from '../manifests';
import { Schemas } from '../schema';
import { kindKey } from './private/kind-key';

const NONE: readonly any[] = Object.freeze([]);

/** An object of a set: as it is written, and as rules see it. */
export interface Entry {
  readonly document: ManifestDocument;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/**
 * The objects of a set as rules look for them: by kind, namespace and name. Objects
 * have the defaults of the API server, and never values of a wrong type; fields may
 * be missing though they are required. They are shared: don't change them.
 *
 * A kind is its name (`CephBlockPool`, `Deployment`); of APIs that this package does not
 * know it is `example.com/Thing`. The namespace of objects without one is the empty string.
 */
export class ObjectIndex {
  /** All objects in the order of their documents. */
  public readonly entries: readonly Entry[];

  private readonly byKind = new Map<string, Entry[]>();
  private readonly views = new Map<Entry, any>();
  private readonly origins = new Map<any, Entry>();
  private readonly lists = new Map<string, ReadonlyMap<string, readonly any[]>>();
  private readonly made = new Map<string, unknown>();

  public constructor(documents: readonly ManifestDocument[], private readonly schemas: Schemas) {
    this.entries = documents.filter(({ object, kind }) => object !== undefined && kind !== undefined).map(document => ({
      document, kind: kindKey(document), namespace: document.namespace ?? '', name: document.name ?? '',
    }));
    for (const entry of this.entries) {
      const same = this.byKind.get(entry.kind);
      if (same) {
        same.push(entry);
      } else {
        this.byKind.set(entry.kind, [entry]);
      }
    }
  }

  /** The objects of a kind, in one namespace or in all. */
  public all(kind: string, namespace?: string): readonly any[] {
    if (namespace === undefined) {
      return this.once(`all ${kind}`, () => (this.byKind.get(kind) ?? []).map(entry => this.view(entry)));
    }
    return this.byNamespace(kind).get(namespace) ?? NONE;
  }

  /** One object; undefined if the set does not have it. `lookup` says what that means. */
  public find(kind: string, namespace: string, name: string): any {
    return this.once(`names ${kind}`, () => this.byName(kind)).get(`${namespace}\n${name}`);
  }

  /** What the set says of an object that another one refers to. */
  public lookup(kind: string, namespace: string, name: string): Lookup {
    const object = this.find(kind, namespace, name);
    if (object !== undefined) {
      return { state: 'present', object, others: NONE };
    }
    const others = [...this.all(kind, namespace), ...this.all(kind).filter(other => other.metadata?.name === name)];
    const isOpen = namespace === '' || others.length === 0 || this.find(kind, '', name) !== undefined || this.isFedFromOutside(kind, namespace);
    return isOpen ? { state: 'unknown', others: NONE } : { state: 'absent', others };
  }

  /** The CephCluster of a namespace. That it is missing means nothing, see `clusterLookup`. */
  public cluster(namespace: string): any {
    return this.all('CephCluster', namespace)[0];
  }

  /** What the set says of the CephCluster of a namespace: absent if there are some, but only in other namespaces. */
  public clusterLookup(namespace: string): Lookup {
    const object = this.cluster(namespace);
    if (object !== undefined) {
      return { state: 'present', object, others: NONE };
    }
    const others = this.all('CephCluster');
    const isOpen = namespace === '' || others.length === 0 || this.all('CephCluster', '').length > 0;
    return isOpen ? { state: 'unknown', others: NONE } : { state: 'absent', others };
  }

  /** Where an object of the set comes from; undefined for one that is not from the set. */
  public documentOf(object: any): ManifestDocument | undefined {
    return this.origins.get(object)?.document;
  }

  /** An object as rules see it. */
  public view(entry: Entry): any {
    let object = this.views.get(entry);
    if (object === undefined) {
      object = this.schemas._asControllersSee(entry.document.object);
      this.views.set(entry, object);
      this.origins.set(object, entry);
    }
    return object;
  }

  /** What has to be made once for the whole set, such as an index of a rule. The key is the rule's id. */
  public once<T>(key: string, make: () => T): T {
    if (!this.made.has(key)) {
      this.made.set(key, make());
    }
    return this.made.get(key) as T;
  }

  private byNamespace(kind: string): ReadonlyMap<string, readonly any[]> {
    let lists = this.lists.get(kind);
    if (!lists) {
      lists = grouped(this.byKind.get(kind) ?? [], entry => entry.namespace, entry => this.view(entry));
      this.lists.set(kind, lists);
    }
    return lists;
  }

  private byName(kind: string): ReadonlyMap<string, any> {
    return new Map([...this.byKind.get(kind) ?? []].reverse().map(entry => [`${entry.namespace}\n${entry.name}`, this.view(entry)]));
  }

  /** What an external cluster holds is not made by the manifests beside its CephCluster. */
  private isFedFromOutside(kind: string, namespace: string): boolean {
    return kind.startsWith('Ceph') && isExternal(this.cluster(namespace));
  }
}

function grouped<T, U>(items: readonly T[], keyOf: (item: T) => string, valueOf: (item: T) => U): Map<string, U[]> {
  const groups = new Map<string, U[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(valueOf(item));
    } else {
      groups.set(key, [valueOf(item)]);
    }
  }
  return groups;
}
