import { ManifestDocument } from '../../manifests';

/** Where an object comes from, and what it is called. */
export function labelOf(document: ManifestDocument): string {
  const name = [document.namespace, document.name].filter(part => part !== undefined).join('/');
  return [document.location, [document.kind, name].filter(Boolean).join(' ')].filter(Boolean).join(': ');
}
