import { Field } from './field';
import { checkRange, checkText } from './rules';
import { isSame } from './same';
import { dnsLabelProblem, dnsSubdomainProblem } from '../names';

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'proxy', 'update', 'watch'];
const SUBJECTS: { readonly [kind: string]: string } = { Group: 'group', ServiceAccount: 'serviceAccount', User: 'user' };

const MOST = 2 ** 31 - 1;
const MOST_QUEUES = 10_000_000;

/** Bits of a hash by which queues are dealt to a flow. */
const HASH_BITS = 60;

/** An annotation of old versions, that means something only there. */
const KEEPS_ZERO_SHARES = 'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares';

/** The FlowSchemas that each API server has, as they are. */
const MANDATORY_SCHEMAS: { readonly [name: string]: object } = {
  'exempt': mandatorySchema('exempt', 1, ['system:masters']),
  'catch-all': { ...mandatorySchema('catch-all', 10_000, ['system:unauthenticated', 'system:authenticated']), distinguisherMethod: { type: 'ByUser' } },
};

/** The priority level for all that no other is for, as each API server has it. */
const CATCH_ALL_LEVEL = { type: 'Limited', limited: { nominalConcurrencyShares: 5, lendablePercent: 0, limitResponse: { type: 'Reject' } } };

/** Checks a FlowSchema. */
export function checkFlowSchema(schema: Field): void {
  const spec = schema.get('spec');
  const precedence = spec.get('matchingPrecedence');
  checkRange(precedence, 1, 10_000);
  if (precedence.number === 1 && schema.get('metadata', 'name').text !== 'exempt') {
    precedence.invalid('1 is for the FlowSchema exempt alone, take 2 or more');
  }
  const method = spec.get('distinguisherMethod', 'type');
  if (spec.get('distinguisherMethod').isSet && method.text !== 'ByNamespace' && method.text !== 'ByUser') {
    method.unsupported(['ByNamespace', 'ByUser']);
  }
  checkText(spec.get('priorityLevelConfiguration', 'name'), dnsSubdomainProblem);
  spec.get('rules').items.forEach(checkRule);
  const name = schema.get('metadata', 'name').text;
  if (Object.hasOwn(MANDATORY_SCHEMAS, name) && !isSame(undefined, spec.value, MANDATORY_SCHEMAS[name])) {
    spec.invalid(`the FlowSchema ${name} can't be changed`);
  }
}

/** Checks a PriorityLevelConfiguration. */
export function checkPriorityLevel(level: Field): void {
  const [type, limited, exempt] = ['type', 'limited', 'exempt'].map(name => level.get('spec', name));
  const name = level.get('metadata', 'name').text;
  if (level.get('metadata', 'annotations').key(KEEPS_ZERO_SHARES).isSet) {
    level.get('metadata', 'annotations').forbidden(`${KEEPS_ZERO_SHARES} is for v1beta3`);
  }
  if ((name === 'exempt') !== (type.text === 'Exempt')) {
    type.invalid('Exempt is for the priority level exempt alone, and the only one that it can be');
  }
  if (type.text === 'Exempt') {
    forbid(limited, 'needs type Limited');
    checkShares(exempt);
  } else if (type.text === 'Limited') {
    forbid(exempt, 'needs type Exempt');
    checkLimited(limited);
  } else {
    type.unsupported(['Exempt', 'Limited']);
  }
  if (name === 'exempt' ? type.text !== 'Exempt' || limited.isSet : name === 'catch-all' && !isSame(undefined, level.get('spec').value, CATCH_ALL_LEVEL)) {
    level.get('spec').invalid(`nothing can be changed in the priority level ${name}${name === 'exempt' ? ' but exempt' : ''}`);
  }
}

function mandatorySchema(level: string, matchingPrecedence: number, groups: readonly string[]): object {
  return {
    matchingPrecedence,
    priorityLevelConfiguration: { name: level },
    rules: [{
      subjects: groups.map(name => ({ kind: 'Group', group: { name } })),
      resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'], namespaces: ['*'], clusterScope: true }],
      nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }],
    }],
  };
}

function checkRule(rule: Field): void {
  const [subjects, resourceRules, urlRules] = ['subjects', 'resourceRules', 'nonResourceRules'].map(name => rule.get(name));
  if (subjects.size === 0) {
    subjects.required('at least one subject is required');
  }
  subjects.items.forEach(checkSubject);
  if (resourceRules.size === 0 && urlRules.size === 0) {
    rule.required('resourceRules or nonResourceRules are required');
  }
  resourceRules.items.forEach(checkResourceRule);
  for (const urlRule of urlRules.items) {
    checkVerbs(urlRule.get('verbs'));
    checkMembers(urlRule.get('nonResourceURLs'), urlProblem);
  }
}

