import { ObjectIndex } from '../../../object-index';
import { Problem, Need } from '../../../rule';
import { isFilled, valuesOf } from '../../../secret-values';
import { Severity } from '../../../severity';

/** What is wanted of a Secret. */
export interface WantedSecret {
  /** Path of the field that names it. */
  readonly path: string;
  readonly name: string;
  /** Keys that it has to have. */
  readonly keys: readonly string[];
  /** Less than the rule's severity. */
  readonly severity?: Severity;
  /** What to add to messages. */
  readonly hint?: string;
}

/** What is wrong with a Secret that an object of a namespace refers to. Secrets are seldom among manifests: not to see one is no mistake. */
export function* secretProblems(set: ObjectIndex, namespace: string, wanted: WantedSecret, notEvaluated: (need: Need) => void): Generator<Problem> {
  const { path, name, keys, severity, hint = '' } = wanted;
  const { state, object, others } = set.lookup('Secret', namespace, name);
  const elsewhere = others.find(({ metadata }) => metadata?.name === name);
  if (elsewhere) {
    yield { path, message: `the Secret ${name} is in ${elsewhere.metadata.namespace}, not in ${namespace}${hint}`, others: [elsewhere], severity };
  } else if (state === 'absent') {
    yield { path, message: `none of the Secrets of ${namespace} is called ${name}${hint}`, severity: Severity.WARNING };
  } else if (state !== 'present' || !isFilled(object)) {
    notEvaluated('secrets');
  } else {
    for (const key of keys) {
      if (!valuesOf(object).get(key)) {
        yield { path, message: `the Secret ${name} has no key ${key}${hint}`, others: [object], severity };
      }
    }
  }
}
