import { nanosOf } from './amount';
import { Field } from './field';
import { checkContainerResourceName } from './resource-names';
import { checkOneOfIfSet, checkRange, checkText } from './rules';
import { dnsLabelProblem, pathSegmentProblem } from '../names';

const TARGET_TYPES = ['Utilization', 'Value', 'AverageValue'];

interface MetricSource {
  readonly type: string;
  readonly name: string;
  readonly check: (source: Field) => void;
}

/** Metric sources in the order in which the server asks for them. */
const SOURCES: readonly MetricSource[] = [
  { type: 'Object', name: 'object', check: checkObjectMetric },
  { type: 'External', name: 'external', check: checkExternalMetric },
  { type: 'Pods', name: 'pods', check: checkPodsMetric },
  { type: 'Resource', name: 'resource', check: checkResourceMetric },
  { type: 'ContainerResource', name: 'containerResource', check: checkContainerMetric },
];
const SOURCE_TYPES = SOURCES.map(source => source.type).sort();

/** Checks a HorizontalPodAutoscaler. */
export function checkAutoscaler(autoscaler: Field): void {
  const spec = autoscaler.get('spec');
  const [least, most] = [spec.get('minReplicas'), spec.get('maxReplicas')];
  if (least.number < 1) {
    least.invalid(`${least.number} must be 1 or more`);
  }
  if (most.number === 0) {
    most.required('must be 1 or more');
  } else if (most.number < 1) {
    most.invalid(`${most.number} must be 1 or more`);
  }
  if (most.number < least.number) {
    most.invalid(`${most.number} must not be less than minReplicas, ${least.number}`);
  }
  checkObjectReference(spec.get('scaleTargetRef'));
  checkTargetGroup(spec.get('scaleTargetRef'));
  spec.get('metrics').items.forEach(checkMetric);
  if (least.number === 0 && !spec.get('metrics').items.some(metric => ['Object', 'External'].includes(metric.get('type').text))) {
    spec.get('metrics').forbidden('without replicas, only a metric of the type Object or External tells when to start one');
  }
  [spec.get('behavior', 'scaleUp'), spec.get('behavior', 'scaleDown')].filter(rules => rules.isSet).forEach(checkScaling);
  const utilization = spec.get('targetCPUUtilizationPercentage');
  if (utilization.isSet && utilization.number < 1) {
    spec.get('metrics').item(0).get('resource', 'target', 'averageUtilization').invalid(`${utilization.value} must be 1 or more`);
  }
}

function checkObjectReference(reference: Field): void {
  checkText(reference.get('kind'), pathSegmentProblem);
  checkText(reference.get('name'), pathSegmentProblem);
}

/** What is scaled is in an API group, but for the ReplicationController. */
function checkTargetGroup(reference: Field): void {
  const version = reference.get('apiVersion');
  const hasGroup = /^[^/]/.test(version.text) && version.text.includes('/');
  if (!hasGroup && reference.get('kind').text !== 'ReplicationController') {
    version.invalid(`${JSON.stringify(version.text)} must be <group>/<version>, such as apps/v1`);
  } else {
    checkVersion(version);
  }
}

function checkVersion(version: Field): void {
  if (version.text.split('/').length > 2) {
    version.invalid(`${JSON.stringify(version.text)} must be <group>/<version>, or a version of the core group`);
  }
}

function checkMetric(metric: Field): void {
  const type = metric.get('type');
  if (type.text === '') {
    type.required('the type of the metric is required');
  }
  if (!SOURCE_TYPES.includes(type.text)) {
    type.unsupported(SOURCE_TYPES);
  }
  const given = SOURCES.filter(({ name }) => metric.get(name).isSet);
  const wanted = SOURCES.find(source => source.type === type.text);
  given.slice(0, 1).forEach(({ name, check }) => check(metric.get(name)));
  if (wanted && !metric.get(wanted.name).isSet) {
    metric.get(wanted.name).required(`needed for the type ${type.text}`);
  }
  if (given.length !== 1) {
    given.filter(source => source !== wanted).forEach(({ name }) => metric.get(name).forbidden(`only the source of the type ${type.text} can be given`));
  }
}

