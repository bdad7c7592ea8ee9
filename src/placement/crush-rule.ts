import { CrushStep } from './crush-step';

/** What a rule is for; MSR rules need Ceph 19. */
export enum CrushRuleType {
  /** Replicated pools. */
  REPLICATED = 'replicated',
  /** Erasure-coded pools. */
  ERASURE = 'erasure',
  /** Replicated pools, several OSDs per failure domain, retried as a whole. */
  MSR_FIRSTN = 'msr_firstn',
  /** Erasure-coded pools, several OSDs per failure domain, retried as a whole. */
  MSR_INDEP = 'msr_indep',
}

/** A rule: how the OSDs of a placement group are found. */
export interface CrushRule {
  /** Its number, which pools refer to. */
  readonly id: number;
  /** Its name. @default - none */
  readonly name?: string;
  /** One of `CrushRuleType`. */
  readonly type: string;
  /** What it does, in order. */
  readonly steps: CrushStep[];
}
