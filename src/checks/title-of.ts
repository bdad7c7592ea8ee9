/** What an object is called in messages: `CephBlockPool rook-ceph/replicapool`. */
export function titleOf(object: any): string {
  const { namespace, name } = object.metadata ?? {};
  return [object.kind, [namespace, name].filter(Boolean).join('/')].filter(Boolean).join(' ');
}
