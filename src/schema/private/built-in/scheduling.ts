import { Field } from './field';
import { checkSpreadKeys } from './label-keys';
import { checkLabelSelector } from './labels';
import { checkOneOf, checkOneOfIfSet } from './rules';
import { labelValueProblem, qualifiedNameProblem } from '../names';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Checks `tolerations` of a Pod. */
export function checkTolerations(tolerations: Field): void {
  for (const toleration of tolerations.items) {
    const [key, operator, value, effect] = ['key', 'operator', 'value', 'effect'].map(name => toleration.get(name));
    if (key.text !== '') {
      key.invalid(qualifiedNameProblem(key.text));
    } else if (operator.text !== 'Exists') {
      operator.invalid('must be Exists where key is empty, which tolerates every taint');
    }
    if (toleration.get('tolerationSeconds').isSet && effect.text !== 'NoExecute') {
      effect.invalid('must be NoExecute where tolerationSeconds is set');
    }
    if (operator.text === 'Equal' || operator.text === '') {
      operator.invalid(labelValueProblem(value.text));
    } else if (operator.text !== 'Exists') {
      operator.unsupported(['Equal', 'Exists']);
    } else if (value.text !== '') {
      operator.invalid('Exists takes no value');
    }
    if (effect.text !== '' && !EFFECTS.includes(effect.text)) {
      effect.unsupported(EFFECTS);
    }
  }
}

/** Checks `topologySpreadConstraints` of a Pod. */
export function checkSpread(constraints: Field): void {
  const all = constraints.items;
  all.forEach((constraint, i) => {
    if (constraint.get('maxSkew').number <= 0) {
      constraint.get('maxSkew').invalid(`${constraint.get('maxSkew').number} must be greater than 0`);
    }
    if (constraint.get('topologyKey').text === '') {
      constraint.get('topologyKey').required();
    }
    if (constraint.get('whenUnsatisfiable').text === '') {
      constraint.get('whenUnsatisfiable').unsupported(['DoNotSchedule', 'ScheduleAnyway']);
    } else {
      checkOneOf(constraint.get('whenUnsatisfiable'), ['DoNotSchedule', 'ScheduleAnyway']);
    }
    if (all.slice(i + 1).some(other => pairOf(other) === pairOf(constraint))) {
      constraint.get('{topologyKey, whenUnsatisfiable}').duplicate(`${pairOf(constraint)} is there more than once`);
    }
    checkMinDomains(constraint);
    checkOneOfIfSet(constraint.get('nodeAffinityPolicy'), ['Honor', 'Ignore']);
    checkOneOfIfSet(constraint.get('nodeTaintsPolicy'), ['Honor', 'Ignore']);
    checkSpreadKeys(constraint);
    checkLabelSelector(constraint.get('labelSelector'));
  });
}

function pairOf(constraint: Field): string {
  return `${constraint.get('topologyKey').text}, ${constraint.get('whenUnsatisfiable').text}`;
}

function checkMinDomains(constraint: Field): void {
  const domains = constraint.get('minDomains');
  if (domains.isSet && domains.number <= 0) {
    domains.invalid(`${domains.number} must be greater than 0`);
  }
  if (domains.isSet && constraint.get('whenUnsatisfiable').text !== 'DoNotSchedule') {
    domains.invalid('needs whenUnsatisfiable to be DoNotSchedule');
  }
}
