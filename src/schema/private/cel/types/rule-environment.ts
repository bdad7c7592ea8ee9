import { Environment } from './environment';
import { CelType, optionalType } from './type';
import { LIBRARY } from '../functions/library';

/**
 * What can be named in a rule of a definition.
 *
 * @param type the type of the values that the rule is asked about
 * @param isOptional whether the value before a change may be missing
 */
export function ruleEnvironment(type: CelType, isOptional: boolean): Environment {
  return new Environment(LIBRARY, new Map([['self', type], ['oldSelf', isOptional ? optionalType(type) : type]]));
}
