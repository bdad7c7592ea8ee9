import { documentTitle } from '../../checks/title-of';
import { ManifestDocument } from '../../manifests';

/** Where an object comes from, and what it is called. */
export function labelOf(document: ManifestDocument): string {
  return [document.location, documentTitle(document)].filter(Boolean).join(': ');
}
