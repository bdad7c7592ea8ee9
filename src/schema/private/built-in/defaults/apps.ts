import { Defaults, Json, each, ifAbsent, ifEmpty } from './table';

/**
 * Defaults of workloads, by the name of the definition.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/v1/defaults.go
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/batch/v1/defaults.go
 */
export const APP_DEFAULTS: readonly [definition: string, defaults: Defaults][] = [
  ['DaemonSetSpec', each(ifAbsent({ revisionHistoryLimit: 10 }), it => {
    const strategy: Json = it.updateStrategy ??= {};
    ifEmpty({ type: 'RollingUpdate' })(strategy);
    if (strategy.type === 'RollingUpdate') {
      ifAbsent({ maxUnavailable: 1, maxSurge: 0 })(strategy.rollingUpdate ??= {});
    }
  })],
  ['DeploymentSpec', each(ifAbsent({ replicas: 1, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 }), it => {
    const strategy: Json = it.strategy ??= {};
    ifEmpty({ type: 'RollingUpdate' })(strategy);
    if (strategy.type === 'RollingUpdate') {
      ifAbsent({ maxUnavailable: '25%', maxSurge: '25%' })(strategy.rollingUpdate ??= {});
    }
  })],
  ['ReplicaSetSpec', ifAbsent({ replicas: 1 })],
  ['ReplicationController', it => {
    const labels = it.spec?.template?.metadata?.labels;
    if (labels && Object.keys(it.spec.selector ?? {}).length === 0) {
      it.spec.selector = labels;
    }
  }],
  ['ReplicationControllerSpec', ifAbsent({ replicas: 1 })],
  ['StatefulSetSpec', each(ifAbsent({ replicas: 1, revisionHistoryLimit: 10 }), ifEmpty({ podManagementPolicy: 'OrderedReady' }), it => {
    const strategy: Json = it.updateStrategy ??= {};
    ifEmpty({ type: 'RollingUpdate' })(strategy);
    if (strategy.type === 'RollingUpdate') {
      ifAbsent({ partition: 0 })(strategy.rollingUpdate ??= {});
    }
    ifEmpty({ whenDeleted: 'Retain', whenScaled: 'Retain' })(it.persistentVolumeClaimRetentionPolicy ??= {});
  })],

  ['CronJobSpec', each(ifEmpty({ concurrencyPolicy: 'Allow' }), ifAbsent({ suspend: false, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1 }))],
  ['Job', it => jobDefaults(it.spec)],
  ['PodFailurePolicyOnPodConditionsPattern', ifEmpty({ status: 'True' })],
];

function jobDefaults(spec: Json): void {
  if (spec.completions === undefined && spec.parallelism === undefined) {
    spec.completions = 1;
  }
  ifAbsent({
    parallelism: 1,
    backoffLimit: spec.backoffLimitPerIndex === undefined ? 6 : 2 ** 31 - 1,
    completionMode: 'NonIndexed',
    suspend: false,
    podReplacementPolicy: spec.podFailurePolicy ? 'Failed' : 'TerminatingOrFailed',
  })(spec);
}
