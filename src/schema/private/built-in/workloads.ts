import { checkAtMostAll, checkCountOrPercent, valueOf } from './amounts-of-pods';
import { Field } from './field';
import { checkLabelSelector, isEmptySelector, matches } from './labels';
import { checkPodTemplate, checkRunsForever, checkSelected } from './pod-template';
import { checkNotNegative } from './rules';
import { isSame } from './same';
import { Shape } from '../../shape';

/** Checks a Deployment. */
export function checkDeployment(deployment: Field): void {
  const spec = deployment.get('spec');
  const [ready, progress] = [spec.get('minReadySeconds'), spec.get('progressDeadlineSeconds')];
  checkReplicated(spec, 'deployment');
  checkDeploymentStrategy(spec.get('strategy'));
  checkNotNegative(spec.get('revisionHistoryLimit'));
  checkNotNegative(progress);
  if (progress.isSet && progress.number <= ready.number) {
    progress.invalid(`${progress.number} must be greater than minReadySeconds, ${ready.number}`);
  }
}

/** Checks a ReplicaSet. */
export function checkReplicaSet(replicaSet: Field): void {
  checkReplicated(replicaSet.get('spec'), 'replicaset');
}

/** Checks a ReplicationController, whose selector is a map. */
export function checkReplicationController(controller: Field): void {
  const [spec, selector, template] = [controller.get('spec'), controller.get('spec', 'selector'), controller.get('spec', 'template')];
  checkNotNegative(spec.get('minReadySeconds'));
  checkNotNegative(spec.get('replicas'));
  if (selector.size === 0) {
    selector.required();
  }
  if (!template.isSet) {
    template.required();
    return;
  }
  const labels = template.get('metadata', 'labels');
  if (selector.entries.some(([key, value]) => labels.key(key).value !== value.value)) {
    labels.invalid('must have the labels that the selector asks for');
  }
  checkPodTemplate(template);
  checkRunsForever(template);
}

/** Checks a DaemonSet. */
export function checkDaemonSet(daemonSet: Field): void {
  const spec = daemonSet.get('spec');
  const [selector, template] = [spec.get('selector'), spec.get('template')];
  checkLabelSelector(selector);
  checkSelected(template, selector);
  if (selector.isSet && isEmptySelector(selector)) {
    selector.invalid('an empty selector would select everything');
  }
  checkPodTemplate(template);
  checkRunsForever(template);
  checkNotNegative(spec.get('minReadySeconds'));
  checkNotNegative(spec.get('revisionHistoryLimit'));
  checkDaemonSetStrategy(spec.get('updateStrategy'));
}

/** Checks that the selector of a workload stays as it is. */
export function checkSelectorUpdate(workload: Field, old: Field, shape: Shape): void {
  const selector = workload.get('spec', 'selector');
  if (!isSame(shape.properties!.spec.properties!.selector, selector.value, old.get('spec', 'selector').value)) {
    selector.invalid('can not be changed; replace the object');
  }
}

/** What Deployments and ReplicaSets have in common. */
function checkReplicated(spec: Field, kind: string): void {
  const [selector, template] = [spec.get('selector'), spec.get('template')];
  checkNotNegative(spec.get('replicas'));
  checkNotNegative(spec.get('minReadySeconds'));
  if (!selector.isSet) {
    selector.required('needed to tell which Pods belong to it');
  } else {
    checkLabelSelector(selector);
    if (isEmptySelector(selector)) {
      selector.invalid(`an empty selector is no selector of a ${kind}`);
    }
  }
  const isSelected = matches(selector, template.get('metadata', 'labels'));
  if (isSelected === undefined) {
    selector.invalid('is no valid label selector');
    return;
  }
  checkSelected(template, selector);
  checkPodTemplate(template);
  checkRunsForever(template);
}

function checkDeploymentStrategy(strategy: Field): void {
  const [type, rolling] = [strategy.get('type').text, strategy.get('rollingUpdate')];
  if (type === 'Recreate') {
    if (rolling.isSet) {
      rolling.forbidden('only for the type RollingUpdate');
    }
  } else if (type !== 'RollingUpdate') {
    strategy.as(type).unsupported(['Recreate', 'RollingUpdate']);
  } else {
    const [unavailable, surge] = [rolling.get('maxUnavailable'), rolling.get('maxSurge')];
    checkCountOrPercent(unavailable);
    checkCountOrPercent(surge);
    if (valueOf(unavailable) === 0 && valueOf(surge) === 0) {
      unavailable.invalid('can not be 0 where maxSurge is 0');
    }
    checkAtMostAll(unavailable);
  }
}

function checkDaemonSetStrategy(strategy: Field): void {
  const type = strategy.get('type').text;
  if (type === 'OnDelete') {
    return;
  }
  if (type !== 'RollingUpdate') {
    strategy.as(type).unsupported(['RollingUpdate', 'OnDelete']);
    return;
  }
  const [unavailable, surge] = [strategy.get('rollingUpdate', 'maxUnavailable'), strategy.get('rollingUpdate', 'maxSurge')];
  [unavailable, surge].forEach(checkCountOrPercent);
  [unavailable, surge].forEach(checkAtMostAll);
  if (valueOf(unavailable) !== 0 && valueOf(surge) !== 0) {
    surge.invalid('can not be set where maxUnavailable is not 0');
  } else if (valueOf(unavailable) === 0 && valueOf(surge) === 0) {
    unavailable.required('can not be 0 where maxSurge is 0');
  }
}
