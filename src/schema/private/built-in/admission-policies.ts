import { checkMatchConditions, checkMatchResources } from './admission-rules';
import { checkExpression, typeOfVariable } from './expression';
import { Field } from './field';
import { checkLabelSelector } from './labels';
import { nameOf } from './metadata';
import { checkOneOf, checkOneOfIfSet, checkText } from './rules';
import { dns1035LabelProblem } from './text-forms';
import type { AdmissionOptions } from '../cel/types/admission';
import type { CelType } from '../cel/types/type';
import { dnsSubdomainProblem, pathSegmentProblem, qualifiedNameProblem } from '../names';

const ACTIONS = ['Audit', 'Deny', 'Warn'];
const PATCH_TYPES = ['ApplyConfiguration', 'JSONPatch'];
const MUTATED = ['*', 'CONNECT', 'CREATE', 'UPDATE'];
const MOST_ANNOTATIONS = 20;
const LONGEST_EXPRESSION = 5 * 1024;

/** Words that CEL keeps for itself. */
const RESERVED = new Set([
  'as', 'break', 'const', 'continue', 'else', 'false', 'for', 'function', 'if', 'import', 'in', 'let', 'loop', 'namespace', 'null', 'package', 'return', 'true', 'var',
  'void', 'while',
]);

/** Checks a ValidatingAdmissionPolicy. */
export function checkValidatingPolicy(policy: Field): void {
  const spec = policy.get('spec');
  const options = checkPolicy(spec);
  const [validations, annotations] = [spec.get('validations'), spec.get('auditAnnotations')];
  if (validations.size + annotations.size === 0) {
    validations.required('validations or auditAnnotations must be given');
    annotations.required('validations or auditAnnotations must be given');
  }
  validations.items.forEach(validation => checkValidation(validation, options));
  if (annotations.size > MOST_ANNOTATIONS) {
    annotations.invalid(`${annotations.size} annotations, at most ${MOST_ANNOTATIONS} are allowed`);
  }
  const keys = new Set<string>();
  for (const annotation of annotations.items) {
    const [key, value] = [annotation.get('key'), annotation.get('valueExpression')];
    const name = nameOf(policy);
    key.invalid(name === '' ? 'needs metadata.name' : qualifiedNameProblem(`${name}/${key.text}`));
    if (keys.has(key.text)) {
      key.duplicate();
    }
    keys.add(key.text);
    checkExpression(value, 'annotation', options);
    if (Buffer.byteLength(value.text.trim()) > LONGEST_EXPRESSION) {
      value.required(`at most ${LONGEST_EXPRESSION} bytes are allowed`);
    }
  }
}

/** Checks a MutatingAdmissionPolicy. */
export function checkMutatingPolicy(policy: Field): void {
  const spec = policy.get('spec');
  const options = { ...checkPolicy(spec), isMutation: true };
  checkMutated(spec.get('matchConstraints'));
  const mutations = spec.get('mutations');
  if (mutations.size === 0) {
    mutations.required('at least one mutation is required');
  }
  for (const mutation of mutations.items) {
    const type = mutation.get('patchType').text;
    const [apply, patch] = [mutation.get('applyConfiguration'), mutation.get('jsonPatch')];
    checkOneOf(mutation.get('patchType'), PATCH_TYPES);
    if (!PATCH_TYPES.includes(type)) {
      continue;
    }
    for (const [source, owner] of [[apply, 'ApplyConfiguration'], [patch, 'JSONPatch']] as const) {
      if (type === owner && !source.isSet) {
        source.required(`needed for the patchType ${type}`);
      } else if (type === owner) {
        checkExpression(source.get('expression'), owner === 'JSONPatch' ? 'patch' : 'object', options);
      } else if (source.isSet) {
        source.invalid(`only for the patchType ${owner}`);
      }
    }
  }
  checkOneOf(spec.get('reinvocationPolicy'), ['IfNeeded', 'Never']);
}

/** Checks a ValidatingAdmissionPolicyBinding. */
export function checkValidatingBinding(binding: Field): void {
  const actions = binding.get('spec', 'validationActions');
  checkBinding(binding.get('spec'));
  const seen = new Set<string>();
  for (const action of actions.items) {
    if (!ACTIONS.includes(action.text)) {
      action.unsupported(ACTIONS);
    }
    if (seen.has(action.text)) {
      action.duplicate();
    }
    seen.add(action.text);
  }
  if (seen.has('Deny') && seen.has('Warn')) {
    actions.invalid('Deny and Warn would say the same twice, give one');
  }
  if (seen.size === 0) {
    actions.required(`at least one action is required, allowed: ${ACTIONS.join(', ')}`);
  }
}

