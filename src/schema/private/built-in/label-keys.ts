import { Field } from './field';
import { qualifiedNameProblem } from '../names';
import { isSameData } from '../same-data';

type Json = { readonly [key: string]: any };

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** From this version of Kubernetes on label keys of spread constraints are treated as those of affinities. */
const SPREAD_IS_MERGED = 34;

/**
 * The spec of a Pod that is created, where the server has written the labels
 * that its terms name by their keys into their label selectors.
 *
 * @param mayHaveThem whether the labels may be there already, as in a Pod that a cluster holds
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys
 */
export function withLabelKeys(pod: Field, mayHaveThem = false): Json {
  const labels: Json = pod.get('metadata', 'labels').value ?? {};
  const spec: Json = pod.get('spec').value;
  const { affinity, topologySpreadConstraints: constraints } = spec;
  const result: { [key: string]: any } = { ...spec };
  if (affinity) {
    const mergedTerm = (term: Json) => merged(term, labels, mayHaveThem);
    const [podAffinity, podAntiAffinity] = [affinity.podAffinity, affinity.podAntiAffinity].map(pods => pods && mergedAffinity(pods, mergedTerm));
    result.affinity = { ...affinity, podAffinity, podAntiAffinity };
  }
  if (constraints && pod.since(SPREAD_IS_MERGED)) {
    result.topologySpreadConstraints = constraints.map((constraint: Json) => merged(constraint, labels, mayHaveThem));
  }
  return result;
}

/** Checks the label keys of a term of an affinity to Pods. */
export function checkTermKeys(term: Field): void {
  checkKeys(term.get('matchLabelKeys'), term);
  checkKeys(term.get('mismatchLabelKeys'), term);
  checkUsedKeys(term);
  const others = term.get('mismatchLabelKeys').items.map(key => key.text);
  for (const key of term.get('matchLabelKeys').items) {
    if (others.includes(key.text)) {
      key.invalid(`${JSON.stringify(key.text)} is in mismatchLabelKeys too`);
    }
  }
}

/** Checks the label keys of a constraint on how Pods are spread. */
export function checkSpreadKeys(constraint: Field): void {
  if (constraint.since(SPREAD_IS_MERGED)) {
    checkKeys(constraint.get('matchLabelKeys'), constraint);
    checkUsedKeys(constraint);
  } else {
    checkOldSpreadKeys(constraint);
  }
}

function mergedAffinity(pods: Json, mergedTerm: (term: Json) => Json): Json {
  return {
    ...pods,
    [REQUIRED]: pods[REQUIRED]?.map(mergedTerm),
    [PREFERRED]: pods[PREFERRED]?.map((weighted: Json) => ({ ...weighted, podAffinityTerm: mergedTerm(weighted.podAffinityTerm ?? {}) })),
  };
}

/** A selector that is not there selects nothing, so there is nothing to add to it. */
function merged(term: Json, labels: Json, mayHaveThem: boolean): Json {
  const selector = term.labelSelector;
  const given: Json[] = selector?.matchExpressions ?? [];
  const requirementsOf = (keys: string, operator: string): Json[] => (term[keys] ?? [])
    .filter((key: string) => Object.hasOwn(labels, key))
    .map((key: string) => ({ key, operator, values: [labels[key]] }));
  const requirements = [...requirementsOf('matchLabelKeys', 'In'), ...requirementsOf('mismatchLabelKeys', 'NotIn')]
    .filter(requirement => !mayHaveThem || !given.some(one => isSameData(one, requirement)));
  return !selector || requirements.length === 0 ? term : { ...term, labelSelector: { ...selector, matchExpressions: [...given, ...requirements] } };
}

function checkKeys(keys: Field, term: Field): void {
  if (keys.size > 0 && !term.get('labelSelector').isSet) {
    keys.forbidden('needs labelSelector');
    return;
  }
  keys.items.forEach(key => key.invalid(qualifiedNameProblem(key.text)));
}

/** A key may be in the selector once, which is where the server has put it. */
function checkUsedKeys(term: Field): void {
  const selector = term.get('labelSelector');
  const keys = term.get('matchLabelKeys').items.map(key => key.text);
  for (const key of new Set(keys)) {
    const uses = selector.get('matchExpressions').items.filter(item => item.get('key').text === key).length;
    if (uses > 1 || (uses === 1 && selector.get('matchLabels').key(key).isSet)) {
      term.item(keys.lastIndexOf(key)).invalid(`${JSON.stringify(key)} is in labelSelector too`);
    }
  }
}

function checkOldSpreadKeys(constraint: Field): void {
  const [keys, selector] = [constraint.get('matchLabelKeys'), constraint.get('labelSelector')];
  if (keys.size > 0 && !selector.isSet) {
    keys.forbidden('needs labelSelector');
  }
  const used = [...selector.get('matchLabels').entries.map(([key]) => key), ...selector.get('matchExpressions').items.map(item => item.get('key').text)];
  for (const key of keys.items) {
    key.invalid(qualifiedNameProblem(key.text));
    if (used.includes(key.text)) {
      key.invalid(`${JSON.stringify(key.text)} is in labelSelector too`);
    }
  }
}
