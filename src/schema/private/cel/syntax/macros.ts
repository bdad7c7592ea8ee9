import { Node } from './node';

/** Name of the variable that the loops of most macros change; no expression can write it. */
export const RESULT = '@result';
const UNUSED = '#unused';
const SORTED = '@sorted';

const RESULT_NODE: Node = { kind: 'name', name: RESULT };

type Macro = (args: readonly Node[], target: Node) => Node;

/** Macros by name and number of arguments. All but `has` are written behind what they are about. */
const MACROS: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ['all/2', ([variable, test], range) => quantifier(range, [variable], literal(true), call('@not_strictly_false', RESULT_NODE), call('_&&_', RESULT_NODE, test))],
  ['all/3', ([key, variable, test], range) => quantifier(range, [key, variable], literal(true), call('@not_strictly_false', RESULT_NODE), call('_&&_', RESULT_NODE, test))],
  ['exists/2', ([variable, test], range) => exists(range, [variable], test)],
  ['exists/3', ([key, variable, test], range) => exists(range, [key, variable], test)],
  ['exists_one/2', ([variable, test], range) => existsOne(range, [variable], test)],
  ['exists_one/3', ([key, variable, test], range) => existsOne(range, [key, variable], test)],
  ['existsOne/3', ([key, variable, test], range) => existsOne(range, [key, variable], test)],
  ['map/2', ([variable, value], range) => listOf(range, [variable], value)],
  ['map/3', ([variable, test, value], range) => listOf(range, [variable], value, test)],
  ['filter/2', ([variable, test], range) => listOf(range, [variable], variable, test)],
  ['transformList/3', ([key, variable, value], range) => listOf(range, [key, variable], value)],
  ['transformList/4', ([key, variable, test, value], range) => listOf(range, [key, variable], value, test)],
  ['transformMap/3', ([key, variable, value], range) => mapOf(range, [key, variable], [key, value])],
  ['transformMap/4', ([key, variable, test, value], range) => mapOf(range, [key, variable], [key, value], test)],
  ['transformMapEntry/3', ([key, variable, entry], range) => mapOf(range, [key, variable], [entry])],
  ['transformMapEntry/4', ([key, variable, test, entry], range) => mapOf(range, [key, variable], [entry], test)],
  ['optMap/2', ([variable, value], target) => optional(target, variable, call('optional.of', bound(variable, member('value', target), value)))],
  ['optFlatMap/2', ([variable, value], target) => optional(target, variable, bound(variable, member('value', target), value))],
  ['sortBy/2', sortBy],
]);

/**
 * What a call of a macro stands for; undefined where the function is no macro.
 *
 * @throws if the macro can't be used so
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#macros
 */
export function expandMacro(name: string, args: readonly Node[], target: Node | undefined): Node | undefined {
  if (!target) {
    return name === 'has' && args.length === 1 ? presence(args[0]) : undefined;
  }
  return MACROS.get(`${name}/${args.length}`)?.(args, target);
}

function presence(field: Node): Node {
  if (field.kind !== 'select' || field.isTest) {
    throw new Error('has() asks for a field, such as has(self.name)');
  }
  return { ...field, isTest: true };
}

function exists(range: Node, variables: readonly Node[], test: Node): Node {
  return quantifier(range, variables, literal(false), call('@not_strictly_false', call('!_', RESULT_NODE)), call('_||_', RESULT_NODE, test));
}

function existsOne(range: Node, variables: readonly Node[], test: Node): Node {
  const step = call('_?_:_', test, call('_+_', RESULT_NODE, literal(1n)), RESULT_NODE);
  return loop(range, variables, literal(0n), literal(true), step, call('_==_', RESULT_NODE, literal(1n)));
}

function quantifier(range: Node, variables: readonly Node[], start: Node, condition: Node, step: Node): Node {
  return loop(range, variables, start, condition, step, RESULT_NODE);
}

function listOf(range: Node, variables: readonly Node[], value: Node, test?: Node): Node {
  const step = call('_+_', RESULT_NODE, { kind: 'list', items: [value], optional: new Set() });
  return loop(range, variables, { kind: 'list', items: [], optional: new Set() }, literal(true), onlyIf(test, step), RESULT_NODE);
}

function mapOf(range: Node, variables: readonly Node[], entry: readonly Node[], test?: Node): Node {
  const step = call('cel.@mapInsert', RESULT_NODE, ...entry);
  return loop(range, variables, { kind: 'map', entries: [] }, literal(true), onlyIf(test, step), RESULT_NODE);
}

function onlyIf(test: Node | undefined, step: Node): Node {
  return test ? call('_?_:_', test, step, RESULT_NODE) : step;
}

function optional(target: Node, variable: Node, value: Node): Node {
  nameOf(variable);
  return call('_?_:_', member('hasValue', target), value, call('optional.none'));
}

/** A loop without turns: what its variable is at the start, it is at the end. */
function bound(variable: Node, value: Node, end: Node): Node {
  const name = nameOf(variable);
  return {
    kind: 'loop',
    range: { kind: 'list', items: [], optional: new Set() },
    variable: UNUSED,
    result: name,
    start: value,
    condition: literal(false),
    step: { kind: 'name', name },
    end,
  };
}

function sortBy([variable, key]: readonly Node[], target: Node): Node {
  if (!['list', 'select', 'name', 'loop', 'call'].includes(target.kind)) {
    throw new Error('sortBy is for lists');
  }
  const list: Node = { kind: 'name', name: SORTED };
  return bound(list, target, member('@sortByAssociatedKeys', list, listOf(list, [variable], key)));
}

function loop(range: Node, variables: readonly Node[], start: Node, condition: Node, step: Node, end: Node): Node {
  const [variable, second] = variables.map(nameOf);
  if (variable === second) {
    throw new Error(`the two variables have the same name ${variable}`);
  }
  return { kind: 'loop', range, variable, second, result: RESULT, start, condition, step, end };
}

function nameOf(variable: Node): string {
  if (variable.kind !== 'name') {
    throw new Error('the variable must be a simple name');
  }
  if (variable.name === '__result__') {
    throw new Error('the variable can\'t be named __result__');
  }
  return variable.name;
}

function literal(value: unknown): Node {
  return { kind: 'literal', value };
}

function call(name: string, ...args: Node[]): Node {
  return { kind: 'call', name, args };
}

function member(name: string, target: Node, ...args: Node[]): Node {
  return { kind: 'call', name, target, args };
}
