import { Checked, checkTypes } from './checker';
import { Environment } from './environment';
import { literalProblems } from './literal-checks';
import { CelType, isSameType, shownType } from './type';
import { parse } from '../syntax/parser';

/** An expression whose types are right. */
export interface Compiled {
  readonly checked: Checked;
  readonly type: CelType;
}

/**
 * Checks an expression as the API server does when it is to keep it.
 *
 * @param wanted types of which it must have one; any will do if there are none
 * @returns what is wrong, as a text, if something is
 */
export function compile(expression: string, environment: Environment, wanted: readonly CelType[]): Compiled | string {
  try {
    const checked = checkTypes(parse(expression), environment);
    const [problem] = checked.problems.length > 0 ? checked.problems : literalProblems(checked);
    if (problem !== undefined) {
      return problem;
    }
    const type = checked.types.get(checked.expression)!;
    if (wanted.length > 0 && !wanted.some(one => isSameType(one, type))) {
      return `gives ${shownType(type)}, must give ${wanted.map(shownType).join(' or ')}`;
    }
    return { checked, type };
  } catch (error) {
    return (error as Error).message;
  }
}
