import { allRules } from './all-rules';
import { CheckReport } from './check-report';
import { Elsewhere, ElsewhereObjects } from './elsewhere';
import { ObjectIndex } from './object-index';
import { Pack } from './pack';
import { ManifestDocument } from '../manifests';
import { Schemas } from '../schema';
import { Sight } from '../schema/sight';
import { Topology } from '../topology';
import { Acknowledgements, Calendar, ScopedAcknowledgement } from './private/acknowledgements';
import { RuleRun } from './private/rule-run';
import { RuleSettings } from './private/rule-settings';
import { Rule } from './rule';
import { RunInputs } from './run-inputs';
import { Version } from '../versions/version';

/** What to check, and what to go by. */
export interface RunOptions {
  /** Which of the rules to run; `errors` if not given. */
  readonly pack?: Pack;
  /** The rules; those of this package if not given. */
  readonly rules?: readonly Rule[];
  /** Severity or `off` for single rules, by id or ref. */
  readonly severities?: { readonly [id: string]: string };
  /** The machines that an object is for; undefined for a document that is not known. Not given where no machines are known at all. */
  readonly topologyOf?: (document: ManifestDocument | undefined) => Topology | undefined;
  /** The documents as they were before. */
  readonly previous?: readonly ManifestDocument[];
  readonly kubernetesVersion?: string;
  /** The kinds that are known; the bundled ones if not given. */
  readonly schemas?: Schemas;
  /** What verdicts on the documents have seen of them. */
  readonly seenOf?: (document: ManifestDocument) => Sight | undefined;
  /** What the cluster has beside the documents. */
  readonly elsewhere?: readonly ElsewhereObjects[];
  /** Acknowledgements beside those in annotations. */
  readonly acknowledgements?: readonly ScopedAcknowledgement[];
  /** By which day acknowledgements end; never if not given. */
  readonly calendar?: Calendar;
}

/** Runs rules over the documents of a set. A rule that throws an error does not keep others from being run. */
export function runChecks(documents: readonly ManifestDocument[], options: RunOptions = {}): CheckReport {
  const { rules = allRules(), schemas = Schemas.bundled(), kubernetesVersion, topologyOf } = options;
  const inputs = new RunInputs(
    new ObjectIndex(documents, schemas, options.seenOf, options.elsewhere && new Elsewhere(options.elsewhere)),
    options.previous && new ObjectIndex(options.previous, schemas),
    topologyOf,
    kubernetesVersion === undefined ? undefined : Version.parse(kubernetesVersion),
  );
  const run = new RuleRun(inputs, rules, new RuleSettings(options.pack ?? Pack.ERRORS, options.severities));
  run.overSet();
  run.overRemoved();
  const acknowledgements = new Acknowledgements(documents, options.acknowledgements ?? [], options.calendar ?? { isBinding: false });
  const { open, acknowledged } = acknowledgements.split(run.findings);
  const remarks = acknowledgements.remarks(rules, rule => run.hasDecided(rule));
  return { findings: [...open, ...remarks], acknowledged, notEvaluated: run.notEvaluated, defects: run.defects };
}
