import { Field } from './field';
import type { AdmissionOptions } from '../cel/types/admission';
import type { CelType } from '../cel/types/type';

/** What an expression of a policy or webhook is for, which tells what it must give. */
export type Purpose = 'condition' | 'message' | 'annotation' | 'variable' | 'object' | 'patch';

/**
 * Checks an expression in CEL of a policy or webhook: that it is given, names only
 * what is there, and gives what it is for.
 *
 * @returns its type, if nothing is wrong
 * @see https://kubernetes.io/docs/reference/using-api/cel/
 */
export function checkExpression(expression: Field, purpose: Purpose, options: AdmissionOptions): CelType | undefined {
  if (expression.text.trim() === '') {
    expression.required('an expression in CEL is required');
    return undefined;
  }
  const { admission, compile } = checks();
  const compiled = compile(expression.text, admission.admissionEnvironment(options), wantedTypes()[purpose]);
  if (typeof compiled === 'string') {
    expression.invalid(compiled);
    return undefined;
  }
  return compiled.type;
}

/** The type that a variable of a policy has for the expressions behind it. */
export function typeOfVariable(type: CelType | undefined): CelType {
  return checks().admission.typeOfVariable(type);
}

function wantedTypes(): { readonly [purpose in Purpose]: readonly CelType[] } {
  const { admission, types } = checks();
  return {
    condition: [types.BOOL],
    message: [types.STRING],
    annotation: [types.STRING, types.NULL],
    variable: [],
    object: [admission.OBJECT_TYPE],
    patch: [admission.PATCHES_TYPE],
  };
}

/** What checks expressions, loaded when the first one is to be checked. */
function checks(): { admission: typeof import('../cel/types/admission'); types: typeof import('../cel/types/type') } & typeof import('../cel/types/compile') {
  /* eslint-disable @typescript-eslint/no-require-imports */
  return { admission: require('../cel/types/admission'), types: require('../cel/types/type'), ...require('../cel/types/compile') };
  /* eslint-enable @typescript-eslint/no-require-imports */
}
