import * as fs from 'fs';
import * as path from 'path';
import { Construct } from 'constructs';
import * as ts from 'typescript';
import * as ceph from '../../src/ceph';

const ROOT = path.join(__dirname, '..', '..');

const PAGES = ['README.md', ...fs.readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.md')).map(file => path.join('docs', file))];

const SNIPPETS = PAGES.flatMap(file => [...fs.readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text]) => text));

/** The constructs for Rook that users can make. */
const CONSTRUCTS = Object.entries(ceph).filter(([, value]) => typeof value === 'function' && value.prototype instanceof Construct).map(([name]) => name).sort();

/** Names in front of snippets that show what counts. */
const HEAD = "import { CephBlockPool, CephFilesystem, CephNFS, RbdStorageClass } from 'cdk8s-storage';\ndeclare const pool: CephBlockPool;\n";
const SHOWN = [
  '',
  "pool.addStorageClass('class', { name: 'fast' });\n",
  "CephFilesystem.fromCephFilesystemName(pool, 'fs', { cluster: pool.cluster, name: 'fs' });\n",
  "new CephNFS(pool, 'nfs', { cluster: pool.cluster, name: 'nfs' });\n",
].map(text => HEAD + text);

/** For each snippet the classes whose objects it makes: by `new X(`, by `X.fromY(`, or by an `addX(` that returns one. */
function classesMadeIn(snippets: readonly string[]): string[][] {
  const folder = path.join(ROOT, 'examples');
  const texts = new Map(snippets.map((text, i) => [path.join(folder, `snippet-${i}.ts`), text]));
  const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = file => texts.has(path.normalize(file)) || fileExists(file);
  host.readFile = file => texts.get(path.normalize(file)) ?? readFile(file);
  const program = ts.createProgram([...texts.keys()], options, host);
  const checker = program.getTypeChecker();

  const madeBy = (node: ts.Node): string[] => {
    if (ts.isNewExpression(node)) return [node.expression.getText()];
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { expression: target, name: { text: method } } = node.expression;
    if (/^from[A-Z]/.test(method)) return [target.getText()];
    return /^add[A-Z]/.test(method) ? [checker.getTypeAtLocation(node).symbol?.name ?? ''] : [];
  };
  const madeIn = (node: ts.Node): string[] => {
    const inner: string[] = [];
    ts.forEachChild(node, child => void inner.push(...madeIn(child)));
    return [...madeBy(node), ...inner];
  };
  return [...texts.keys()].map(file => madeIn(program.getSourceFile(file)!));
}

let made: string[][];

beforeAll(() => {
  made = classesMadeIn([...SHOWN, ...SNIPPETS]);
}, 120_000);

test('every construct for Rook is made in a snippet of the documentation', () => {
  const documented = new Set(made.slice(SHOWN.length).flat());
  expect(CONSTRUCTS.length).toBeGreaterThan(50);
  expect(CONSTRUCTS.filter(name => !documented.has(name))).toEqual([]);
});

test('a construct counts where it is made, not where it is named', () => {
  expect(made.slice(0, SHOWN.length)).toEqual([[], ['RbdStorageClass'], ['CephFilesystem'], ['CephNFS']]);
});
