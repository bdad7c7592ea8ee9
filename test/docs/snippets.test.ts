import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

interface Snippet {
  readonly where: string;
  readonly language: string;
  readonly text: string;
}

function markdownFiles(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? markdownFiles(file) : file.endsWith('.md') ? [file] : [];
  });
}

function snippetsOf(file: string): Snippet[] {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(match => ({
    where: `${file}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1],
    text: match[2],
  }));
}

const SNIPPETS = ['README.md', 'CONTRIBUTING.md', ...markdownFiles('docs')].flatMap(snippetsOf);

function compile(snippets: Snippet[]): string[] {
  const files = new Map(snippets.map((snippet, i) => [path.join(ROOT, 'examples', `snippet-${i}.ts`), snippet]));
  const config = ts.getParsedCommandLineOfConfigFile(path.join(ROOT, 'examples', 'tsconfig.json'), {}, {
    ...ts.sys, onUnRecoverableConfigFileDiagnostic: diagnostic => { throw new Error(String(diagnostic.messageText)); },
  })!;
  // A snippet may show a value without using it.
  const options = { ...config.options, noUnusedLocals: false };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = file => files.has(path.normalize(file)) || fileExists(file);
  host.readFile = file => files.get(path.normalize(file))?.text ?? readFile(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([file, snippet]) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(diagnostic => `${snippet.where}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`));
}

test('every TypeScript snippet of the documentation compiles', () => {
  const typescript = SNIPPETS.filter(snippet => snippet.language === 'ts');
  expect(typescript.length).toBeGreaterThan(3);
  expect(compile(typescript)).toEqual([]);
}, 60_000);

test('a snippet that does not compile is found', () => {
  const broken = { where: 'x.md:1', language: 'ts', text: "import { Topology } from 'cdk8s-storage';\nTopology.fromNodeLst('nodes.json');\n" };
  expect(compile([broken])).toEqual([expect.stringMatching(/^x\.md:1: .*fromNodeLst/)]);
}, 60_000);

test('every JSON snippet of the documentation is JSON', () => {
  const json = SNIPPETS.filter(snippet => snippet.language === 'json');
  const broken = json.filter(snippet => {
    try {
      JSON.parse(snippet.text);
      return false;
    } catch {
      return true;
    }
  });
  expect(broken.map(snippet => snippet.where)).toEqual([]);
});

test('a snippet is in a language that the tests compile or run', () => {
  const known = ['ts', 'json', 'yaml', 'shell', 'text'];
  expect(SNIPPETS.filter(snippet => !known.includes(snippet.language)).map(snippet => snippet.where)).toEqual([]);
});

test('every link between pages of the documentation leads somewhere', () => {
  const dead = ['README.md', 'CONTRIBUTING.md', ...markdownFiles('docs')].flatMap(file => {
    const text = fs.readFileSync(path.join(ROOT, file), 'utf8').replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
    return [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(match => match[1])
      .filter(target => !/^https?:/.test(target) && !fs.existsSync(path.join(ROOT, path.dirname(file), target)))
      .map(target => `${file}: ${target}`);
  });
  expect(dead).toEqual([]);
});
