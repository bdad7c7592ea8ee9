import { ManifestDocument } from '../manifests';

/** What an object is called in messages: `CephBlockPool rook-ceph/replicapool`. */
export function titleOf(object: any): string {
  const { namespace, name } = object.metadata ?? {};
  return titled(object.kind, namespace, name);
}

/** What the object of a document is called. */
export function documentTitle({ kind, namespace, name }: ManifestDocument): string {
  return titled(kind, namespace, name);
}

function titled(kind: string | undefined, namespace: string | undefined, name: string | undefined): string {
  const place = namespace && name ? `${namespace}/${name}` : namespace || name || '';
  return kind && place ? `${kind} ${place}` : kind || place;
}
