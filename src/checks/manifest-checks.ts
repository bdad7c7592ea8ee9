import { isDay } from './acknowledgement-problem';
import { allRules } from './all-rules';
import { CheckReport } from './check-report';
import { asRule } from './own-rule';
import { Pack } from './pack';
import { runChecks } from './run-checks';
import { StorageRule } from './storage-rule';
import { ManifestSet } from '../manifests';
import { Topology } from '../topology';

/** What to check, and what to go by. */
export interface ManifestChecksOptions {
  /**
   * Which rules to run.
   *
   * @default Pack.ERRORS
   */
  readonly pack?: Pack;

  /**
   * Rules of your own, run beside those of this package.
   *
   * @default - none
   */
  readonly rules?: StorageRule[];

  /**
   * What you decide of single rules: `error`, `warning`, `advice` or `off`, by id or
   * by what else they are known by: `{ R20: 'off' }`.
   *
   * @default - as the rules have it
   */
  readonly severities?: { readonly [rule: string]: string };

  /**
   * The machines.
   *
   * @default - not known: rules that count failure domains are not evaluated
   */
  readonly topology?: Topology;

  /**
   * The manifests as they are now in the cluster.
   *
   * @default - not known: rules on changes are not evaluated
   */
  readonly previous?: ManifestSet;

  /**
   * Version of Kubernetes, such as `1.35`.
   *
   * @default - that of the oldest kubelet of the topology
   */
  readonly kubernetesVersion?: string;

  /**
   * The day on which acknowledgements are looked at, such as `2026-11-21`: those that
   * ended before count no more.
   *
   * @default - acknowledgements never end
   */
  readonly today?: string;
}

/**
 * What an operator would do with manifests that the API server accepts: mistakes that
 * show at run time only.
 */
export class ManifestChecks {
  /**
   * Runs the rules over a set of manifests.
   *
   * @throws Error if an option is not what it should be
   */
  public static run(set: ManifestSet, options: ManifestChecksOptions = {}): CheckReport {
    const { pack, severities, topology, previous, kubernetesVersion, today } = options;
    if (today !== undefined && !isDay(today)) {
      throw new Error(`today: ${JSON.stringify(today)} is no day such as 2026-11-21`);
    }
    return runChecks(set.documents, {
      pack,
      rules: [...allRules(), ...(options.rules ?? []).map(asRule)],
      severities,
      topologyOf: topology && (() => topology),
      previous: previous?.documents,
      kubernetesVersion,
      calendar: { today, isBinding: true },
    });
  }

  private constructor() {}
}
