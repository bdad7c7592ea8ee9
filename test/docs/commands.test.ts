import * as fs from 'fs';
import * as path from 'path';
import * as yaml from 'yaml';
import { parseValidateOptions, USAGE } from '../../src/cli/private/options';
import * as library from '../../src/validation';

const DOCS = path.join(__dirname, '..', '..', 'docs');

interface Snippet {
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

const FILES = fs.readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
const SNIPPETS = FILES.flatMap(file =>
  [...fs.readFileSync(path.join(DOCS, file), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .map(([, language, text]): Snippet => ({ file, language, text })));

/** What a text says behind `cdk8s-storage validate`, up to where the shell goes on with something else. */
function commandsIn(text: string): string[][] {
  return [...text.matchAll(/cdk8s-storage(?:@[\d.]+)? validate ([^\n|>]+)/g)].map(([, args]) => args.trim().split(/\s+/));
}

function problemOf(args: string[]): string | undefined {
  try {
    parseValidateOptions(args.filter(arg => !/^\[?[A-Z]+\]?…$/.test(arg)).concat(args.some(arg => /PATH/.test(arg)) ? ['path'] : []));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test('every command line of the guides has options that there are', () => {
  const commands = SNIPPETS.filter(({ language }) => ['shell', 'yaml'].includes(language)).flatMap(({ file, text }) =>
    commandsIn(text).map(args => ({ file, args })));
  expect(commands.length).toBeGreaterThan(6);
  expect(commands.map(({ file, args }) => [file, args.join(' '), problemOf(args)]).filter(([, , problem]) => problem !== undefined)).toEqual([]);
  expect(problemOf(['--formt', 'sarif', 'deploy/'])).toBe("unknown option '--formt'");
});

test('the reference of validate and its help name the same options', () => {
  const [, reference] = /^## Options\n([^]*?)^## /m.exec(fs.readFileSync(path.join(DOCS, 'reference', 'cli.md'), 'utf8'))!;
  const options = (text: string) => [...new Set([...text.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option))].sort();
  expect(options(reference)).toEqual(options(USAGE).filter(option => !['--help', '--version'].includes(option)));
});

test('every YAML snippet of the guides is YAML', () => {
  const snippets = SNIPPETS.filter(({ language }) => language === 'yaml');
  expect(snippets.length).toBeGreaterThan(1);
  expect(snippets.flatMap(({ file, text }) => yaml.parseAllDocuments(text).flatMap(({ errors }) => errors.map(({ message }) => `${file}: ${message}`)))).toEqual([]);
});

test('the plugin that the guide names is there and takes the properties that the guide lists', () => {
  const guide = path.join('how-to', 'validate-in-cdk8s-synth.md');
  const config = yaml.parse(SNIPPETS.find(({ file, language }) => file === guide && language === 'yaml')!.text);
  for (const { class: name, properties } of config.validations) {
    expect(new (library as any)[name](properties)).toBeInstanceOf(library.StorageValidation);
  }
  const listed = [...fs.readFileSync(path.join(DOCS, guide), 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(allowedProperties().sort());
});

function allowedProperties(): string[] {
  try {
    new library.StorageValidation({ other: 'x' });
    return [];
  } catch (error) {
    return (error as Error).message.split('allowed are ')[1].split(', ');
  }
}