function checkObjectMetric(source: Field): void {
  checkObjectReference(source.get('describedObject'));
  checkVersion(source.get('describedObject', 'apiVersion'));
  checkMetricName(source);
  checkTarget(source.get('target'));
  checkEither(source.get('target'), 'value', 'averageValue', 'averageValue');
}

function checkExternalMetric(source: Field): void {
  const target = source.get('target');
  checkMetricName(source);
  checkTarget(target);
  checkEither(target, 'value', 'averageValue', 'averageValue');
  if (target.get('value').isSet && target.get('averageValue').isSet) {
    target.get('value').forbidden('value and averageValue exclude each other');
  }
}

function checkPodsMetric(source: Field): void {
  checkMetricName(source);
  checkTarget(source.get('target'));
  if (!source.get('target', 'averageValue').isSet) {
    source.get('target', 'averageValue').required();
  }
}

function checkResourceMetric(source: Field): void {
  const target = source.get('target');
  checkText(source.get('name'));
  checkTarget(target);
  checkEither(target, 'averageUtilization', 'averageValue', 'averageUtilization');
  if (target.get('averageUtilization').isSet && target.get('averageValue').isSet) {
    target.get('averageValue').forbidden('averageUtilization and averageValue exclude each other');
  }
}

function checkContainerMetric(source: Field): void {
  checkResourceMetric(source);
  if (source.get('name').text !== '') {
    checkContainerResourceName(source.get('name').text, source.get('name'));
  }
  checkText(source.get('container'), dnsLabelProblem);
}

function checkEither(target: Field, one: string, other: string, missing: string): void {
  if (!target.get(one).isSet && !target.get(other).isSet) {
    target.get(missing).required(`one of ${one} and ${other} is required`);
  }
}

function checkMetricName(source: Field): void {
  checkText(source.get('metric', 'name'), pathSegmentProblem);
}

function checkTarget(target: Field): void {
  const type = target.get('type');
  if (type.text === '') {
    type.required(`required, allowed: ${TARGET_TYPES.join(', ')}`);
  }
  if (!TARGET_TYPES.includes(type.text)) {
    type.invalid(`${JSON.stringify(type.text)} must be ${TARGET_TYPES.join(' or ')}`);
  }
  for (const amount of [target.get('value'), target.get('averageValue')]) {
    if (amount.isSet && nanosOf(amount.value) <= 0n) {
      amount.invalid(`${amount.value} must be greater than 0`);
    }
  }
  const utilization = target.get('averageUtilization');
  if (utilization.isSet && utilization.number < 1) {
    utilization.invalid(`${utilization.value} must be 1 or more`);
  }
}

function checkScaling(rules: Field): void {
  const [window, policies, tolerance] = ['stabilizationWindowSeconds', 'policies', 'tolerance'].map(name => rules.get(name));
  checkRange(window, 0, 3600);
  checkOneOfIfSet(rules.get('selectPolicy'), ['Disabled', 'Max', 'Min']);
  if (policies.size === 0) {
    policies.required('at least one policy is required');
  }
  for (const policy of policies.items) {
    const [type, value, period] = ['type', 'value', 'periodSeconds'].map(name => policy.get(name));
    if (type.text !== 'Pods' && type.text !== 'Percent') {
      type.unsupported(['Percent', 'Pods']);
    }
    if (value.number <= 0) {
      value.invalid(`${value.number} must be greater than 0`);
    }
    checkRange(period, 1, 1800);
  }
  if (tolerance.isSet && nanosOf(tolerance.value) < 0n) {
    tolerance.invalid(`${tolerance.value} is negative, must be 0 or more`);
  }
}
