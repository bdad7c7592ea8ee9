import { Field } from './field';
import { checkNotNegative } from './rules';
import { isSame } from './same';

/** Checks a ControllerRevision. */
export function checkControllerRevision(revision: Field): void {
  checkNotNegative(revision.get('revision'));
}

/** Checks a ControllerRevision that is created: from Kubernetes 1.33 on its data must be an object. */
export function checkNewControllerRevision(revision: Field): void {
  const data = revision.get('data');
  if (!data.isSet || (data.since(33) && (typeof data.value !== 'object' || Array.isArray(data.value)))) {
    data.required('what the revision is of is required, as an object');
  }
  checkControllerRevision(revision);
}

/** Checks what of a ControllerRevision is changed. */
export function checkControllerRevisionUpdate(revision: Field, old: Field): void {
  if (!isSame(undefined, revision.get('data').value, old.get('data').value)) {
    revision.get('data').invalid('can not be changed; create another ControllerRevision');
  }
}
