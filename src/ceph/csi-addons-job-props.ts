import { CephObjectProps } from './ceph-object-props';

/**
 * What is done to the volume of a claim by CSI-Addons, and how long it is tried.
 */
export interface CsiAddonsJobProps extends CephObjectProps {
  /** Name of the claim, in the same namespace: `claim.name` of a PersistentVolumeClaim of cdk8s-plus. */
  readonly claimName: string;

  /**
   * Namespace of the claim, and of the job.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * How often it is tried again before it counts as failed, 0 to 60.
   *
   * @default 6
   */
  readonly backOffLimit?: number;

  /**
   * Seconds from the start in which it may be tried again, 0 to 1800.
   *
   * @default 600
   */
  readonly retryDeadlineSeconds?: number;

  /**
   * Seconds that the driver may take, 60 and more.
   *
   * @default - 180, or what the controller is told
   */
  readonly timeout?: number;
}

/**
 * What happens when it is time for a job, and the one before still runs.
 */
export enum CsiAddonsConcurrencyPolicy {
  /** The one before goes on, and there is no new one. */
  FORBID = 'Forbid',
  /** The one before is ended. */
  REPLACE = 'Replace',
}

/**
 * What is done to the volume of a claim by CSI-Addons again and again.
 */
export interface CsiAddonsCronJobProps extends CsiAddonsJobProps {
  /** When, in the form of cron: `@weekly`, `0 3 * * 6`. */
  readonly schedule: string;

  /**
   * What happens when it is time for a job, and the one before still runs.
   *
   * @default CsiAddonsConcurrencyPolicy.FORBID
   */
  readonly concurrencyPolicy?: CsiAddonsConcurrencyPolicy;

  /**
   * How many jobs that failed are kept to look at, 0 to 60.
   *
   * @default 1
   */
  readonly failedJobsHistoryLimit?: number;

  /**
   * How many jobs that succeeded are kept to look at, 0 to 60.
   *
   * @default 3
   */
  readonly successfulJobsHistoryLimit?: number;

  /**
   * Seconds that a job may start late; later than that it counts as failed.
   *
   * @default - any time
   */
  readonly startingDeadlineSeconds?: number;

  /**
   * Whether no further jobs are started.
   *
   * @default false
   */
  readonly suspend?: boolean;
}
