import { isServedIn } from './api-life';
import { bundledKinds, lifeOf } from './bundled-facts';
import { judgementOf, refused } from './judgements';
import { dnsLabelProblem, dnsSubdomainProblem } from './names';
import { shown } from './shown';
import { Judgement } from '../judgement';
import { KindLine } from '../kind';

type Json = { readonly [key: string]: any };

/** The kinds that a server knows. */
export interface KnownKinds {
  readonly _minor: number;
  has(apiVersion: string, kind: string): boolean;
  kindsOf(group: string): string[];
  _candidates(apiVersion: string, kind: string): readonly KindLine[];
}

/** A document of a kind that is served. */
export interface Known {
  readonly object: Json;
  readonly lines: readonly KindLine[];
}

/** Finds the kind of a document, or says why a server knows nothing to do with it. */
export function findKind(document: unknown, known: KnownKinds): Judgement | Known {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refused('BadRequest', '<nil>', `${shown(document)} is no object, a manifest must be one with apiVersion, kind and metadata`);
  }
  const object = document as Json;
  for (const field of ['apiVersion', 'kind']) {
    const value = object[field];
    if (typeof value !== 'string' || value === '') {
      const isAbsent = value === undefined || value === null || value === '';
      return refused(isAbsent ? 'BadRequest' : 'Decode', field, `${shown(value)} is no ${field}, every manifest needs one`);
    }
  }
  const lines = known._candidates(object.apiVersion, object.kind);
  const served = lines.every(line => line.facts.served) ? lines : lines.filter(line => line.facts.served);
  return served.length > 0 ? { object, lines: served } : judgeUnknown(object.apiVersion, object.kind, known);
}

function judgeUnknown(apiVersion: string, kind: string, known: KnownKinds): Judgement {
  const unserved = unservedProblem(apiVersion, kind, known._minor);
  if (unserved) {
    return refused('BadRequest', 'apiVersion', unserved);
  }
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const kinds = known.kindsOf(group);
  const mend = 'if your cluster serves it, give its CustomResourceDefinition';
  if (kinds.length === 0 && !canBeGroup(apiVersion, group)) {
    return refused('BadRequest', 'apiVersion', `${shown(apiVersion)} is no apiVersion: a version such as v1, or <group>/<version> such as apps/v1`);
  }
  if (kinds.length === 0) {
    return judgementOf([{ type: 'NotEvaluated', path: '<nil>', message: `no definition of ${shown(apiVersion)} ${shown(kind)} is known, ${mend}` }]);
  }
  const prefix = group === '' ? '' : `${group}/`;
  const served = kinds.filter(key => key.endsWith(` ${kind}`))
    .map(key => `${prefix}${key.slice(0, key.indexOf(' '))}`).filter(version => version !== apiVersion);
  return served.length > 0
    ? refused('BadRequest', 'apiVersion', `${shown(apiVersion)} ${shown(kind)} is not served, ${served.join(', ')} would be; ${mend}`)
    : refused('BadRequest', 'kind', `${shown(apiVersion)} has no kind ${shown(kind)}; ${mend}`);
}

/** Why a server does not serve a built-in kind that other versions of Kubernetes serve. */
function unservedProblem(apiVersion: string, kind: string, minor: number): string | undefined {
  const life = lifeOf(`${apiVersion} ${kind}`);
  if (!life || isServedIn(life, minor)) {
    return undefined;
  }
  const api = `${shown(apiVersion)} ${shown(kind)}`;
  const instead = life.use ?? servedVersions(apiVersion, kind, minor).join(' or ');
  const use = instead === '' ? '' : `, use ${instead}`;
  if (life.until !== undefined && minor >= life.until) {
    return `${api} was removed in Kubernetes 1.${life.until}${use}`;
  }
  if (life.from !== undefined && minor < life.from) {
    return `${api} is ${life.off ? 'known' : 'served'} from Kubernetes 1.${life.from} on, not by 1.${minor}${use}`;
  }
  return `${api} is not served by Kubernetes 1.${minor} unless the API server is told to by --runtime-config=${apiVersion}=true${use}`;
}

/** The versions of the same API group that serve a kind. */
function servedVersions(apiVersion: string, kind: string, minor: number): string[] {
  const group = apiVersion.slice(0, apiVersion.indexOf('/') + 1);
  return bundledKinds(minor).filter(key => key.startsWith(group) && key.endsWith(` ${kind}`))
    .map(key => key.slice(0, key.indexOf(' ')));
}

/** Whether a server could serve an API version at all. A version in the place of the group is a slip of the pen. */
function canBeGroup(apiVersion: string, group: string): boolean {
  const version = apiVersion.slice(group === '' ? 0 : group.length + 1);
  return dnsLabelProblem(version) === undefined && (group === '' || (dnsSubdomainProblem(group) === undefined && !/^v\d+((alpha|beta)\d+)?$/.test(group)));
}
