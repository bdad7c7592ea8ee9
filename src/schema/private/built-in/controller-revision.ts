import { Field } from './field';
import { checkNotNegative } from './rules';
import { isSame } from './same';

/** Checks a ControllerRevision. */
export function checkControllerRevision(revision: Field): void {
  if (!revision.get('data').isSet) {
    revision.get('data').required('what the revision is of is required');
  }
  checkNotNegative(revision.get('revision'));
}

/** Checks what of a ControllerRevision is changed. */
export function checkControllerRevisionUpdate(revision: Field, old: Field): void {
  if (!isSame(undefined, revision.get('data').value, old.get('data').value)) {
    revision.get('data').invalid('can not be changed; create another ControllerRevision');
  }
}
