import { checkClaimSpec } from './claim-spec';
import { Field } from './field';
import { checkLabelSelector, isEmptySelector, matches } from './labels';
import { checkPodTemplate, checkRunsForever, checkSelected } from './pod-template';
import { checkNotNegative, checkOneOfIfSet, checkTextIfSet } from './rules';
import { isSame } from './same';
import { Shape } from '../../shape';
import { dnsLabelProblem } from '../names';

const CHANGEABLE = ['replicas', 'template', 'updateStrategy', 'minReadySeconds', 'ordinals', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy'];

/** Checks a StatefulSet that is created. */
export function checkNewStatefulSet(statefulSet: Field): void {
  const spec = statefulSet.get('spec');
  checkStatefulSet(statefulSet);
  spec.get('volumeClaimTemplates').items.forEach(claim => checkClaimSpec(claim.get('spec')));
  if (spec.since(33)) {
    checkTextIfSet(spec.get('serviceName'), dnsLabelProblem);
  }
}

/** Checks what may still be changed of a StatefulSet. */
export function checkStatefulSet(statefulSet: Field): void {
  const spec = statefulSet.get('spec');
  const policy = spec.get('podManagementPolicy');
  if (policy.text !== 'OrderedReady' && policy.text !== 'Parallel') {
    policy.invalid(`${JSON.stringify(policy.text)} must be OrderedReady or Parallel`);
  }
  checkStrategy(spec.get('updateStrategy'));
  ['whenDeleted', 'whenScaled'].forEach(name => checkOneOfIfSet(spec.get('persistentVolumeClaimRetentionPolicy', name), ['Retain', 'Delete']));
  checkNotNegative(spec.get('replicas'));
  checkNotNegative(spec.get('minReadySeconds'));
  checkNotNegative(spec.get('ordinals.start').as(spec.get('ordinals', 'start').value));
  checkPods(spec);
}

/** Checks what of a StatefulSet is changed. */
export function checkStatefulSetUpdate(statefulSet: Field, old: Field, shape: Shape): void {
  const spec = statefulSet.get('spec');
  const kept = Object.fromEntries(CHANGEABLE.map(name => [name, old.get('spec', name).value]));
  if (!isSame(shape.properties!.spec, withPlainClaims({ ...spec.value, ...kept }), withPlainClaims(old.get('spec').value))) {
    spec.forbidden(`only ${CHANGEABLE.join(', ')} can be changed; replace the StatefulSet (its Pods can stay) to change more`);
  }
}

/** A spec whose claims do not say what kind they are, which the server does not keep, and are as pending as the server makes them. */
function withPlainClaims(spec: any): any {
  const plain = (claim: any) => ({ ...claim, apiVersion: undefined, kind: undefined, status: { ...claim.status, phase: claim.status?.phase || 'Pending' } });
  return { ...spec, volumeClaimTemplates: spec.volumeClaimTemplates?.map(plain) };
}

function checkPods(spec: Field): void {
  const [selector, template] = [spec.get('selector'), spec.get('template')];
  if (!selector.isSet) {
    selector.required('needed to tell which Pods belong to it');
  } else {
    checkLabelSelector(selector);
    if (isEmptySelector(selector)) {
      selector.invalid('an empty selector would select everything');
    }
  }
  if (matches(selector, template.get('metadata', 'labels')) === undefined) {
    selector.invalid('is no valid label selector');
  } else {
    checkSelected(template, selector);
    checkPodTemplate(template.as(withClaims(template.value, spec)));
  }
  checkRunsForever(template);
}

/** The template as the controller makes Pods of it: with a volume for each claim, and names of its own. */
function withClaims(template: any, spec: Field): any {
  const names = spec.get('volumeClaimTemplates').items.map(claim => claim.get('metadata', 'name').text);
  const volumes = [...new Set(names)].map(name => ({ name, persistentVolumeClaim: { claimName: name } }));
  const others = (template.spec.volumes ?? []).filter((volume: any) => !names.includes(volume.name ?? ''));
  return { ...template, spec: { ...template.spec, volumes: [...volumes, ...others], hostname: '', subdomain: '' } };
}

function checkStrategy(strategy: Field): void {
  const [type, rolling] = [strategy.get('type').text, strategy.get('rollingUpdate')];
  if (type === 'OnDelete') {
    if (rolling.isSet) {
      rolling.invalid('only for the type RollingUpdate');
    }
  } else if (type !== 'RollingUpdate') {
    strategy.invalid(`${JSON.stringify(type)} must be RollingUpdate or OnDelete`);
  } else {
    checkNotNegative(rolling.get('partition'));
  }
}
