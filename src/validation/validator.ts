import { Finding } from './finding';
import { InvalidInputError } from './invalid-input-error';
import { Checker } from './private/checker';
import { resultsOfPairs } from './private/pairs';
import { PreviousSet } from './private/previous-set';
import { Result, resultOf } from './result';
import { NotEvaluatedRule } from '../checks';
import { ManifestDocument } from '../manifests';
import { ManifestFiles } from '../manifests/manifest-files';
import { readFiles } from '../manifests/read-files';
import { UnreadablePathError } from '../manifests/unreadable-path-error';
import { Schemas } from '../schema';
import { ServedKinds } from '../schema/served-kinds';
import { Topology, TopologyError } from '../topology';

/** With what manifests are validated. */
export interface ValidatorProps {
  /** The machines: a node list or a topology file. */
  readonly topology?: string;
  /** Devices of the nodes of a node list. */
  readonly devices?: string;
  /** File or folder with the manifests as they are now. */
  readonly previous?: string;
  /** File or folder with definitions of the cluster. */
  readonly crds?: string;
  /** Version of the cluster, such as `1.35`. */
  readonly kubeVersion?: string;
  /** Rules to run: `errors`, `production` or `all`. */
  readonly pack?: string;
  /** Configuration file of the checks. */
  readonly config?: string;
  /** The day on which acknowledgements are looked at, such as `2026-11-21`; today if not given. */
  readonly today?: string;
  /** Whether to run checks at all; true if not given. */
  readonly checks?: boolean;
}

const DEFINITION = 'CustomResourceDefinition';

/** Validates manifests: what the command line and the plugin of cdk8s-cli do alike. */
export class Validator {
  private readonly kinds: ServedKinds;
  private readonly previous?: PreviousSet;
  private readonly checker?: Checker;

  /**
   * @throws InvalidInputError where something that is given can't be used
   */
  public constructor({ topology, devices, previous, crds, kubeVersion, checks = true, ...props }: ValidatorProps) {
    const machines = topology === undefined ? undefined : using('topology', () => Topology._loadForChecks(topology, { devices }));
    if (topology === undefined && devices !== undefined) {
      throw new InvalidInputError('devices', 'needs topology, the node list that the devices belong to');
    }
    this.kinds = new ServedKinds(schemasOf(kubeVersion));
    if (crds !== undefined) {
      using('crds', () => this.addDefinitions(crds));
    }
    if (previous !== undefined) {
      this.previous = using('previous', () => new PreviousSet(previous));
    }
    if (checks) {
      this.checker = new Checker({ ...props, topology: machines, kubeVersion, previous: this.previous?.documents });
    }
  }

  /**
   * A result for each document. Definitions among the documents count for all of
   * them, wherever they stand.
   *
   * @throws UnreadablePathError if a path can't be read, before the first result
   */
  public* results(paths: string[]): Generator<Result> {
    const files = ManifestFiles.open(paths);
    try {
      for (const document of files.documentsNear(DEFINITION)) {
        const { object, errors, _numbers: numbers } = document;
        if (ServedKinds.isDefinition(object)) {
          this.kinds.define({ object, numbers, errors, old: this.previous?.objectBefore(document) });
        }
      }
      const held = this.checker?.check(files.documents());
      for (const document of held ?? files.documents()) {
        const result = resultOf(document, () => this.kinds.judge(document.object, document._numbers, this.previous?.objectBefore(document)));
        yield this.checker?.addTo(result, document) ?? result;
      }
    } finally {
      files.close();
    }
  }

  /** What the checks found in no document, but in what is gone. To be asked for after the results. */
  public get findings(): readonly Finding[] {
    return this.checker?.findings ?? [];
  }

  /** Rules that lacked an input. To be asked for after the results. */
  public get notEvaluatedRules(): readonly NotEvaluatedRule[] {
    return this.checker?.notEvaluatedRules ?? [];
  }

  /** Why there were no checks; undefined if there were. To be asked for after the results. */
  public get unchecked(): string | undefined {
    return this.checker ? this.checker.unchecked : 'checks';
  }

  /**
   * A result for each pair of an old and a new document.
   *
   * @throws UnreadablePathError if the file can't be read, before the first result
   */
  public resultsOfPairs(file: string): Generator<Result> {
    return resultsOfPairs(file, this.kinds);
  }

  private addDefinitions(path: string): void {
    for (const document of readFiles([path])) {
      if (document.errors.length > 0 || document.kind === DEFINITION) {
        this.addDefinition(document);
      }
    }
  }

  private addDefinition({ object, errors, location }: ManifestDocument): void {
    try {
      if (errors.length > 0) {
        throw new Error(errors[0].message);
      }
      this.kinds.add(object);
    } catch (error) {
      throw new InvalidInputError('crds', `${location}: ${(error as Error).message}`);
    }
  }
}

function schemasOf(kubeVersion: string | undefined): Schemas {
  try {
    return Schemas.bundled({ kubeVersion });
  } catch (error) {
    throw new InvalidInputError('kubeVersion', (error as Error).message.replace(/^kubeVersion: /, ''));
  }
}

function using<T>(input: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof TopologyError || error instanceof UnreadablePathError ? new InvalidInputError(input, error.message) : error;
  }
}
