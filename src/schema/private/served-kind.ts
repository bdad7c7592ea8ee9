import { judgementOf, refused } from './judgements';
import { dnsLabelProblem, dnsSubdomainProblem } from './names';
import { shown } from './shown';
import { Judgement } from '../judgement';
import { KindLine } from '../kind';

type Json = { readonly [key: string]: any };

/** The kinds that a server knows. */
export interface KnownKinds {
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

/** Whether a server could serve an API version at all. A version in the place of the group is a slip of the pen. */
function canBeGroup(apiVersion: string, group: string): boolean {
  const version = apiVersion.slice(group === '' ? 0 : group.length + 1);
  return dnsLabelProblem(version) === undefined && (group === '' || (dnsSubdomainProblem(group) === undefined && !/^v\d+((alpha|beta)\d+)?$/.test(group)));
}
