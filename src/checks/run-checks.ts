import { CheckReport } from './check-report';
import { ObjectIndex } from './object-index';
import { Pack } from './pack';
import { RuleRun } from './private/rule-run';
import { Rule } from './rule';
import { ALL_RULES } from './rules/all';
import { RunInputs } from './run-inputs';
import { Version } from './version';
import { ManifestSet } from '../manifests';
import { Schemas } from '../schema';
import { Topology } from '../topology';

/** What to check, and what to go by. */
export interface RunOptions {
  /** Which of the rules to run; `errors` if not given. */
  readonly pack?: Pack;
  readonly topology?: Topology;
  readonly previous?: ManifestSet;
  readonly kubernetesVersion?: string;
  /** The kinds that are known; the bundled ones if not given. */
  readonly schemas?: Schemas;
  /** The rules; those of this package if not given. */
  readonly rules?: readonly Rule[];
}

/** Runs rules over a set of manifests. A rule that throws an error does not keep others from being run. */
export function runChecks(set: ManifestSet, options: RunOptions = {}): CheckReport {
  const { pack = Pack.ERRORS, rules = ALL_RULES, schemas = Schemas.bundled(), kubernetesVersion } = options;
  const inputs = new RunInputs(
    new ObjectIndex(set.documents, schemas),
    options.previous && new ObjectIndex(options.previous.documents, schemas),
    options.topology,
    kubernetesVersion === undefined ? undefined : Version.parse(kubernetesVersion),
  );
  const run = new RuleRun(inputs, rules, pack);
  run.overSet();
  run.overRemoved();
  return { findings: run.findings, acknowledged: [], notEvaluated: run.notEvaluated, defects: run.defects };
}
