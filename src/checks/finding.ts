import { Severity } from './severity';
import { ManifestDocument } from '../manifests';

/** A mistake that a rule found in an object. */
export interface Finding {
  /** Id of the rule, such as `cluster-data-dir-forbidden`. */
  readonly rule: string;

  /** What else the rule is known by, such as `R1`. */
  readonly refs: string[];

  /** How much it matters. */
  readonly severity: Severity;

  /** The object it was found in, with where that comes from. */
  readonly document: ManifestDocument;

  /** The field, such as `spec.dataDirHostPath`; empty for the object as a whole. */
  readonly path: string;

  /** What is wrong, and what will happen at run time. */
  readonly message: string;

  /** How to mend it. */
  readonly fix: string;

  /** Other objects that it takes to see it, each as `CephBlockPool rook-ceph/replicapool`. */
  readonly others: string[];
}
