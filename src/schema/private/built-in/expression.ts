import { Field } from './field';

/**
 * Checks an expression in CEL: that it is given, and names no variable that its
 * policy does not declare. Whether it compiles, and to which type, is not checked.
 *
 * @param variables names of the variables of the policy that may be used, undefined where there can be none
 * @see https://kubernetes.io/docs/reference/using-api/cel/
 */
export function checkExpression(expression: Field, variables?: ReadonlySet<string>): void {
  if (expression.text.trim() === '') {
    expression.required('an expression in CEL is required');
    return;
  }
  for (const [, name] of variables ? withoutTexts(expression.text).matchAll(/(?<![\w.])variables\s*\.\s*([A-Za-z_]\w*)/g) : []) {
    if (!variables!.has(name)) {
      expression.invalid(`the variable ${name} is not declared before, declared are: ${[...variables!].join(', ') || 'none'}`);
      return;
    }
  }
}

/** An expression with its quoted texts and comments emptied. */
function withoutTexts(expression: string): string {
  return expression.replace(/"""[^]*?"""|'''[^]*?'''|"(\\.|[^"\\])*"|'(\\.|[^'\\])*'|\/\/.*/g, "''");
}
