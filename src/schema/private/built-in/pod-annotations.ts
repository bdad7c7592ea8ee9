import { APPARMOR_OF_CONTAINER } from './app-armor';
import { Field } from './field';
import { checkDescendingPath } from './rules';
import { checkTolerations } from './scheduling';
import { isWithinInt32 } from '../numbers';

const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_OF_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const MIRROR = 'kubernetes.io/config.mirror';

const SECCOMP_NAMES: { readonly [type: string]: string[] } = { RuntimeDefault: ['runtime/default', 'docker/default'], Unconfined: ['unconfined'] };
const APPARMOR_NAMES: { readonly [type: string]: string[] } = { RuntimeDefault: ['runtime/default'], Unconfined: ['unconfined'] };
const LOCAL = 'localhost/';

const TOLERATION_TEXTS = ['key', 'operator', 'value', 'effect'];

/** Checks annotations that mean something to Kubernetes, on a Pod or a template. */
export function checkPodAnnotations(annotations: Field, spec: Field): void {
  for (const [key, value] of annotations.entries) {
    if (key === MIRROR && spec.get('nodeName').text === '') {
      value.invalid('needs nodeName');
    } else if (key === DELETION_COST && !isInt32(value.text)) {
      value.invalid(`${JSON.stringify(value.text)} must be an integer of 32 bits, without a plus sign or leading zeros`);
    } else if (key === TOLERATIONS && value.text !== '') {
      checkTolerationsIn(annotations, value.text);
    } else if (key === SECCOMP || key.startsWith(SECCOMP_OF_CONTAINER)) {
      checkSeccomp(annotations.get(key));
    } else if (key.startsWith(APPARMOR_OF_CONTAINER)) {
      checkAppArmor(value, key.slice(APPARMOR_OF_CONTAINER.length), spec);
    }
  }
}

/** Checks that annotations say the same as the security contexts. */
export function checkProfileAnnotations(annotations: Field, spec: Field): void {
  const ofPod = spec.get('securityContext');
  checkSame(annotations.key(SECCOMP), ofPod.get('seccompProfile'), SECCOMP_NAMES);
  for (const container of containersOf(spec)) {
    const name = container.get('name').text;
    const context = container.get('securityContext');
    checkSame(annotations.key(`${SECCOMP_OF_CONTAINER}${name}`), context.get('seccompProfile'), SECCOMP_NAMES);
    if (spec.get('os', 'name').text !== 'windows') {
      const profile = context.get('appArmorProfile');
      checkSame(annotations.key(`${APPARMOR_OF_CONTAINER}${name}`), profile.as(profile.value ?? ofPod.get('appArmorProfile').value), APPARMOR_NAMES);
    }
  }
}

/** Annotations of Pods that can't be changed once they are there, nor be added later. */
export function isFixedAnnotation(key: string): boolean {
  return key === MIRROR || key.startsWith(APPARMOR_OF_CONTAINER);
}

/** The annotation from the time before Pods had tolerations is still read. */
function checkTolerationsIn(annotations: Field, text: string): void {
  const tolerations = listOf(text);
  annotations.invalid(tolerations ? undefined : `${TOLERATIONS} must be a list in JSON; use tolerations of the Pod`);
  checkTolerations(annotations.get(TOLERATIONS).as(tolerations));
}

function listOf(text: string): object[] | undefined {
  try {
    const list: unknown = JSON.parse(text) ?? [];
    const tolerations = Array.isArray(list) ? list.map(tolerationOf) : [undefined];
    return tolerations.includes(undefined) ? undefined : tolerations as object[];
  } catch {
    return undefined;
  }
}

/** A toleration as Go reads it: names of fields in any case, others are skipped, and nulls leave a field as it is. */
function tolerationOf(item: unknown): object | undefined {
  const result: { [name: string]: unknown } = {};
  if (typeof item !== 'object' || Array.isArray(item)) {
    return undefined;
  }
  for (const [key, value] of Object.entries(item ?? {})) {
    const name = [...TOLERATION_TEXTS, 'tolerationSeconds'].find(field => field.toLowerCase() === key.toLowerCase());
    if (name !== undefined && value !== null) {
      if (TOLERATION_TEXTS.includes(name) ? typeof value !== 'string' : !Number.isInteger(value)) {
        return undefined;
      }
      result[name] = value;
    }
  }
  return result;
}

function checkSeccomp(annotation: Field): void {
  const name = annotation.text;
  if (name.startsWith(LOCAL)) {
    checkDescendingPath(annotation.as(name.slice(LOCAL.length)));
  } else if (!['runtime/default', 'docker/default', 'unconfined'].includes(name)) {
    annotation.invalid(`${JSON.stringify(name)} must be runtime/default, unconfined or localhost/<path>`);
  }
}

function checkAppArmor(annotation: Field, containerName: string, spec: Field): void {
  if (!containersOf(spec).some(container => container.get('name').text === containerName)) {
    annotation.invalid(`no container has the name ${JSON.stringify(containerName)}`);
  }
  if (!['', 'runtime/default', 'unconfined'].includes(annotation.text) && !annotation.text.startsWith(LOCAL)) {
    annotation.invalid(`${JSON.stringify(annotation.text)} must be runtime/default, unconfined or localhost/<profile>`);
  }
}

function checkSame(annotation: Field, profile: Field, names: { readonly [type: string]: string[] }): void {
  if (!annotation.isSet || !profile.isSet) {
    return;
  }
  const type = profile.get('type').text;
  if (type === 'Localhost' && annotation.text.startsWith(LOCAL)) {
    if (annotation.text.slice(LOCAL.length) !== profile.get('localhostProfile').value) {
      profile.get('localhostProfile').forbidden('must be what the annotation says; leave the annotation out');
    }
  } else if (type === 'Localhost' || (names[type] && !names[type].includes(annotation.text))) {
    profile.get('type').forbidden('must be what the annotation says; leave the annotation out');
  }
}

function containersOf(spec: Field): Field[] {
  return ['initContainers', 'containers', 'ephemeralContainers'].flatMap(list => spec.get(list).items);
}

function isInt32(text: string): boolean {
  return /^(0|[1-9]\d*|-\d+)$/.test(text) && isWithinInt32(Number(text));
}
