import { Field } from './field';
import { checkJobPolicies } from './job-policies';
import { checkLabelSelector, matches } from './labels';
import { nameOf } from './metadata';
import { checkPodTemplate, checkSelected } from './pod-template';
import { checkNotNegative, checkOneOfIfSet } from './rules';
import { isSame } from './same';
import { domainPrefixedPathProblem } from './text-forms';
import { Shape } from '../../shape';
import { dnsLabelProblem, labelValueProblem } from '../names';

type Json = { readonly [key: string]: any };

const MANY = 100_000;
const FEWER = 10_000;

/** Labels that the server gives to the Pods of a Job. */
const GENERATED_LABELS = ['batch.kubernetes.io/controller-uid', 'batch.kubernetes.io/job-name', 'controller-uid', 'job-name'];

/** Checks a Job. Unless `manualSelector` is true, the server makes a selector, or completes the one that is given. */
export function checkJob(job: Field): void {
  const [name, spec, selector, template] = [nameOf(job), job.get('spec'), job.get('spec', 'selector'), job.get('spec', 'template')];
  checkJobSpec(spec);
  checkLabelSelector(selector);
  if (!spec.get('manualSelector').isTrue) {
    checkGenerated(job);
  } else if (selector.isSet) {
    checkSelected(template, selector);
  } else {
    selector.required('needed where manualSelector is true');
    checkSelected(template, selector);
  }
  const completions = spec.get('completions').number;
  if (spec.get('completionMode').text === 'Indexed' && completions > 0 && dnsLabelProblem(`${name}-${completions - 1}`) !== undefined) {
    job.get('metadata', 'name').invalid(`its Pods are named ${name}-<index>, which must be a DNS label`);
  }
}

/** The spec of a changed Job with the selector that the server has made for it. */
export function withSelector(spec: Json, old: Json): Json {
  const isMade = old.manualSelector !== true && !spec.selector;
  return isMade ? { ...spec, manualSelector: false } : spec;
}

/** Checks the Jobs that a CronJob makes. */
export function checkJobTemplate(template: Field): void {
  const spec = template.get('spec');
  checkJobSpec(spec);
  if (spec.get('selector').isSet) {
    spec.get('selector').invalid('must not be set, the server makes it');
  }
  if (spec.get('manualSelector').isTrue) {
    spec.get('manualSelector').unsupported(['false']);
  }
}

/** Checks what of a Job is changed. */
export function checkJobUpdate(job: Field, old: Field, shape: Shape): void {
  const [spec, oldSpec] = [job.get('spec'), old.get('spec')];
  const fields = shape.properties!.spec.properties!;
  for (const name of ['completionMode', 'podFailurePolicy', 'backoffLimitPerIndex', 'managedBy', 'successPolicy']) {
    checkUnchanged(spec.get(name), oldSpec.get(name), fields[name]);
  }
  if (spec.get('selector').isSet || oldSpec.get('selector').isSet) {
    checkUnchanged(spec.get('selector'), oldSpec.get('selector'), fields.selector);
  }
  checkCompletions(spec, oldSpec);
  const template = spec.get('template');
  if (!isSame(fields.template, withoutGenerated(template.value), withoutGenerated(allowed(template.value, oldSpec)))) {
    template.invalid('can not be changed; replace the Job');
  }
}

function checkJobSpec(spec: Field): void {
  ['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished', 'backoffLimitPerIndex', 'maxFailedIndexes']
    .forEach(name => checkNotNegative(spec.get(name)));
  const managedBy = spec.get('managedBy');
  if (managedBy.isSet) {
    managedBy.invalid(domainPrefixedPathProblem(managedBy.text));
    if (managedBy.text.length > 63) {
      managedBy.tooLong(63, 'characters');
    }
  }
  checkOneOfIfSet(spec.get('completionMode'), ['NonIndexed', 'Indexed']);
  if (spec.get('completionMode').text === 'Indexed') {
    checkIndexed(spec);
  } else if (spec.get('completionMode').text === 'NonIndexed' || !spec.get('completionMode').isSet) {
    ['backoffLimitPerIndex', 'maxFailedIndexes'].map(name => spec.get(name)).filter(field => field.isSet)
      .forEach(field => field.invalid('needs completionMode Indexed'));
  }
  if (spec.get('maxFailedIndexes').isSet && !spec.get('backoffLimitPerIndex').isSet) {
    spec.get('backoffLimitPerIndex').required('needed where maxFailedIndexes is set');
  }
  checkJobPolicies(spec);
  checkPodTemplate(spec.get('template'));
  checkRestart(spec.get('template', 'spec', 'restartPolicy'), spec.get('podFailurePolicy').isSet);
}