/** Checks a MutatingAdmissionPolicyBinding. */
export function checkMutatingBinding(binding: Field): void {
  checkBinding(binding.get('spec'));
  checkMutated(binding.get('spec', 'matchResources'));
}

/** Checks that nothing is mutated that is deleted. The server leaves out which rule it is. */
function checkMutated(match: Field): void {
  for (const operation of match.get('resourceRules').items.flatMap(rule => rule.get('operations').items)) {
    if (!MUTATED.includes(operation.text)) {
      match.get('resourceRules', 'operations').as(operation.text).unsupported(MUTATED);
    }
  }
}

/** What bindings have in common. */
function checkBinding(spec: Field): void {
  checkText(spec.get('policyName'), dnsSubdomainProblem);
  checkParameters(spec.get('paramRef'));
  if (spec.get('matchResources').isSet) {
    checkMatchResources(spec.get('matchResources'));
  }
}

/** What policies have in common. Gives what their expressions may use. */
function checkPolicy(spec: Field): AdmissionOptions {
  checkOneOf(spec.get('failurePolicy'), ['Fail', 'Ignore']);
  if (spec.get('paramKind').isSet) {
    checkParameterKind(spec.get('paramKind'));
  }
  const match = spec.get('matchConstraints');
  if (!match.isSet) {
    match.required('which objects the policy is about is required');
  } else {
    checkMatchResources(match);
    if (match.get('resourceRules').size === 0) {
      match.get('resourceRules').required('at least one rule is required');
    }
  }
  const hasParams = spec.get('paramKind').isSet;
  checkMatchConditions(spec.get('matchConditions'), hasParams);
  const variables = new Map<string, CelType>();
  const options = { hasParams, hasAuthorizer: true, variables };
  for (const variable of spec.get('variables').items) {
    const name = variable.get('name');
    if (name.text.trim() === '') {
      name.required();
    } else if (!/^[A-Za-z_]\w*$/.test(name.text) || RESERVED.has(name.text)) {
      name.invalid(`${JSON.stringify(name.text)} is no CEL identifier`);
    }
    variables.set(name.text, typeOfVariable(checkExpression(variable.get('expression'), 'variable', options)));
  }
  return options;
}

function checkValidation(validation: Field, options: AdmissionOptions): void {
  const [message, messageExpression] = [validation.get('message'), validation.get('messageExpression')];
  checkExpression(validation.get('expression'), 'condition', options);
  if (messageExpression.text !== '') {
    if (messageExpression.text.trim() === '') {
      messageExpression.invalid('must not be blank, leave it out');
    } else {
      checkExpression(messageExpression, 'message', { ...options, hasAuthorizer: false });
    }
  }
  if (message.text !== '' && message.text.trim() === '') {
    message.invalid('must not be blank, leave it out');
  } else if (/[\r\n]/.test(message.text.trim())) {
    message.invalid('must be a single line');
  }
  checkOneOfIfSet(validation.get('reason'), ['Forbidden', 'Invalid', 'RequestEntityTooLarge']);
}

function checkParameterKind(kind: Field): void {
  const version = kind.get('apiVersion');
  checkText(version, text => {
    const parts = text.split('/');
    const [group, name] = parts.length === 1 ? ['', text] : parts;
    if (parts.length > 2) {
      return `${JSON.stringify(text)} must be <group>/<version>`;
    }
    return (group === '' ? undefined : dnsSubdomainProblem(group)) ?? dns1035LabelProblem(name);
  });
  checkText(kind.get('kind'), text => dns1035LabelProblem(text.toLowerCase()));
}

function checkParameters(reference: Field): void {
  if (!reference.isSet) {
    return;
  }
  const [name, selector, action] = ['name', 'selector', 'parameterNotFoundAction'].map(field => reference.get(field));
  if (name.text !== '') {
    name.invalid(pathSegmentProblem(name.text));
    [name, selector].filter(() => selector.isSet).forEach(field => field.forbidden('name and selector exclude each other'));
  } else if (!selector.isSet) {
    reference.required('one of name and selector is required');
  }
  checkLabelSelector(selector);
  checkOneOf(action, ['Allow', 'Deny']);
}
