import { Field } from './field';
import { nameOf } from './metadata';
import { checkOneOf } from './rules';

const HIGHEST = 1_000_000_000;

/** Classes of the system, which may have a higher value. */
const SYSTEM: { readonly [name: string]: number } = { 'system-cluster-critical': 2 * HIGHEST, 'system-node-critical': 2 * HIGHEST + 1000 };

/** Checks a PriorityClass. */
export function checkPriorityClass(priorityClass: Field): void {
  const [name, value] = [nameOf(priorityClass), priorityClass.get('value')];
  if (name.startsWith('system-')) {
    if (SYSTEM[name] !== value.number || priorityClass.get('globalDefault').isTrue) {
      priorityClass.get('metadata', 'name').forbidden('the prefix system- is reserved for the classes of Kubernetes, which may not be changed');
    }
  } else if (value.number > HIGHEST) {
    value.forbidden(`${value.value} is too high, at most ${HIGHEST} is allowed`);
  }
  checkOneOf(priorityClass.get('preemptionPolicy'), ['PreemptLowerPriority', 'Never']);
}

/** Checks what of a PriorityClass is changed. */
export function checkPriorityClassUpdate(priorityClass: Field, old: Field): void {
  if (priorityClass.get('value').number !== old.get('value').number) {
    priorityClass.get('value').forbidden('can not be changed; create another PriorityClass');
  }
  if (priorityClass.get('preemptionPolicy').text !== old.get('preemptionPolicy').text) {
    priorityClass.get('preemptionPolicy').invalid('can not be changed; create another PriorityClass');
  }
}
