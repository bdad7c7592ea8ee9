/** What an object is called in messages: `CephBlockPool rook-ceph/replicapool`. */
export function titleOf(object: any): string {
  const { namespace, name } = object.metadata ?? {};
  const place = namespace && name ? `${namespace}/${name}` : namespace || name || '';
  return object.kind && place ? `${object.kind} ${place}` : object.kind || place;
}
