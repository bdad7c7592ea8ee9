import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

const SRC = path.join(__dirname, '..', '..', 'src');

/** What users may name: a class, an interface or an enum. */
type Exported = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration;

/** A place in the source that lacks something: `ceph/toolbox.ts:12 ToolboxProps.image`. */
type Place = string;

/** What cdk8s-plus demands of each construct, and has a sentence for itself. */
const SAID_BY_OTHERS = ['apiObject'];

/**
 * All that a file exports, itself and from other files. Modules in a namespace of
 * their own are those that are generated from definitions: these have no prose.
 */
function exportsOf(file: string, text: string = fs.readFileSync(file, 'utf8'), only?: readonly string[]): Exported[] {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true).statements.flatMap(statement => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (moduleSpecifier === undefined || (exportClause && ts.isNamespaceExport(exportClause))) return [];
      const names = exportClause?.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
      return exportsOf(fileOf(file, (moduleSpecifier as ts.StringLiteral).text), undefined, names ?? only);
    }
    const isType = ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isEnumDeclaration(statement);
    return isType && has(statement, ts.SyntaxKind.ExportKeyword) && (only?.includes(statement.name!.text) ?? true) ? [statement] : [];
  });
}

function fileOf(importer: string, specifier: string): string {
  const target = path.resolve(path.dirname(importer), specifier);
  return fs.existsSync(`${target}.ts`) ? `${target}.ts` : path.join(target, 'index.ts');
}

function has(node: ts.Node, modifier: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === modifier);
}

/** What users see of a class, an interface or an enum, but for how it is made. */
function membersOf(type: Exported): (ts.ClassElement | ts.TypeElement | ts.EnumMember)[] {
  return [...type.members as ts.NodeArray<ts.ClassElement | ts.TypeElement | ts.EnumMember>].filter(member => member.name !== undefined
    && !has(member, ts.SyntaxKind.PrivateKeyword) && tagOf(member, 'internal') === undefined && !SAID_BY_OTHERS.includes(member.name.getText()));
}

/** The text of a tag; undefined where there is no such tag. */
function tagOf(node: ts.Node, name: string): string | undefined {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === name);
  return tag && (ts.getTextOfJSDocComment(tag.comment) ?? '').trim();
}

/** Whether a doc comment begins with a sentence, or what ends like one. */
function hasSentence(node: ts.Node): boolean {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).pop()?.comment;
  const [first] = (ts.getTextOfJSDocComment(comment) ?? '').trim().split(/\n\s*\n/);
  return /[.:?…]$/.test(first);
}

function placeOf(node: ts.Node, name: string): Place {
  const file = node.getSourceFile();
  return `${path.relative(SRC, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${name}`;
}

function nameOf(type: Exported, member: { readonly name?: ts.Node }): string {
  return `${type.name!.text}.${member.name!.getText()}`;
}

function withoutSentence(types: readonly Exported[]): Place[] {
  return types.flatMap(type => [
    ...hasSentence(type) ? [] : [placeOf(type, type.name!.text)],
    ...membersOf(type).filter(member => !hasSentence(member)).map(member => placeOf(member, nameOf(type, member))),
  ]);
}

/** Props that may be left out and do not say what then is, and props that say so and may not be left out. */
function withoutDefault(types: readonly Exported[]): Place[] {
  return types.filter(ts.isInterfaceDeclaration).flatMap(type => membersOf(type).filter(ts.isPropertySignature)
    .filter(prop => prop.questionToken ? (tagOf(prop, 'default') ?? '') === '' : tagOf(prop, 'default') !== undefined)
    .map(prop => placeOf(prop, nameOf(type, prop))));
}

const PUBLIC = exportsOf(path.join(SRC, 'index.ts'));

test('every public class, interface and enum, and each of its members, has a sentence that says what it is', () => {
  expect(withoutSentence(PUBLIC)).toEqual([]);
  expect(PUBLIC.length).toBeGreaterThan(400);
  expect(PUBLIC.map(type => type.name!.text)).toEqual(expect.arrayContaining(['Topology', 'CephCluster', 'RookOperatorProps', 'StorageChecks', 'GeneralPurpose']));
});

test('every prop that may be left out says what then is, and no other one does', () => {
  expect(withoutDefault(PUBLIC)).toEqual([]);
});

/** What is not said in a comment: where something was reported, the machine it was written on, a registry that is not the project's own. */
function strangeIn(comment: string): string[] {
  const said = [...comment.matchAll(/\bissues?\b|(?<![\w.:/])\/(?:work|root|home|Users|tmp)\/[\w./-]+/gi)].map(([text]) => text);
  const registries = [...comment.matchAll(/((?:[\w-]+\.)+[a-z]{2,}(?::\d+)?)\/[\w./-]+:v?\d/g)].map(([, host]) => host);
  return [...said, ...registries.filter(host => !['docker.io', 'quay.io', 'registry.k8s.io'].includes(host))];
}

test('comments tell of the product alone', () => {
  const files = fs.readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts') && !file.startsWith('api'));
  const comments = files.flatMap(file => [...fs.readFileSync(path.join(SRC, file), 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([text]) => ({ file, text })));
  expect(comments.length).toBeGreaterThan(3000);
  expect(comments.flatMap(({ file, text }) => strangeIn(text).map(word => `${file}: ${word}`))).toEqual([]);
  expect(strangeIn('/** As in issue 7: reads /home/me/nodes.json and pulls images.example.net:5000/ceph:v20, not quay.io/ceph/ceph:v20.2.4. */'))
    .toEqual(['issue', '/home/me/nodes.json', 'images.example.net:5000']);
});

test('what has no sentence or no default is found', () => {
  const text = `
    /** Said. */
    export class A {
      /** Said. */ public static of(): A { return new A(); }
      /** @throws Error always */ public tell(): void {}
      /** Nothing that ends */ public readonly name = '';
      private hidden = 1;
      /** @internal */ public _inner = 1;
      protected readonly apiObject = 1;
    }
    export interface B {
      /** Said. */ readonly needed: string;
      /** Said. @default 1 */ readonly less?: number;
      /**
       * Said.
       * @default
       */
      readonly empty?: number;
      /** Said. */ readonly nothing?: number;
      /**
       * Said.
       * @default 2
       */
      readonly both: number;
    }
    /** Said. */
    export enum C {
      /** Said. */
      ONE = 'one',
      TWO = 'two',
    }
    class Unseen {}`;
  const types = exportsOf(path.join(SRC, 'x.ts'), text);
  expect(withoutSentence(types)).toEqual(['x.ts:5 A.tell', 'x.ts:6 A.name', 'x.ts:11 B', 'x.ts:30 C.TWO']);
  expect(withoutDefault(types)).toEqual(['x.ts:18 B.empty', 'x.ts:19 B.nothing', 'x.ts:24 B.both']);
});
