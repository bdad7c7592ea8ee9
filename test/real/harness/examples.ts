import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { cached } from './cache';
import { yamlDocuments } from './shared';

const PROJECT = path.join(__dirname, '..', '..', '..');

/** One document of what an example synthesizes. */
export interface Manifest {
  /** `<example>/<file> <kind> <name>`, for messages. */
  readonly title: string;
  /** The text, as it would be sent to a server. */
  readonly text: string;
  readonly object: { readonly [key: string]: any };
}

/** The examples of the project: folders with a `main.ts`. */
export function exampleNames(): string[] {
  const folder = path.join(PROJECT, 'examples');
  return fs.readdirSync(folder).filter(name => fs.existsSync(path.join(folder, name, 'main.ts'))).sort();
}

/** What all examples synthesize, each run as its user runs it. */
export function manifestsOfExamples(): Manifest[] {
  return exampleNames().flatMap(name => manifestsOf(name));
}

/** The CephClusters, pools and so on among manifests. */
export function ofKind(manifests: readonly Manifest[], kind: string): Manifest['object'][] {
  return manifests.map(({ object }) => object).filter(object => object.kind === kind);
}

function manifestsOf(example: string): Manifest[] {
  const out = fs.mkdtempSync(path.join(cached('run'), `${example}-`));
  execFileSync(process.execPath, [require.resolve('ts-node/dist/bin.js'), '-T', '-P', 'examples/tsconfig.json', `examples/${example}/main.ts`],
    { cwd: PROJECT, env: { ...process.env, CDK8S_OUTDIR: out }, stdio: ['ignore', 'ignore', 'inherit'] });
  const manifests = fs.readdirSync(out).filter(name => name.endsWith('.yaml')).sort().flatMap(file =>
    fs.readFileSync(path.join(out, file), 'utf8').split(/^---$/m).flatMap(text => yamlDocuments(text).map(object =>
      ({ title: `${example}/${file} ${object.kind} ${object.metadata?.name}`, text, object }))));
  fs.rmSync(out, { recursive: true });
  if (manifests.length === 0) {
    throw new Error(`examples/${example} wrote no manifests into CDK8S_OUTDIR`);
  }
  return manifests;
}
