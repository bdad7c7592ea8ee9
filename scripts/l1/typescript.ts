import { code, factsText, inCommon, rulesOf } from './facts-text';
import { Kind, Member, Struct, Submodule } from './model';
import { NamedModel } from './named-model';
import { wireNames } from './wire-names';
import { apiVersionOf } from '../../src/schema/private/bundled-facts';

/** What is longer stands in the reference only. */
const LONGEST_IN_A_COMMENT = 160;

/** Words for a type that TypeScript says as well. */
const SAID_BY_THE_TYPE = /^(list of |map of |lists of |maps of )*(strings?|booleans?|objects?|any values?|numbers? or strings?)$/;

/** Writes classes and interfaces. */
export class TypeScriptWriter {
  public constructor(private readonly named: NamedModel) {}

  /** The class of a kind and the interface of its props. */
  public kind(kind: Kind, submodule: Submodule): string {
    const { facts, members } = kind;
    const name = facts.kind;
    const optional = members.every(member => member.optional);
    const renamed = wireNames(kind);
    const wire = renamed.length > 0 ? ', WIRE_NAMES' : '';
    return [
      ...(renamed.length > 0 ? [
        `const WIRE_NAMES = {\n${renamed.map(({ place, wire: to }) => `  '${place}': '${to}',\n`).join('')}};\n`,
      ] : []),
      comment(`${code(name)} of ${apiVersionOf(facts)}; belongs to ${facts.namespaced ? 'a namespace' : 'the cluster'}.`),
      `export class ${name} extends ApiResource {`,
      comment('API version and kind.', '  '),
      '  public static readonly GVK: GroupVersionKind = {',
      `    apiVersion: '${apiVersionOf(facts)}',`,
      `    kind: '${name}',`,
      '  };\n',
      comment('The manifest alone, without a construct.', '  '),
      `  public static manifest(props: ${name}Props${optional ? ' = {}' : ''}): any {`,
      `    return manifestOf(${name}.GVK, props${wire});`,
      '  }\n',
      comment('An object of this kind in the chart of the scope.', '  '),
      `  public constructor(scope: Construct, id: string, props: ${name}Props${optional ? ' = {}' : ''}) {`,
      `    super(scope, id, ${name}.GVK, props${wire});`,
      '  }',
      '}\n',
      comment(`All that can be written in a ${code(name)}.`),
      `export interface ${name}Props {`,
      comment('Name, namespace, labels and annotations.\n\n@default - a name made of the path of the construct', '  '),
      '  readonly metadata?: ApiObjectMetadata;',
      ...members.map(member => this.member(member, '', submodule.name)),
      '}\n',
    ].join('\n');
  }

  /** The interface of a struct. */
  public struct(struct: Struct): string {
    const { submodule, name } = this.named.naming(struct);
    const prefix = struct.definition ?? lastWord(struct.places[0].path);
    return [
      comment(this.structText(struct)),
      `export interface ${name} {`,
      ...struct.members.map(member => this.member(member, prefix, submodule)),
      '}\n',
    ].join('\n');
  }

  private structText(struct: Struct): string {
    const { kind, path } = struct.places[0];
    const more = struct.places.length - 1;
    const where = struct.definition
      ? `${code(struct.definition)} of Kubernetes.`
      : `${code(path)} of ${kind}${more > 0 ? ` and ${more} more` : ''}.`;
    const rules = inCommon(struct.shapes.map(rulesOf)).filter(rule => rule.length <= LONGEST_IN_A_COMMENT);
    return [where, ...rules.map(rule => `Rule: ${code(rule)}.`)].join(' ');
  }

  private member(member: Member, prefix: string, submodule: string): string {
    const facts = inCommon(member.shapes.map(factsText)).filter(text => !SAID_BY_THE_TYPE.test(text)).map(shortened);
    const path = prefix === '' ? member.wire : `${prefix}.${member.wire}`;
    const text = `${code(path)}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}.${member.optional ? `\n@default ${defaultText(member)}` : ''}`;
    return [
      comment(text, '  '),
      `  readonly ${member.name}${member.optional ? '?' : ''}: ${this.named.typeScript(member.type, submodule)};`,
    ].join('\n');
  }
}

/** The default that all places of a member share, as TypeScript. */
export function defaultText(member: Member): string {
  const defaults = new Set(member.shapes.map(shape => JSON.stringify(shape.default)));
  const [only] = defaults;
  if (defaults.size > 1) {
    return '- differs from kind to kind';
  }
  return only === undefined ? '- none' : only;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_IN_A_COMMENT) {
    return text;
  }
  const [words] = text.split('`');
  return words.endsWith('one of ') ? `${words}${Math.floor(text.split('`').length / 2)} values, see the reference` : `${words}a pattern, see the reference`;
}

function lastWord(path: string): string {
  return path.replace(/\[\]|\{\}/g, '').split('.').pop()!;
}

function comment(text: string, indent = ''): string {
  const lines = text.replace(/\*\//g, '*\\/').split('\n');
  if (lines.length === 1) {
    return `${indent}/** ${lines[0]} */`;
  }
  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}
