import { Field } from './field';
import { qualifiedNameProblem } from '../names';

type Json = { readonly [key: string]: any };

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** From this version of Kubernetes on label keys of spread constraints are treated as those of affinities. */
const SPREAD_IS_MERGED = 34;

/**
 * The spec of a Pod that is created, where the server has written the labels
 * that its terms name by their keys into their label selectors.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys
 */
export function withLabelKeys(pod: Field): Json {
  const labels: Json = pod.get('metadata', 'labels').value ?? {};
  const spec: Json = pod.get('spec').value;
  const { affinity, topologySpreadConstraints: constraints } = spec;
  const result: { [key: string]: any } = { ...spec };
  if (affinity) {
    const [podAffinity, podAntiAffinity] = [affinity.podAffinity, affinity.podAntiAffinity].map(pods => pods && mergedAffinity(pods, labels));
    result.affinity = { ...affinity, podAffinity, podAntiAffinity };
  }
  if (constraints && pod.since(SPREAD_IS_MERGED)) {
    result.topologySpreadConstraints = constraints.map((constraint: Json) => merged(constraint, labels));
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

function mergedAffinity(pods: Json, labels: Json): Json {
  return {
    ...pods,
    [REQUIRED]: pods[REQUIRED]?.map((term: Json) => merged(term, labels)),
    [PREFERRED]: pods[PREFERRED]?.map((weighted: Json) => ({ ...weighted, podAffinityTerm: merged(weighted.podAffinityTerm ?? {}, labels) })),
  };
}

/** A selector that is not there selects nothing, so there is nothing to add to it. */
function merged(term: Json, labels: Json): Json {
  const requirementsOf = (keys: string, operator: string): Json[] => (term[keys] ?? [])
    .filter((key: string) => Object.hasOwn(labels, key))
    .map((key: string) => ({ key, operator, values: [labels[key]] }));
  const requirements = [...requirementsOf('matchLabelKeys', 'In'), ...requirementsOf('mismatchLabelKeys', 'NotIn')];
  const selector = term.labelSelector;
  return !selector || requirements.length === 0 ? term
    : { ...term, labelSelector: { ...selector, matchExpressions: [...selector.matchExpressions ?? [], ...requirements] } };
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
  term.get('matchLabelKeys').items.forEach((key, i) => {
    const uses = selector.get('matchExpressions').items.filter(item => item.get('key').text === key.text).length;
    if (uses > 1 || (uses === 1 && selector.get('matchLabels').key(key.text).isSet)) {
      term.item(i).invalid(`${JSON.stringify(key.text)} is in labelSelector too`);
    }
  });
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