function checkIndexed(spec: Field): void {
  const [completions, parallelism, failures] = ['completions', 'parallelism', 'maxFailedIndexes'].map(name => spec.get(name));
  if (!completions.isSet) {
    completions.required('needed where completionMode is Indexed');
  } else if (failures.number > completions.number) {
    failures.invalid(`${failures.value} must not be more than completions, ${completions.value}`);
  }
  const isLarge = completions.number > MANY && spec.get('backoffLimitPerIndex').isSet;
  const most = isLarge ? FEWER : MANY;
  [parallelism, failures].filter(field => field.number > most).forEach(field => field.invalid(`${field.value} must be at most ${most}`));
  if (isLarge && !failures.isSet) {
    failures.required(`needed where completions is above ${MANY}`);
  }
}

function checkRestart(restart: Field, hasFailurePolicy: boolean): void {
  if (restart.text === 'Always') {
    restart.required('required, allowed: OnFailure, Never');
  } else if (restart.text !== 'OnFailure' && restart.text !== 'Never') {
    restart.unsupported(['OnFailure', 'Never']);
  } else if (hasFailurePolicy && restart.text !== 'Never') {
    restart.invalid('must be Never where podFailurePolicy is set');
  }
}

/** The server gives labels to the Pods, of which one is the name of the Job, and selects by nothing else. */
function checkGenerated(job: Field): void {
  const [name, selector, template] = [nameOf(job), job.get('spec', 'selector'), job.get('spec', 'template')];
  const labels = template.get('metadata', 'labels');
  template.get('labels').invalid(labelValueProblem(name));
  const generated = Object.fromEntries(GENERATED_LABELS.map(key => [key, key.endsWith('job-name') ? name : '(made by the server)']));
  for (const key of GENERATED_LABELS.filter(label => labels.key(label).isSet && labels.key(label).value !== generated[label])) {
    labels.key(key).invalid('is set by the server, leave it out');
  }
  if (selector.isSet && matches(selector, labels.as(generated)) === false) {
    selector.invalid('is made by the server, leave it out or set manualSelector to true');
  }
  if (selector.isSet && matches(selector, labels.as({ ...generated, ...labels.value })) === false) {
    labels.invalid('must have the labels that the selector asks for');
  }
}

function checkUnchanged(field: Field, old: Field, shape: Shape): void {
  if (!isSame(shape, field.value, old.value)) {
    field.invalid('can not be changed; replace the Job');
  }
}

/** An indexed Job can be made larger or smaller if it does as much at a time. */
function checkCompletions(spec: Field, old: Field): void {
  const [completions, before] = [spec.get('completions'), old.get('completions')];
  const mayScale = spec.get('completionMode').text === 'Indexed' && completions.number === spec.get('parallelism').number;
  const isMissing = spec.get('completionMode').text === 'Indexed' && !(completions.isSet && before.isSet);
  if (completions.value !== before.value && !mayScale && !isMissing) {
    completions.invalid('can only be changed together with parallelism, to the same number, in a Job with completionMode Indexed');
  }
}

/** The old template with what may be changed while the Job is suspended and has not run. */
function allowed(template: any, oldSpec: Field): any {
  const old = oldSpec.get('template').value;
  if (!oldSpec.get('suspend').isTrue) {
    return old;
  }
  const resourcesOf = (list: string) => !oldSpec.since(36) ? old.spec[list] : old.spec[list]?.map((container: any, i: number) => {
    const now = template.spec[list]?.[i];
    const { requests, limits } = now?.resources ?? {};
    return now?.name === container.name ? { ...container, resources: { ...container.resources, requests, limits } } : container;
  });
  const affinity = { ...old.spec.affinity, nodeAffinity: template.spec.affinity?.nodeAffinity };
  return {
    ...old,
    metadata: { ...old.metadata, labels: template.metadata?.labels, annotations: template.metadata?.annotations },
    spec: {
      ...old.spec,
      containers: resourcesOf('containers'),
      initContainers: resourcesOf('initContainers'),
      affinity: Object.values(affinity).some(part => part !== undefined) || template.spec.affinity ? affinity : undefined,
      ...Object.fromEntries(['nodeSelector', 'tolerations', 'schedulingGates'].map(name => [name, template.spec[name]])),
    },
  };
}

function withoutGenerated(template: any): any {
  const labels = { ...template.metadata?.labels };
  GENERATED_LABELS.forEach(key => delete labels[key]);
  return { ...template, metadata: { ...template.metadata, labels } };
}
