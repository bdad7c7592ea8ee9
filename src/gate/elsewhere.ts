import { IConstruct } from 'constructs';
import { ElsewhereObjects } from '../checks/elsewhere';

const ELSEWHERE = Symbol.for('cdk8s-storage.elsewhere');

/** Tells the checks that the cluster has what a construct stands for and does not make. */
export function existsElsewhere(construct: IConstruct, ...objects: ElsewhereObjects[]): void {
  Object.defineProperty(construct, ELSEWHERE, { value: objects });
}

/** All that constructs stand for and do not make. */
export function elsewhereOf(constructs: readonly IConstruct[]): ElsewhereObjects[] {
  return constructs.flatMap(construct => (construct as { [ELSEWHERE]?: ElsewhereObjects[] })[ELSEWHERE] ?? []);
}
