import { ManifestDocument, ManifestSet } from '../../manifests';
import { InvalidInputError } from '../invalid-input-error';

/** The manifests as they were before. */
export class PreviousSet {
  private readonly set: ManifestSet;

  /**
   * @param path file or folder
   * @throws InvalidInputError if one of the manifests can't be decoded
   * @throws UnreadablePathError if the path can't be read
   */
  public constructor(path: string) {
    this.set = ManifestSet.fromFiles([path]);
    const broken = this.set.documents.find(({ object }) => object === undefined);
    if (broken) {
      throw new InvalidInputError('previous', `${broken.location}: ${broken.errors.map(error => error.message).join('; ')}`);
    }
  }

  /** All of them. */
  public get documents(): ManifestDocument[] {
    return this.set.documents;
  }

  /** The object that a document takes the place of, as the cluster would hold it. */
  public objectBefore({ identity }: ManifestDocument): unknown {
    return asHeld(identity && this.set.find(identity)?.object);
  }
}

/**
 * A manifest says nothing of what came of it. A claim that a repository describes is
 * taken as bound to a volume of its size: else the server would refuse every growth.
 */
function asHeld(object: any): unknown {
  if (object?.kind !== 'PersistentVolumeClaim' || object.apiVersion !== 'v1' || Object.keys(object.status ?? {}).length > 0) {
    return object;
  }
  const storage = object.spec?.resources?.requests?.storage;
  return { ...object, status: { phase: 'Bound', ...(storage === undefined ? {} : { capacity: { storage } }) } };
}
