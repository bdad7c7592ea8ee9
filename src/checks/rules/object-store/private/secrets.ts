import { isWholeCluster } from './whole-cluster';
import { ObjectIndex } from '../../../object-index';
import { Problem } from '../../../rule';
import { isFilled, valuesOf } from '../../../secret-values';
import { Severity } from '../../../severity';
import { Subject } from '../../../subject';

/**
 * The Secret that a field names, with a problem if there plainly is none. Secrets are
 * often kept apart from other manifests, or made by a controller: undefined means that
 * nothing is known of it.
 */
export function* secretAt({ set, notEvaluated }: Subject, path: string, namespace: string, name: string): Generator<Problem, any> {
  const { state, object, others } = set.lookup('Secret', namespace, name);
  if (state === 'present') {
    return isFilled(object) ? object : notEvaluated('secrets');
  }
  if (state === 'elsewhere' || isMadeByController(set, namespace, name) || set.find('Secret', '', name) !== undefined) {
    return notEvaluated('secrets');
  }
  const message = `there is no Secret ${namespace}/${name}`;
  const elsewhere = others.filter(other => other.metadata?.name === name);
  const names = others.map(other => other.metadata?.name).join(', ');
  if (elsewhere.length > 0) {
    yield { path, message, fix: `keep it in ${namespace}, not in ${elsewhere[0].metadata.namespace}`, others: elsewhere };
  } else if (others.length > 0) {
    yield { path, message: `${message} in the set, which has ${names}`, severity: Severity.WARNING };
  } else if (isWholeCluster(set, namespace)) {
    yield { path, message: `the Secret ${namespace}/${name} is not in the set; unless the cluster has it`, severity: Severity.ADVICE };
  } else {
    notEvaluated('secrets');
  }
  return undefined;
}

/** What a message says of the keys of a Secret. */
export function keysText(secret: any): string {
  return [...valuesOf(secret).keys()].join(', ') || 'none';
}

/** Whether something in the set makes the Secret. */
function isMadeByController(set: ObjectIndex, namespace: string, name: string): boolean {
  return set.all('Certificate', namespace).some(({ spec }) => spec?.secretName === name)
    || set.all('bitnami.com/SealedSecret', namespace).some(({ metadata }) => metadata?.name === name)
    || set.all('external-secrets.io/ExternalSecret', namespace).some(({ spec, metadata }) => (spec?.target?.name ?? metadata?.name) === name);
}
