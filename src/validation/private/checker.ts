import { NotEvaluatedRule } from '../../checks';
import { isDay } from '../../checks/acknowledgement-problem';
import { CheckConfig, noConfig, packOf, readCheckConfig } from '../../checks/check-config';
import { dayOfRun } from '../../checks/day-of-run';
import { Finding as CheckFinding } from '../../checks/finding';
import { Pack } from '../../checks/pack';
import { runChecks } from '../../checks/run-checks';
import { documentTitle } from '../../checks/title-of';
import { ManifestDocument } from '../../manifests';
import { Topology } from '../../topology';
import { AcknowledgedFinding, Finding } from '../finding';
import { RULE_FAILED } from '../finding-rules';
import { InvalidInputError } from '../invalid-input-error';
import { Result } from '../result';

/** Most documents that are held in memory to be checked together. */
const MOST_DOCUMENTS = 100_000;

/** With what is checked. */
export interface CheckerProps {
  readonly pack?: string;
  readonly config?: string;
  readonly today?: string;
  readonly topology?: Topology;
  readonly kubeVersion?: string;
  readonly previous?: readonly ManifestDocument[];
}

/** Checks all documents together, and tells of each what was found. */
export class Checker {
  /** What was found in objects that are gone. */
  public findings: readonly Finding[] = [];
  /** Rules that lacked an input. */
  public notEvaluatedRules: readonly NotEvaluatedRule[] = [];
  /** Why nothing was checked; undefined if it was. */
  public unchecked: string | undefined = 'checks';

  private readonly config: CheckConfig;
  private readonly pack: Pack;
  private readonly today: string;
  private readonly found = new Map<ManifestDocument, Finding[]>();
  private readonly acknowledged = new Map<ManifestDocument, AcknowledgedFinding[]>();

  /** @throws InvalidInputError where something that is given can't be used */
  public constructor(private readonly props: CheckerProps) {
    const { pack, config, today } = props;
    this.config = config === undefined ? noConfig() : using('config', () => readCheckConfig(config));
    this.pack = pack === undefined ? this.config.pack ?? Pack.ERRORS : using('pack', () => packOf(pack, 'there is no such pack'));
    if (today !== undefined && !isDay(today)) {
      throw new InvalidInputError('today', `${today} is no day such as 2026-11-21`);
    }
    this.today = today ?? dayOfRun().today;
  }

  /**
   * Checks documents.
   *
   * @returns the documents; undefined if they are too many to be checked
   */
  public check(documents: Iterable<ManifestDocument>): readonly ManifestDocument[] | undefined {
    const held: ManifestDocument[] = [];
    for (const document of documents) {
      if (held.length === MOST_DOCUMENTS) {
        this.unchecked = `checks: they take ${MOST_DOCUMENTS} documents at most`;
        return undefined;
      }
      held.push(document);
    }
    this.run(held);
    return held;
  }

  /** A result with what was found in its document. */
  public addTo(result: Result, document: ManifestDocument): Result {
    const found = this.found.get(document);
    const acknowledged = this.acknowledged.get(document);
    return found || acknowledged ? { ...result, findings: [...result.findings, ...found ?? []], ...(acknowledged && { acknowledged }) } : result;
  }

  private run(held: readonly ManifestDocument[]): void {
    const { topology, kubeVersion, previous } = this.props;
    const report = runChecks(held, {
      pack: this.pack,
      rules: this.config.rules,
      severities: this.config.severities,
      elsewhere: this.config.elsewhere,
      topologyOf: topology && (() => topology),
      previous,
      kubernetesVersion: kubeVersion,
      calendar: { today: this.today, isBinding: true },
    });
    const known = new Set(held);
    for (const finding of report.findings.filter(({ document }) => known.has(document))) {
      add(this.found, finding.document, plain(finding));
    }
    for (const { finding, acknowledgement: { reason, until } } of report.acknowledged) {
      add(this.acknowledged, finding.document, { ...plain(finding), reason, ...(until !== undefined && { until }) });
    }
    for (const { rule, document, message } of report.defects) {
      const { id, refs, severity, effect, mend } = RULE_FAILED;
      add(this.found, document, { rule: id, refs, severity, path: '', message: `the rule ${rule} failed: ${message}: ${effect}`, fix: mend });
    }
    this.findings = report.findings.filter(({ document }) => !known.has(document)).map(finding => ({ ...plain(finding), message: `${documentTitle(finding.document)}: ${finding.message}` }));
    this.notEvaluatedRules = report.notEvaluated;
    this.unchecked = undefined;
  }
}

function plain({ rule, refs, severity, path, message, fix, others }: CheckFinding): Finding {
  return { rule, refs, severity, path, message, fix, ...(others.length > 0 && { others }) };
}

function add<T>(lists: Map<ManifestDocument, T[]>, document: ManifestDocument, item: T): void {
  const list = lists.get(document);
  if (list) {
    list.push(item);
  } else {
    lists.set(document, [item]);
  }
}

function using<T>(input: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InvalidInputError(input, (error as Error).message);
  }
}
