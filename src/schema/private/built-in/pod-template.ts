import { Field } from './field';
import { checkAnnotations, checkLabels, matches } from './labels';
import { checkPodAnnotations, checkProfileAnnotations } from './pod-annotations';
import { checkPodSpec } from './pod-spec';

/** Checks the template of the Pods of a workload. The server leaves `metadata` out of the path. */
export function checkPodTemplate(template: Field): void {
  const metadata = template.get('metadata');
  checkLabels(template.get('labels').as(metadata.get('labels').value));
  const annotations = template.get('annotations').as(metadata.get('annotations').value);
  checkAnnotations(annotations);
  checkPodAnnotations(annotations, template.get('spec'));
  checkPodSpec(template.get('spec'), '', false);
  checkProfileAnnotations(annotations, template.get('spec'));
  if (template.get('spec', 'ephemeralContainers').size > 0) {
    template.get('spec', 'ephemeralContainers').forbidden('a template can have none, they are added to running Pods');
  }
}

/** Checks that Pods of a template are selected by what made them. */
export function checkSelected(template: Field, selector: Field): void {
  const labels = template.get('metadata', 'labels');
  if (matches(selector, labels) === false) {
    labels.invalid('must have the labels that the selector asks for');
  }
}

/** Checks that Pods of a template run for ever. */
export function checkRunsForever(template: Field): void {
  const [restart, deadline] = ['restartPolicy', 'activeDeadlineSeconds'].map(name => template.get('spec', name));
  if (restart.text !== 'Always') {
    restart.unsupported(['Always']);
  }
  if (deadline.isSet) {
    deadline.forbidden('can not be set for Pods that run for ever');
  }
}
