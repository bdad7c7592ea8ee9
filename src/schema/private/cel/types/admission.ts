import { Environment } from './environment';
import { typeOf } from './signature';
import { CelType, DYN, listType, mapType, objectType } from './type';
import { LIBRARY, LIBRARY_OF_MUTATIONS } from '../functions/library';

/** Fields of an object of a policy by name: their types, or texts of them. */
interface Fields {
  readonly [name: string]: string | CelType;
}

const KIND = objectOf('kubernetes.GroupVersionKind', { group: 'string', version: 'string', kind: 'string' });
const RESOURCE = objectOf('kubernetes.GroupVersionResource', { group: 'string', version: 'string', resource: 'string' });
const PATCH = objectOf('JSONPatch', { op: 'string', path: 'string', from: 'string', value: 'dyn' });

const REQUEST = objectOf('kubernetes.AdmissionRequest', {
  kind: KIND,
  resource: RESOURCE,
  subResource: 'string',
  requestKind: KIND,
  requestResource: RESOURCE,
  requestSubResource: 'string',
  name: 'string',
  namespace: 'string',
  operation: 'string',
  userInfo: objectOf('kubernetes.UserInfo', { username: 'string', uid: 'string', groups: 'list(string)', extra: 'map(string, list(string))' }),
  dryRun: 'bool',
  options: 'dyn',
});

const NAMESPACE = objectOf('kubernetes.Namespace', {
  metadata: objectOf('kubernetes.NamespaceMetadata', {
    name: 'string',
    generateName: 'string',
    namespace: 'string',
    labels: 'map(string, string)',
    annotations: 'map(string, string)',
    UID: 'string',
    creationTimestamp: 'timestamp',
    deletionGracePeriodSeconds: 'int',
    deletionTimestamp: 'timestamp',
    generation: 'int',
    resourceVersion: 'string',
    finalizers: 'list(string)',
  }),
  spec: objectOf('kubernetes.NamespaceSpec', { finalizers: 'list(string)' }),
  status: objectOf('kubernetes.NamespaceStatus', {
    conditions: listType(objectOf('kubernetes.NamespaceCondition', {
      status: 'string',
      type: 'string',
      lastTransitionTime: 'timestamp',
      message: 'string',
      reason: 'string',
    })),
    phase: 'string',
  }),
});

/** Types that variables of a policy keep; what else they may have is dyn to those who use them. */
const KEPT: ReadonlySet<CelType['kind']> = new Set(['bool', 'bytes', 'double', 'duration', 'int', 'null', 'string', 'timestamp', 'uint']);

/** What an expression of a policy or webhook may use. */
export interface AdmissionOptions {
  /** Whether there are parameters. */
  readonly hasParams?: boolean;
  /** Whether it can be asked who may do what. */
  readonly hasAuthorizer?: boolean;
  /** Whether objects and patches can be written out. */
  readonly isMutation?: boolean;
  /** Variables that are declared, by name; none where there can be none. */
  readonly variables?: ReadonlyMap<string, CelType>;
}

/**
 * What can be named in an expression that an API server asks about a request.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-expression
 */
export function admissionEnvironment({ hasParams, hasAuthorizer, isMutation, variables }: AdmissionOptions): Environment {
  const types = new Map<string, CelType>([
    ['object', DYN],
    ['oldObject', DYN],
    ['request', REQUEST],
    ['namespaceObject', NAMESPACE],
    ...hasParams ? [['params', DYN] as const] : [],
    ...hasAuthorizer ? [['authorizer', typeOf('Authorizer')] as const, ['authorizer.requestResource', typeOf('ResourceCheck')] as const] : [],
    ...variables ? [['variables', objectType('kubernetes.variables', name => variables.get(name))] as const] : [],
  ]);
  return isMutation ? new Environment(LIBRARY_OF_MUTATIONS, types, messageType) : new Environment(LIBRARY, types);
}

/** The type that a variable of a policy has for those who use it. */
export function typeOfVariable(type: CelType | undefined): CelType {
  if (type?.kind === 'list') {
    return listType(typeOfVariable(type.parameters[0]));
  }
  if (type?.kind === 'map') {
    return mapType(typeOfVariable(type.parameters[0]), typeOfVariable(type.parameters[1]));
  }
  return type && KEPT.has(type.kind) ? type : DYN;
}

function objectOf(name: string, fields: Fields): CelType {
  const types = new Map(Object.entries(fields).map(([field, type]) => [field, typeof type === 'string' ? typeOf(type) : type]));
  return objectType(name, field => types.get(field));
}

/** `Object`, `Object.spec` and the like have any field; which of them a type is, the server does not check. */
function messageType(name: string): CelType | undefined {
  if (name === PATCH.name) {
    return PATCH;
  }
  return name === 'Object' || name.startsWith('Object.') ? objectType(name, () => DYN) : undefined;
}

/** The type that a mutation must have, and what one that writes a patch must have. */
export const OBJECT_TYPE: CelType = objectType('Object');
export const PATCHES_TYPE: CelType = listType(PATCH);
