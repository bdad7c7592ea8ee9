import { Subject } from '../../../subject';

/** Whether a user plainly stands in another namespace than its store, and does not say so. */
export function isOutsideStore({ kind, spec, namespace, set }: Subject): boolean {
  const hasOwn = set.all('CephObjectStore', namespace).length > 0 || set.cluster(namespace) !== undefined;
  return kind === 'CephObjectStoreUser' && namespace !== '' && !spec.clusterNamespace && !hasOwn
    && set.lookup('CephObjectStore', namespace, spec.store ?? '').state === 'absent';
}
