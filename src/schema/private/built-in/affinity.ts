import { Field } from './field';
import { checkTermKeys } from './label-keys';
import { checkLabelSelector, checkSetOperator } from './labels';
import { checkRange } from './rules';
import { dnsLabelProblem, dnsSubdomainProblem, labelValueProblem, qualifiedNameProblem } from '../names';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Checks `affinity` of a Pod. */
export function checkAffinity(affinity: Field): void {
  const nodes = affinity.get('nodeAffinity');
  if (nodes.get(REQUIRED).isSet) {
    checkNodeSelector(nodes.get(REQUIRED));
  }
  for (const preferred of nodes.get(PREFERRED).items) {
    checkRange(preferred.get('weight'), 1, 100);
    checkNodeSelectorTerm(preferred.get('preference'), true);
  }
  for (const pods of [affinity.get('podAffinity'), affinity.get('podAntiAffinity')]) {
    pods.get(REQUIRED).items.forEach(checkPodTerm);
    for (const preferred of pods.get(PREFERRED).items) {
      checkRange(preferred.get('weight'), 1, 100);
      checkPodTerm(preferred.get('podAffinityTerm'));
    }
  }
}

/** Checks which nodes are required, for a Pod or a volume. */
export function checkNodeSelector(selector: Field): void {
  const terms = selector.get('nodeSelectorTerms');
  if (terms.size === 0) {
    terms.required('at least one term is needed');
  }
  terms.items.forEach(term => checkNodeSelectorTerm(term, false));
}

function checkNodeSelectorTerm(term: Field, anyValue: boolean): void {
  for (const requirement of term.get('matchExpressions').items) {
    checkNodeRequirement(requirement);
    if (!anyValue) {
      requirement.get('values').items.forEach(value => value.invalid(labelValueProblem(value.text)));
    }
  }
  term.get('matchFields').items.forEach(checkNodeField);
}

function checkNodeRequirement(requirement: Field): void {
  const [operator, values] = [requirement.get('operator'), requirement.get('values')];
  const comparesNumbers = operator.text === 'Gt' || operator.text === 'Lt';
  if (comparesNumbers && values.size !== 1) {
    values.required('Gt and Lt need exactly one value');
  } else if (!comparesNumbers && !checkSetOperator(requirement)) {
    operator.invalid('must be In, NotIn, Exists, DoesNotExist, Gt or Lt');
  }
  requirement.get('key').invalid(qualifiedNameProblem(requirement.get('key').text));
}

/** The only field of a node to select by is its name. */
function checkNodeField(requirement: Field): void {
  const [key, operator, values] = ['key', 'operator', 'values'].map(name => requirement.get(name));
  if (operator.text !== 'In' && operator.text !== 'NotIn') {
    operator.invalid('must be In or NotIn');
  } else if (values.size !== 1) {
    values.required('exactly one value is needed');
  }
  if (key.text !== 'metadata.name') {
    key.invalid(`${JSON.stringify(key.text)} must be metadata.name`);
  } else {
    values.items.forEach(value => value.invalid(dnsSubdomainProblem(value.text)));
  }
}

function checkPodTerm(term: Field): void {
  checkLabelSelector(term.get('labelSelector'));
  checkLabelSelector(term.get('namespaceSelector'));
  term.get('namespaces').items.forEach(namespace => term.get('namespace').invalid(dnsLabelProblem(namespace.text)));
  checkTermKeys(term);
  const topologyKey = term.get('topologyKey');
  if (topologyKey.text === '') {
    topologyKey.required();
  }
  topologyKey.invalid(qualifiedNameProblem(topologyKey.text));
}
