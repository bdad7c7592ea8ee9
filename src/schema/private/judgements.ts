import { FieldError } from '../../manifests/field-error';
import { Judgement, Verdict } from '../judgement';
import { KindFacts, KindLine } from '../kind';

/** The verdict that follows from errors. One thing that nobody can judge is enough to say nothing of the whole, unless something else is wrong for sure. */
export function judgementOf(errors: FieldError[]): Judgement {
  if (errors.length === 0) {
    return { verdict: Verdict.ACCEPTED, errors };
  }
  return { verdict: errors.every(error => error.type === 'NotEvaluated') ? Verdict.NOT_EVALUATED : Verdict.REJECTED, errors };
}

/** The verdict on a document with one error. */
export function refused(type: string, path: string, message: string): Judgement {
  return judgementOf([{ type, path, message }]);
}

/** What any line of an API accepts is acceptable; what none accepts is judged by the first. */
export function judgeLines(lines: readonly KindLine[], errorsOf: (kind: KindFacts) => FieldError[]): Judgement {
  let first: Judgement | undefined;
  for (const { facts, needs } of lines) {
    const judgement = judgementOf(errorsOf(facts));
    if (judgement.verdict === Verdict.ACCEPTED) {
      return needs === undefined ? judgement : { ...judgement, needs };
    }
    first ??= judgement;
  }
  return first!;
}
