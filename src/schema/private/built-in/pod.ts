import { withProfiles } from './app-armor';
import { checkImage } from './containers';
import { Field } from './field';
import { withLabelKeys } from './label-keys';
import { nameOf } from './metadata';
import { isFixedAnnotation, checkPodAnnotations, checkProfileAnnotations } from './pod-annotations';
import { checkPodSpec } from './pod-spec';
import { isSame } from './same';
import { Shape } from '../../shape';

/** Checks a Pod, without what only matters when it is created. */
export function checkPod(pod: Field): void {
  const spec = pod.get('spec');
  checkPodAnnotations(pod.get('metadata', 'annotations'), spec);
  checkPodSpec(spec, nameOf(pod), true);
  if (spec.get('serviceAccountName').text === '') {
    spec.get('volumes').items.flatMap(volume => volume.get('projected', 'sources').items)
      .map(source => source.get('serviceAccountToken')).filter(token => token.isSet)
      .forEach(token => token.forbidden('needs serviceAccountName of the Pod'));
  }
  ['containers', 'initContainers'].flatMap(list => spec.get(list).items).forEach(container => checkImage(container.get('image')));
}

/** Checks a Pod that is created. */
export function checkNewPod(given: Field): void {
  const pod = given.as(withProfiles({ ...given.value, spec: withLabelKeys(given) }));
  checkPod(pod);
  const spec = pod.get('spec');
  if (spec.get('ephemeralContainers').size > 0) {
    spec.get('ephemeralContainers').forbidden('a Pod is created without, they are added while it runs');
  }
  if (spec.get('nodeName').text !== '' && spec.get('schedulingGates').size > 0) {
    spec.get('nodeName').forbidden('can not be set while there are schedulingGates');
  }
  checkProfileAnnotations(pod.get('metadata', 'annotations'), spec);
}

/** Checks what of a Pod is changed, where the server has written something into the old one when it was created. */
export function checkPodUpdate(pod: Field, given: Field, shape: Shape): void {
  const old = given.as(withProfiles({ ...given.value, spec: withLabelKeys(given, true) }));
  const [spec, oldSpec] = [pod.get('spec'), old.get('spec')];
  checkFixedAnnotations(pod.get('metadata', 'annotations'), old.get('metadata', 'annotations'));
  for (const list of ['containers', 'initContainers']) {
    if (spec.get(list).size !== oldSpec.get(list).size) {
      spec.get(list).forbidden('containers can neither be added to a Pod nor removed from it');
      return;
    }
  }
  if (!checkDeadline(spec.get('activeDeadlineSeconds'), oldSpec.get('activeDeadlineSeconds'))) {
    return;
  }
  const specShape = shape.properties!.spec;
  checkKeptTolerations(spec.get('tolerations'), oldSpec.get('tolerations'), specShape.properties!.tolerations);
  checkGates(spec, oldSpec);
  if (!isSame(specShape, unchangeable(spec, oldSpec, specShape), oldSpec.value)) {
    spec.forbidden('only image, activeDeadlineSeconds, further tolerations and fewer schedulingGates can be changed; replace the Pod to change more');
  }
}

function checkFixedAnnotations(annotations: Field, old: Field): void {
  const keys = new Set([...annotations.entries, ...old.entries].map(([key]) => key).filter(isFixedAnnotation));
  for (const key of keys) {
    if (annotations.key(key).value !== old.key(key).value) {
      annotations.key(key).forbidden('can not be added, changed or removed');
    }
  }
}

/** A deadline may be set, and brought forward. */
function checkDeadline(deadline: Field, old: Field): boolean {
  if (old.isSet && !deadline.isSet) {
    deadline.invalid('can not be removed');
  } else if (deadline.number < 0 || deadline.number > 2 ** 31 - 1) {
    // The server has said so already, and says no more.
    return false;
  } else if (old.isSet && deadline.number > old.number) {
    deadline.invalid(`${deadline.number} is later than before, must be at most ${old.number}`);
    return false;
  }
  return true;
}

function checkKeptTolerations(tolerations: Field, old: Field, shape: Shape): void {
  const isKept = (toleration: Field) => tolerations.items.some(one => isSame(shape.items, { ...toleration.value, tolerationSeconds: one.get('tolerationSeconds').value }, one.value));
  if (!old.items.every(isKept)) {
    tolerations.forbidden('there can be more tolerations than before, and other tolerationSeconds, but none can be changed or removed');
  }
}

/** A Pod that waits at gates can still be told where to run. */
function checkGates(spec: Field, old: Field): void {
  const gates = old.get('schedulingGates').items.map(gate => gate.get('name').text);
  for (const gate of spec.get('schedulingGates').items) {
    if (!gates.includes(gate.get('name').text)) {
      gate.get('name').forbidden('gates can only be removed');
    }
  }
  if (gates.length > 0 && old.get('nodeSelector').entries.some(([key, value]) => spec.get('nodeSelector').key(key).value !== value.value)) {
    spec.get('nodeSelector').invalid('labels can be added, but none can be changed or removed');
  }
}

/** The new spec with the old values of what may be changed. */
function unchangeable(spec: Field, old: Field, shape: Shape): unknown {
  const withImages = (list: string) => spec.get(list).value?.map((container: object, i: number) => ({ ...container, image: old.get(list).item(i).get('image').value }));
  const result = {
    ...spec.value,
    containers: withImages('containers'),
    initContainers: withImages('initContainers'),
    ...Object.fromEntries(['activeDeadlineSeconds', 'schedulingGates', 'tolerations'].map(name => [name, old.get(name).value])),
  };
  if (old.get('schedulingGates').size > 0) {
    result.nodeSelector = old.get('nodeSelector').value;
    result.affinity = withNodeAffinity(spec, old, shape);
  }
  return result;
}

/** The affinity with the old one to nodes, if that has only been added to. */
function withNodeAffinity(spec: Field, old: Field, shape: Shape): unknown {
  const nodes = ['affinity', 'nodeAffinity'];
  if (isSame(shape.properties!.affinity.properties!.nodeAffinity, spec.get(...nodes).value, old.get(...nodes).value)) {
    return spec.get('affinity').value;
  }
  const terms = [...nodes, 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'];
  const [now, before] = [spec.get(...terms), old.get(...terms)];
  if (before.size > 0 && before.size !== now.size) {
    now.invalid('terms can neither be added nor removed');
  } else {
    before.items.forEach((term, i) => now.item(i).invalid(isExtended(term, now.item(i)) ? undefined : 'requirements can be added, but none can be changed or removed'));
  }
  const affinity = { ...spec.get('affinity').value, nodeAffinity: old.get('affinity', 'nodeAffinity').value };
  return isSame(shape.properties!.affinity, affinity, {}) && !old.get('affinity').isSet ? undefined : affinity;
}

/** Whether a term has the requirements of an old one and perhaps more. A term without any selects nothing, and has to stay so. */
function isExtended(old: Field, now: Field): boolean {
  return ['matchExpressions', 'matchFields'].every(list =>
    old.get(list).items.every((requirement, i) => isSame(undefined, requirement.value, now.get(list).item(i).value))
    && (old.get('matchExpressions').size + old.get('matchFields').size > 0 || now.get(list).size === 0));
}
