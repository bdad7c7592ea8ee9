import { isWholeCluster } from './whole-cluster';
import { Severity } from '../../../severity';
import { Subject } from '../../../subject';
import { titleOf } from '../../../title-of';

/** What there is to say of an object that is not there. */
export interface Missing {
  readonly message: string;
  readonly fix?: string;
  readonly others: readonly any[];
  /** Less than an error where the set does not prove that it is missing. */
  readonly severity?: Severity;
}

/**
 * What to say of an object that is referred to; undefined if it is there, or the set does not tell.
 *
 * @param isWhole whether it ought to stand in the set
 */
export function missing({ set, notEvaluated }: Subject, kind: string, namespace: string, name: string,
  isWhole = isWholeCluster(set, namespace)): Missing | undefined {
  const { state, others } = set.lookup(kind, namespace, name);
  const message = `there is no ${kind} ${namespace}/${name}`;
  if (state === 'absent') {
    const near = [...new Set(others.filter(other => other.metadata?.namespace === namespace).map(other => other.metadata?.name))];
    const fix = near.length > 0 ? `name one that is there (${near.join(', ')}), or add it` : `keep it in ${namespace}: the set has ${titleOf(others[0])}`;
    return { message, fix, others };
  }
  if (state === 'unknown' && isWhole && set.find(kind, '', name) === undefined) {
    return { message: `${message} in the set, which has others of the cluster`, others, severity: Severity.WARNING };
  }
  if (state === 'unknown') {
    notEvaluated('objects');
  }
  return undefined;
}
