import * as fs from 'fs';
import * as path from 'path';
import * as zlib from 'zlib';
import * as YAML from 'yaml';

type Json = { readonly [key: string]: any };

/** Data that is kept beside the project, not in it: original definitions and recorded verdicts. */
export const SHARED = path.join(__dirname, '..', '..', '..', '..', 'shared');

/** The original definitions of one API: a folder below `../shared/crds`. */
export function originalCrds(folder: string): Json[] {
  const files = fs.readdirSync(path.join(SHARED, 'crds', folder)).filter(name => name.endsWith('.yaml')).sort();
  return files.flatMap(name => yamlDocuments(fs.readFileSync(path.join(SHARED, 'crds', folder, name), 'utf8')))
    .filter(object => object.kind === 'CustomResourceDefinition');
}

/** A document of the corpus, with what kube-apiserver answered to it. */
export interface CorpusDocument {
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly format: string;
  /** The text exactly as it was sent. */
  readonly doc: string;
  readonly accepted: boolean;
  readonly errors: readonly { readonly type: string; readonly field: string; readonly message: string }[];
}

/** A pair of the corpus: an object that was stored, and what was put over it. */
export interface CorpusPair {
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly group: string;
  /** JSON texts. */
  readonly old: string;
  readonly new: string;
  readonly accepted: boolean;
}

/** The recorded creates of custom resources. */
export function createdInCorpus(): CorpusDocument[] {
  return lines('create-cr.jsonl.gz');
}

/** The recorded updates of custom resources whose old object the schema allows. */
export function updatedInCorpus(): CorpusPair[] {
  return lines<CorpusPair>('update-cr.jsonl.gz').filter(pair => !pair.group.startsWith('ratchet'));
}

/** The objects of a text of several YAML documents. */
export function yamlDocuments(text: string): Json[] {
  return YAML.parseAllDocuments(text, { maxAliasCount: -1 } as YAML.ParseOptions).map(document => document.toJS()).filter(object => object !== null);
}

function lines<T>(file: string): T[] {
  const text = zlib.gunzipSync(fs.readFileSync(path.join(SHARED, 'corpus', file))).toString();
  return text.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as T);
}