function checkSubject(subject: Field): void {
  const kind = subject.get('kind').text;
  if (!Object.hasOwn(SUBJECTS, kind)) {
    subject.get('kind').unsupported(Object.keys(SUBJECTS));
    return;
  }
  const named = subject.get(SUBJECTS[kind]);
  Object.values(SUBJECTS).filter(name => name !== SUBJECTS[kind]).forEach(name => forbid(subject.get(name), `needs kind ${Object.keys(SUBJECTS).find(one => SUBJECTS[one] === name)}`));
  if (!named.isSet) {
    named.required(`needed where kind is ${kind}`);
    return;
  }
  if (kind !== 'ServiceAccount') {
    checkText(named.get('name'));
    return;
  }
  checkText(named.get('name'), name => name === '*' ? undefined : dnsSubdomainProblem(name));
  checkText(named.get('namespace'), dnsLabelProblem);
}

function checkResourceRule(rule: Field): void {
  checkVerbs(rule.get('verbs'));
  checkMembers(rule.get('apiGroups'));
  checkMembers(rule.get('resources'));
  if (rule.get('namespaces').size > 0 || !rule.get('clusterScope').isTrue) {
    checkMembers(rule.get('namespaces'), dnsLabelProblem);
  }
}

function checkVerbs(verbs: Field): void {
  checkMembers(verbs);
  if (verbs.items.every(verb => verb.text !== '*') && verbs.items.some(verb => !VERBS.includes(verb.text))) {
    verbs.unsupported(VERBS);
  }
}

/** A list of something, or `*` alone for everything. */
function checkMembers(list: Field, problemOf?: (text: string) => string | undefined): void {
  if (list.size === 0) {
    list.required('at least one is required, * is all');
  } else if (list.items.some(member => member.text === '*')) {
    list.invalid(list.size > 1 ? '* must be the only one' : undefined);
  } else {
    list.items.forEach(member => member.invalid(problemOf?.(member.text)));
  }
}

function urlProblem(url: string): string | undefined {
  const isPath = url.startsWith('/') && !url.includes(' ') && !url.includes('//') && !url.replace(/\/\*$/, '').includes('*');
  return isPath ? undefined : `${JSON.stringify(url)} must be a path that starts with /, without blanks and //, and with * only as its last step`;
}

function checkLimited(limited: Field): void {
  if (!limited.isSet) {
    limited.required('needed where type is Limited');
    return;
  }
  checkShares(limited);
  if (limited.get('borrowingLimitPercent').isSet) {
    checkRange(limited.get('borrowingLimitPercent'), 0, MOST);
  }
  const response = limited.get('limitResponse');
  const queuing = response.get('queuing');
  checkResponseType(response.get('type'));
  if (response.get('type').text === 'Reject') {
    forbid(queuing, 'needs type Queue');
  } else if (response.get('type').text === 'Queue') {
    checkQueuing(queuing);
  }
}

function checkResponseType(type: Field): void {
  if (type.text !== 'Queue' && type.text !== 'Reject') {
    type.unsupported(['Queue', 'Reject']);
  }
}

function checkShares(part: Field): void {
  if (part.get('nominalConcurrencyShares').isSet) {
    checkRange(part.get('nominalConcurrencyShares'), 0, MOST);
  }
  if (part.get('lendablePercent').isSet) {
    checkRange(part.get('lendablePercent'), 0, 100);
  }
}

function checkQueuing(queuing: Field): void {
  if (!queuing.isSet) {
    queuing.required('needed where type is Queue');
    return;
  }
  const [queues, hand, length] = ['queues', 'handSize', 'queueLengthLimit'].map(name => queuing.get(name));
  checkRange(length, 1, MOST);
  checkRange(queues, 1, MOST_QUEUES);
  checkRange(hand, 1, Math.max(queues.number, 1));
  if (queues.number > 0 && hand.number > 0 && hand.number <= queues.number && Math.ceil(Math.log2(queues.number) * hand.number) > HASH_BITS) {
    hand.invalid(`${hand.number} of ${queues.number} queues take more than the ${HASH_BITS} bits of a hash, take fewer`);
  }
}

function forbid(field: Field, why: string): void {
  if (field.isSet) {
    field.forbidden(why);
  }
}
