import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { labelOf } from './label-of';
import { Acknowledgement, CheckReport, Finding, Pack, Severity, StorageRule } from '../../checks';
import { allRules } from '../../checks/all-rules';
import { dayOfRun } from '../../checks/day-of-run';
import { ElsewhereObjects } from '../../checks/elsewhere';
import { asRule } from '../../checks/own-rule';
import { runChecks } from '../../checks/run-checks';
import { ManifestDocument, ManifestDocumentProps, ManifestSet } from '../../manifests';
import { Sight } from '../../schema/sight';
import { Topology } from '../../topology';

const CHECKS = Symbol.for('cdk8s-storage.SynthChecks');

/** What was decided of the checks of an app, and the checks themselves. */
export class SynthChecks {
  /** Those of the app that a construct belongs to. An app has one, whoever asks. */
  public static of(construct: IConstruct): SynthChecks {
    const root = construct.node.root as { [CHECKS]?: SynthChecks };
    if (root[CHECKS] === undefined) {
      Object.defineProperty(root, CHECKS, { value: new SynthChecks(), configurable: true });
    }
    return root[CHECKS]!;
  }

  public pack = Pack.ERRORS;
  public isQuiet = false;
  public readonly rules: StorageRule[] = [];
  public readonly severities: { [rule: string]: string } = {};

  private readonly acknowledgements: { readonly constructPath: string; readonly acknowledgement: Acknowledgement }[] = [];
  private readonly topologies = new Map<string, Topology>();

  public acknowledge(scope: IConstruct, acknowledgement: Acknowledgement): void {
    this.acknowledgements.push({ constructPath: scope.node.path, acknowledgement });
  }

  public useTopology(scope: IConstruct, topology: Topology): void {
    this.topologies.set(scope.node.path, topology);
  }

  /**
   * Checks objects. What is no error is written to the standard error output.
   *
   * @param seen      what the verdict has seen of each object
   * @param elsewhere what the cluster has beside them
   */
  public problemsOf(objects: ApiObject[], seen: readonly Sight[], elsewhere: readonly ElsewhereObjects[]): string[] {
    const { findings, defects } = this.run(documentsOf(objects, seen), elsewhere);
    const errors = findings.filter(({ severity }) => severity === Severity.ERROR);
    const others = findings.filter(finding => !errors.includes(finding));
    if (others.length > 0 && !this.isQuiet) {
      process.stderr.write(others.map(finding => `${finding.severity}: ${lineOf(finding)}\n`).join(''));
    }
    return [
      ...errors.map(lineOf),
      ...defects.map(({ rule, document, message }) => `${labelOf(document)}: the rule ${rule} failed, what it would have said is not known: ${message}`),
    ];
  }

  private run(documents: readonly ManifestDocument[], elsewhere: readonly ElsewhereObjects[]): CheckReport {
    const { today, isGiven } = dayOfRun();
    return runChecks(documents, {
      pack: this.pack,
      rules: this.rules.length > 0 ? [...allRules(), ...this.rules.map(asRule)] : allRules(),
      seenOf: document => document instanceof SynthDocument ? document.seen : undefined,
      severities: this.severities,
      elsewhere,
      acknowledgements: this.acknowledgements,
      topologyOf: this.topologies.size === 0 ? undefined : document => this.topologyOf(document?.constructPath ?? ''),
      // What is synthesized depends on no clock: the day counts only if it is given.
      calendar: { today, isBinding: isGiven },
    });
  }

  /** The topology of the nearest construct at or above a path. */
  private topologyOf(constructPath: string): Topology | undefined {
    for (let path = constructPath; ; path = path.slice(0, Math.max(path.lastIndexOf('/'), 0))) {
      const topology = this.topologies.get(path);
      if (topology || path === '') {
        return topology;
      }
    }
  }
}

/** An object of the app, with what its verdict has seen of it. One out of a List has none. */
class SynthDocument extends ManifestDocument {
  public constructor(props: ManifestDocumentProps, public readonly seen: Sight) {
    super(props);
  }
}

function documentsOf(objects: ApiObject[], seen: readonly Sight[]): ManifestDocument[] {
  return objects.flatMap((object, index) => {
    const json = attempt(object);
    return json === undefined ? [] : json.kind?.endsWith('List')
      ? ManifestSet._fromApiObjects([object]).documents
      : new SynthDocument({ object: json, index, constructPath: object.node.path }, seen[index]);
  });
}

/** What can't be rendered is a problem that is told elsewhere. */
function attempt(object: ApiObject): any {
  try {
    return object.toJson();
  } catch {
    return undefined;
  }
}

function lineOf({ rule, refs, document, path, message, fix }: Finding): string {
  return `${labelOf(document)}: ${path === '' ? '' : `${path}: `}${message}; ${fix} (${[rule, ...refs].join(', ')})`;
}
