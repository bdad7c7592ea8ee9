import { Rule } from '../rule';
import { antiAffinityNeedsMoreNodes } from './kubernetes/anti-affinity-needs-more-nodes';
import { claimGrowsInFixedClass } from './kubernetes/claim-grows-in-fixed-class';
import { claimSharedOnRbd } from './kubernetes/claim-shared-on-rbd';
import { disruptionBudgetBlocksDrains } from './kubernetes/disruption-budget-blocks-drains';
import { replicasShareExclusiveClaim } from './kubernetes/replicas-share-exclusive-claim';
import { spreadOverMissingLabel } from './kubernetes/spread-over-missing-label';
import { storageClassSeveralDefaults } from './kubernetes/storage-class-several-defaults';
import { volumeModeDoesNotFitMount } from './kubernetes/volume-mode-does-not-fit-mount';

/** Rules of Kubernetes around storage. */
export const KUBERNETES_RULES: readonly Rule[] = [
  antiAffinityNeedsMoreNodes,
  claimGrowsInFixedClass,
  claimSharedOnRbd,
  disruptionBudgetBlocksDrains,
  replicasShareExclusiveClaim,
  spreadOverMissingLabel,
  storageClassSeveralDefaults,
  volumeModeDoesNotFitMount,
];
