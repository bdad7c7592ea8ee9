import { ObjectIndex } from '../../../object-index';

/** What a store knows only one of by its name, though each namespace may have an object of this name. */
const STORE_OF: { readonly [kind: string]: (object: any) => string | undefined } = {
  CephObjectStoreUser: ({ metadata, spec }) => spec?.store && `${spec.clusterNamespace || metadata?.namespace}/${spec.store}`,
  CephBucketTopic: ({ spec }) => spec?.objectStoreName && `${spec.objectStoreNamespace}/${spec.objectStoreName}`,
};

/** The first object of its kind in another namespace that means the same part of the same store; undefined if the object itself is it. */
export function firstOwner(set: ObjectIndex, object: any): any {
  const { kind, metadata } = object;
  const first = set.once(`owners of ${kind}`, () => firsts(set, kind)).get(`${STORE_OF[kind](object)}/${metadata?.name}`);
  return first?.metadata?.namespace === metadata?.namespace ? undefined : first;
}

function firsts(set: ObjectIndex, kind: string): ReadonlyMap<string, any> {
  const known = new Map<string, any>();
  for (const object of set.all(kind)) {
    const store = STORE_OF[kind](object);
    const key = `${store}/${object.metadata?.name}`;
    if (store !== undefined && !known.has(key)) {
      known.set(key, object);
    }
  }
  return known;
}
