import { ObjectIndex } from '../../../object-index';

/** What depends on a store. */
export interface StoreUsers {
  /** Its users and accounts. */
  readonly users: readonly any[];
  /** StorageClasses and topics. */
  readonly buckets: readonly any[];
}

const NOBODY: StoreUsers = { users: [], buckets: [] };

/** What of a set depends on a store. */
export function usersOf(set: ObjectIndex, store: any): StoreUsers {
  const all = set.once('users-of-stores', () => byStore(set));
  return all.get(`${store.metadata?.namespace ?? ''}/${store.metadata?.name}`) ?? NOBODY;
}

function byStore(set: ObjectIndex): ReadonlyMap<string, StoreUsers> {
  const stores = new Map<string, { users: any[]; buckets: any[] }>();
  const add = (store: string, list: 'users' | 'buckets', object: any) => {
    stores.set(store, stores.get(store) ?? { users: [], buckets: [] });
    stores.get(store)![list].push(object);
  };
  for (const user of [...set.all('CephObjectStoreUser'), ...set.all('CephObjectStoreAccount')]) {
    add(`${user.spec?.clusterNamespace || user.metadata?.namespace || ''}/${user.spec?.store}`, 'users', user);
  }
  for (const topic of set.all('CephBucketTopic')) {
    add(`${topic.spec?.objectStoreNamespace}/${topic.spec?.objectStoreName}`, 'buckets', topic);
  }
  for (const one of set.all('StorageClass')) {
    add(`${one.parameters?.objectStoreNamespace}/${one.parameters?.objectStoreName}`, 'buckets', one);
  }
  return stores;
}
