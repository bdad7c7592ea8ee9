import { Severity } from './severity';
import { Subject } from './subject';

/**
 * What a rule can't do without. The engine sees to `topology`, `devices` (a topology
 * that tells them), `previous`, `ceph-version`, `kubernetes-version` and `cluster`
 * (the CephCluster of the object is in the set): where one is missing the rule is not
 * run and counts as not evaluated. `objects` (others of the set) and `secrets` are for
 * the rule to ask for, and to call `notEvaluated` when it does not find them.
 */
export type Need = 'topology' | 'devices' | 'previous' | 'ceph-version' | 'kubernetes-version' | 'cluster' | 'objects' | 'secrets';

/**
 * A mistake that can be made, as data, and the function that finds it.
 */
export interface Rule {
  /** Names the mistake, in kebab-case, object first: `cluster-data-dir-forbidden`. */
  readonly id: string;

  /** What the mistake is known by elsewhere, such as `R1`. */
  readonly refs: readonly string[];

  /** How much it matters. */
  readonly severity: Severity;

  /**
   * Whether it belongs to the pack for production.
   *
   * @default - errors and warnings do, advice does not
   */
  readonly production?: boolean;

  /** Kinds of the objects that are looked at, such as `CephCluster`; `*` for all. */
  readonly kinds: readonly string[];

  /**
   * What it can't do without.
   *
   * @default - the object alone is enough
   */
  readonly needs?: readonly Need[];

  /**
   * Whether it looks at objects of the previous set that are gone. They are the
   * subject then; needs `previous`.
   *
   * @default false
   */
  readonly ofRemoved?: boolean;

  /** The mistake in a few words, for lists: `dataDirHostPath is a folder that Rook refuses`. */
  readonly title: string;

  /** What happens at run time; stands behind a colon: `the operator logs an error, and the cluster never starts`. */
  readonly effect: string;

  /** How to mend it, in general: `take another folder, such as /var/lib/rook`. */
  readonly mend: string;

  /** Where that is known from: a line of source, a page, a thread. */
  readonly source: string;

  /** Looks for the mistake in one object. */
  check(it: Subject): Iterable<Problem>;
}

/** One place where the mistake is made. */
export interface Problem {
  /** The field, such as `spec.storage.nodes[2].name`; empty for the object as a whole. */
  readonly path: string;

  /** What is wrong, with the bad value; the rule's effect follows behind a colon. */
  readonly message: string;

  /**
   * How to mend it here.
   *
   * @default - the rule's `mend`
   */
  readonly fix?: string;

  /**
   * The object the field is in, as it was found in the set.
   *
   * @default - the one that is looked at
   */
  readonly object?: any;

  /**
   * Other objects that it takes to see the mistake.
   *
   * @default - none
   */
  readonly others?: readonly any[];

  /**
   * Less than the rule's severity, where a case matters less.
   *
   * @default - the rule's
   */
  readonly severity?: Severity;
}
