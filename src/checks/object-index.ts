import { Elsewhere } from './elsewhere';
import { Lookup } from './lookup';
import { ManifestDocument } from '../manifests';
import { isExternal } from '../placement/ceph-cluster';
import { Schemas } from '../schema';
import { Sight } from '../schema/sight';
import { kindKey } from './private/kind-key';

/** What is known of a document from its verdict. */
type SeenOf = ((document: ManifestDocument) => Sight | undefined) | undefined;

const NONE: readonly any[] = Object.freeze([]);
const UNKNOWN: Lookup = { state: 'unknown', others: NONE };
const ELSEWHERE: Lookup = { state: 'elsewhere', others: NONE };

/** An object of a set. */
export interface Entry {
  readonly document: ManifestDocument;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What is kept of an object of a set. */
interface OwnEntry extends Entry {
  /** The object as rules see it, once somebody has asked for it: never the document's own. */
  view?: any;
}

/**
 * The objects of a set as rules look for them: by kind, namespace and name. Objects
 * have the defaults of the API server, and never null or values of a wrong type; fields may
 * be missing though they are required. They are shared: don't change them.
 *
 * A kind is its name (`CephBlockPool`, `Deployment`); of APIs that this package does not
 * know it is `example.com/Thing`. The namespace of objects without one is the empty string.
 */
export class ObjectIndex {
  /** All objects in the order of their documents. */
  public readonly entries: readonly Entry[];

  private readonly byKind = new Map<string, Kind>();
  private readonly made = new Map<string, unknown>();

  /**
   * @param seenOf    what verdicts on the documents have seen of them already
   * @param elsewhere what the cluster has beside the set
   */
  public constructor(documents: readonly ManifestDocument[], schemas: Schemas, seenOf?: SeenOf, private readonly elsewhere?: Elsewhere) {
    const entries: OwnEntry[] = [];
    for (const document of documents) {
      if (document.object !== undefined && document.kind !== undefined) {
        const kind = kindKey(document);
        const entry = { document, kind, namespace: document.namespace ?? '', name: document.name ?? '', view: undefined };
        entries.push(entry);
        this.kindOf(kind, schemas, seenOf).entries.push(entry);
      }
    }
    this.entries = entries;
  }

  /** The objects of a kind, in one namespace or in all. */
  public all(kind: string, namespace?: string): readonly any[] {
    const own = this.byKind.get(kind);
    return own === undefined ? NONE : namespace === undefined ? own.all : own.in(namespace);
  }

  /** One object; undefined if the set does not have it. `lookup` says what that means. */
  public find(kind: string, namespace: string, name: string): any {
    return this.byKind.get(kind)?.find(namespace, name);
  }

  /** Where the first object of a kind in a namespace comes from. */
  public first(kind: string, namespace: string): Entry | undefined {
    return this.byKind.get(kind)?.first(namespace);
  }

  /** What the set says of an object that another one refers to. */
  public lookup(kind: string, namespace: string, name: string): Lookup {
    const object = this.find(kind, namespace, name);
    if (object !== undefined) {
      return { state: 'present', object, others: NONE };
    }
    if (this.isElsewhere(kind, namespace, name)) {
      return ELSEWHERE;
    }
    const [near, called] = [this.all(kind, namespace), this.called(kind, name)];
    const isOpen = namespace === '' || near.length + called.length === 0 || this.find(kind, '', name) !== undefined || this.isFedFromOutside(kind, namespace);
    return isOpen ? UNKNOWN : new Absence(near, called);
  }

  /** The CephCluster of a namespace. That it is missing means nothing, see `clusterLookup`. */
  public cluster(namespace: string): any {
    const entry = this.first('CephCluster', namespace);
    return entry && this.view(entry);
  }

  /** What the set says of the CephCluster of a namespace: absent if there are some, but only in other namespaces. */
  public clusterLookup(namespace: string): Lookup {
    const object = this.cluster(namespace);
    if (object !== undefined) {
      return { state: 'present', object, others: NONE };
    }
    if (this.isElsewhere('CephCluster', namespace)) {
      return ELSEWHERE;
    }
    const others = this.all('CephCluster');
    const isOpen = namespace === '' || others.length === 0 || this.all('CephCluster', '').length > 0;
    return isOpen ? UNKNOWN : { state: 'absent', others };
  }

  /** Whether somebody said that the cluster has an object beside the set; without a namespace: in any, without a name: one of any name. */
  public isElsewhere(kind: string, namespace?: string, name?: string): boolean {
    return this.elsewhere?.has(kind, namespace, name) ?? false;
  }

  /** Where an object of the set comes from; undefined for one that is not from the set. */
  public documentOf(object: any): ManifestDocument | undefined {
    return this.origins().get(object);
  }

