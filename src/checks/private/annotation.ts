import { decode } from '../../manifests/decode';
import { Acknowledgement } from '../acknowledgement';
import { problemOf } from '../acknowledgement-problem';

/** The annotation that acknowledges findings of its object: a list in YAML or JSON of id, reason and until. */
export const ANNOTATION = 'storage.cdk8s.io/acknowledge';

/** Reads the annotation. What is wrong with one entry leaves the others as they are. */
export function acknowledgementsIn(text: unknown): { acknowledgements: Acknowledgement[]; problem?: string } {
  if (typeof text !== 'string') {
    return { acknowledgements: [], problem: 'it is no text' };
  }
  const { value, errors } = decode(text, 'yaml');
  if (value === undefined || errors.length > 0) {
    return { acknowledgements: [], problem: errors[0]?.message ?? 'it is empty' };
  }
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  const problems = entries.map(entry => problemOf(entry));
  return {
    acknowledgements: entries.filter((_, i) => problems[i] === undefined) as Acknowledgement[],
    problem: problems.find(problem => problem !== undefined),
  };
}
