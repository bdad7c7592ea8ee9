import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Decoded, documentError } from './decoded';
import { documentsOf } from './documents-of';
import { ManifestDocument } from './manifest-document';
import { ObjectIdentity } from './object-identity';
import { applyOrder } from './private/apply-order';
import { documentsInText } from './private/documents-in-text';
import { identityKey } from './private/identity-key';
import { asPlainValue, plainValue } from './private/plain-value';
import { writeYaml } from './private/write-yaml';
import { readFiles } from './read-files';

/**
 * Kubernetes objects as plain data, with their identity and their origin: what the
 * proofs work on, whether a construct makes the objects or somebody wrote them.
 *
 * Lists (`kind: List`, `PodList` …) are taken apart: their items stand for themselves.
 * What can't be decoded stays in the set as a document with errors.
 */
export class ManifestSet {
  /**
   * Reads files, and folders with all .yaml, .yml, .json and .jsonl files in and below
   * them; `-` is the standard input.
   *
   * @throws Error if a path can't be read
   */
  public static fromFiles(paths: string[]): ManifestSet {
    return new ManifestSet([...readFiles(paths)]);
  }

  /**
   * Reads YAML or JSON.
   *
   * @param text one or more documents
   * @param origin what to call the text in messages, as a file's path would be
   */
  public static fromText(text: string, origin?: string): ManifestSet {
    return new ManifestSet([...documentsInText(text, origin)]);
  }

  /**
   * Takes the objects of all charts of an app, in the order to apply them. The app's
   * own validations are not run.
   *
   * @throws Error if constructs depend on each other in a circle
   */
  public static fromApp(app: App): ManifestSet {
    return ManifestSet.fromScope(app);
  }

  /**
   * Takes the API objects at and below a construct, in the order to apply them.
   *
   * @throws Error if constructs depend on each other in a circle
   */
  public static fromScope(scope: IConstruct): ManifestSet {
    return ManifestSet._fromApiObjects(applyOrder(scope));
  }

  /**
   * Takes API objects in the order given.
   *
   * @internal
   */
  public static _fromApiObjects(objects: ApiObject[]): ManifestSet {
    return new ManifestSet(objects.flatMap((object, index) =>
      documentsOf(attempt(() => object.toJson()), { index, constructPath: object.node.path })));
  }

  /**
   * Takes objects made in code. They are copied: later changes to them do not show.
   *
   * @param objects plain data, each as it would be in a file
   */
  public static fromObjects(objects: any[]): ManifestSet {
    return new ManifestSet(objects.flatMap((object, index) => documentsOf(plainValue(object), { index })));
  }

  private readonly members: ManifestDocument[];
  private index?: Map<string, ManifestDocument[]>;

  private constructor(documents: ManifestDocument[]) {
    this.members = documents;
  }

  /** All documents in their order, also those with errors. */
  public get documents(): ManifestDocument[] {
    return [...this.members];
  }

  /** The objects of all documents that hold one, in their order. Not copies: leave them as they are. */
  public get objects(): any[] {
    return this.members.flatMap(({ object }) => object ?? []);
  }

  /**
   * Finds an object; the first if there are several with its identity.
   *
   * @returns nothing if there is none
   */
  public find(identity: ObjectIdentity): ManifestDocument | undefined {
    return this.byIdentity().get(identityKey(identity))?.[0];
  }

  /** Documents that share one identity, each such group in the documents' order: the later would overwrite the earlier. */
  public duplicates(): ManifestDocument[][] {
    return [...this.byIdentity().values()].filter(same => same.length > 1).map(same => [...same]);
  }

  /**
   * Writes the objects as YAML documents. Equal objects give equal text; documents
   * without an object are left out.
   */
  public toYaml(): string {
    return this.members.filter(({ object }) => object !== undefined).map(({ object, _numbers }) => writeYaml(object, _numbers)).join('---\n');
  }

  private byIdentity(): Map<string, ManifestDocument[]> {
    if (!this.index) {
      this.index = new Map();
      for (const document of this.members) {
        const key = document.identity && identityKey(document.identity);
        const same = key && this.index.get(key);
        if (same) {
          same.push(document);
        } else if (key) {
          this.index.set(key, [document]);
        }
      }
    }
    return this.index;
  }
}

function attempt(make: () => unknown): Decoded {
  try {
    return asPlainValue(make());
  } catch (error) {
    return { value: undefined, errors: [documentError('Decode', (error as Error).message)] };
  }
}