  /** An object as rules see it. */
  public view(entry: Entry): any {
    return this.byKind.get(entry.kind)!.view(entry);
  }

  /** What has to be made once for the whole set, such as an index of a rule. The key is the rule's id. */
  public once<T>(key: string, make: () => T): T {
    if (!this.made.has(key)) {
      this.made.set(key, make());
    }
    return this.made.get(key) as T;
  }

  /** The same for each namespace. */
  public onceIn<T>(namespace: string, key: string, make: () => T): T {
    const made = this.once(key, () => new Map<string, T>());
    if (!made.has(namespace)) {
      made.set(namespace, make());
    }
    return made.get(namespace)!;
  }

  /** Made when a rule first finds something, since most find nothing. */
  private origins(): ReadonlyMap<any, ManifestDocument> {
    return this.once('origins', () => new Map((this.entries as readonly OwnEntry[])
      .map(entry => [this.view(entry), entry.document] as const)));
  }

  /** The objects of a kind and a name, in whatever namespace. */
  private called(kind: string, name: string): readonly any[] {
    return this.byKind.get(kind)?.called(name) ?? NONE;
  }

  private kindOf(kind: string, schemas: Schemas, seenOf: SeenOf): Kind {
    let own = this.byKind.get(kind);
    if (!own) {
      own = new Kind(schemas, seenOf);
      this.byKind.set(kind, own);
    }
    return own;
  }

  /** What an external cluster holds is not made by the manifests beside its CephCluster. */
  private isFedFromOutside(kind: string, namespace: string): boolean {
    return kind.startsWith('Ceph') && isExternal(this.cluster(namespace));
  }
}

/** An object that is not where others of its kind or name are. Few ask which those are. */
class Absence implements Lookup {
  public readonly state = 'absent';

  public constructor(private readonly near: readonly any[], private readonly called: readonly any[]) {}

  public get others(): readonly any[] {
    return [...this.near, ...this.called];
  }
}

/** The objects of one kind. */
class Kind {
  public readonly entries: OwnEntry[] = [];

  private readonly viewers = new Map<string, ReturnType<Schemas['_viewerOf']>>();
  private views?: readonly any[];
  private namespaces?: ReadonlyMap<string, readonly OwnEntry[]>;
  private readonly lists = new Map<string, readonly any[]>();
  private readonly names = new Map<string, ReadonlyMap<string, OwnEntry>>();
  private byName?: ReadonlyMap<string, readonly OwnEntry[]>;

  public constructor(private readonly schemas: Schemas, private readonly seenOf: SeenOf) {}

  public get all(): readonly any[] {
    this.views ??= this.entries.map(entry => this.view(entry));
    return this.views;
  }

  public in(namespace: string): readonly any[] {
    let list = this.lists.get(namespace);
    if (!list) {
      list = (this.byNamespace().get(namespace) ?? []).map(entry => this.view(entry));
      this.lists.set(namespace, list);
    }
    return list;
  }

  /** The first of a namespace. */
  public first(namespace: string): OwnEntry | undefined {
    return this.byNamespace().get(namespace)?.[0];
  }

  /** Those of a name, in whatever namespace. */
  public called(name: string): readonly any[] {
    this.byName ??= grouped(this.entries, entry => entry.name);
    return (this.byName.get(name || '') ?? []).map(entry => this.view(entry)).filter(object => object.metadata?.name === name);
  }

  /** The first of a name. */
  public find(namespace: string, name: string): any {
    let names = this.names.get(namespace);
    if (!names) {
      names = new Map([...this.byNamespace().get(namespace) ?? []].reverse().map(entry => [entry.name, entry]));
      this.names.set(namespace, names);
    }
    const entry = names.get(name);
    return entry && this.view(entry);
  }

  public view(entry: OwnEntry): any {
    if (entry.view === undefined) {
      const { object } = entry.document;
      let viewer = this.viewers.get(object.apiVersion);
      if (!viewer) {
        viewer = this.schemas._viewerOf(object.apiVersion, object.kind);
        this.viewers.set(object.apiVersion, viewer);
      }
      const view = viewer(object, this.seenOf?.(entry.document));
      // Of its own, so that what is remembered of it is remembered for this set.
      entry.view = view === object ? { ...object } : view;
    }
    return entry.view;
  }

  private byNamespace(): ReadonlyMap<string, readonly OwnEntry[]> {
    this.namespaces ??= grouped(this.entries, entry => entry.namespace);
    return this.namespaces;
  }
}

function grouped(entries: readonly OwnEntry[], keyOf: (entry: OwnEntry) => string): ReadonlyMap<string, readonly OwnEntry[]> {
  const groups = new Map<string, OwnEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) {
      group.push(entry);
    } else {
      groups.set(key, [entry]);
    }
  }
  return groups;
}
