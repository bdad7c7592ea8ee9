import * as ts from 'typescript';

/** A text with one mistake in it. */
export interface Mutant {
  readonly text: string;
  /** The line of the mistake, counted from 1. */
  readonly line: number;
  /** The mistake, in a few words. */
  readonly what: string;
}

interface Options {
  /** Whether comparisons are moved by one as well. */
  readonly boundaries: boolean;
}

const PREDICATES = ['some', 'every', 'find', 'findIndex'];

const SWAPS: { readonly [operator: number]: string | undefined } = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
};

const BOUNDARIES: { readonly [operator: number]: string | undefined } = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
};

/** All mistakes that can be made mechanically in the file of a rule, each once. */
export function mutantsOf(text: string, options: Options): Mutant[] {
  const file = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const replace = (node: ts.Node, replacement: string, what: string) => mutants.push({
    text: text.slice(0, node.getStart()) + replacement + text.slice(node.getEnd()),
    line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    what: `${what}: ${node.getText().replace(/\s+/g, ' ').slice(0, 100)}`,
  });
  const negate = (node: ts.Node) => replace(node, `!(${node.getText()})`, 'the contrary of');
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && node.name.getText() === 'check' && node.body) {
      mutants.push({
        text: `${text.slice(0, node.body.getStart())}{}${text.slice(node.body.getEnd())}`,
        line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        what: 'the rule finds nothing',
      });
    } else if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
      negate(node.expression);
    } else if (ts.isConditionalExpression(node)) {
      negate(node.condition);
    } else if (ts.isExpressionStatement(node) && ts.isYieldExpression(node.expression)) {
      replace(node, ';', 'without');
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      visitCall(node, node.expression);
    } else if (ts.isBinaryExpression(node)) {
      visitOperator(node);
    }
    ts.forEachChild(node, visit);
  };
  const visitCall = (call: ts.CallExpression, { expression, name }: ts.PropertyAccessExpression): void => {
    const [predicate] = call.arguments;
    if (name.text === 'filter') {
      replace(call, expression.getText(), 'all in the place of');
    } else if (PREDICATES.includes(name.text) && predicate && ts.isArrowFunction(predicate) && !ts.isBlock(predicate.body)) {
      negate(predicate.body);
    }
  };
  const visitOperator = ({ operatorToken, right, parent }: ts.BinaryExpression): void => {
    const swapped = SWAPS[operatorToken.kind];
    if (swapped !== undefined && !isDefault(right)) {
      replaceOperator(operatorToken, swapped, parent);
    }
    const moved = options.boundaries ? BOUNDARIES[operatorToken.kind] : undefined;
    if (moved !== undefined) {
      replaceOperator(operatorToken, moved, parent);
    }
  };
  const replaceOperator = (operator: ts.Node, replacement: string, parent: ts.Node): void => {
    mutants.push({
      text: text.slice(0, operator.getStart()) + replacement + text.slice(operator.getEnd()),
      line: file.getLineAndCharacterOfPosition(operator.getStart()).line + 1,
      what: `${replacement} for ${operator.getText()} in: ${parent.getText().replace(/\s+/g, ' ').slice(0, 100)}`,
    });
  };
  visit(file);
  return mutants;
}

/** Whether what stands behind || is no condition, but what to take where there is nothing. */
function isDefault(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isNumericLiteral(node)
    || ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) || node.getText() === 'undefined';
}
