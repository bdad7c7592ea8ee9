import * as fs from 'fs';
import * as path from 'path';
import * as YAML from 'yaml';
import { distilBuiltIns } from './distil-built-ins';
import { KubernetesHistory } from './kubernetes-history';
import { packFacts } from './pack-facts';
import { CrdFacts, KindFacts, kindsOfCrd } from '../src/schema/kind';
import { distilCrd } from '../src/schema/private/distil-crd';
import { NEWEST_MINOR, OLDEST_MINOR } from '../src/schema/private/kube-version';
import { PackedFacts } from '../src/schema/private/packed-facts';

/**
 * Distils API definitions into the facts that the package carries.
 *
 *   npm run import-api -- DEFINITIONS
 *
 * DEFINITIONS holds `crds/<api>/*.yaml`, `openapi/kubernetes-<version>.json` as a
 * server of the newest version publishes it, and `openapi/published/<version>.json`
 * of each version: the definitions of all APIs, such as the cdk8s project keeps
 * (`kubernetes-schemas/v<version>.0/_definitions.json`). Without the last, what is
 * known of built-in kinds stays as it is.
 * Names, types, bounds, enums, defaults and rules are kept; prose is not.
 */
const APIS: Api[] = [
  { name: 'rook', folder: 'rook-1.20.6', source: 'rook 1.20.6' },
  { name: 'rook-next', folder: 'rook', source: 'rook d0c3b9ce6, before 1.21' },
  { name: 'rook-1.19', folder: 'rook-1.19.10', source: 'rook 1.19.10', base: 'rook' },
  { name: 'rustfs', folder: 'rustfs', source: 'rustfs operator 276ff67' },
  { name: 'velero', folder: 'velero', source: 'velero d30d389, before 1.19' },
  { name: 'prometheus-operator', folder: 'prometheus-operator', source: 'prometheus-operator 6adcebc50' },
  { name: 'cert-manager', folder: 'cert-manager', source: 'cert-manager 2d0d7f7f7' },
  { name: 'external-snapshotter', folder: 'external-snapshotter', source: 'external-snapshotter afb2f0d85' },
  { name: 'gateway-api', folder: 'gateway-api', source: 'gateway-api 4564255ac, standard channel' },
];
const KUBERNETES = `1.${NEWEST_MINOR}`;
const FACTS = path.join(__dirname, '..', 'src', 'schema', 'facts');

interface Api {
  readonly name: string;
  readonly folder: string;
  readonly source: string;
  /** Of an earlier release: the API whose shapes it shares. Its kinds are installed, and not what documents are judged by. */
  readonly base?: string;
}

function main(definitions: string | undefined): void {
  if (!definitions) {
    throw new Error('usage: npm run import-api -- DEFINITIONS, a folder with crds/ and openapi/');
  }
  const index: { [apiVersionAndKind: string]: string[] } = {};
  for (const api of APIS) {
    const crds = readCrds(path.join(definitions, 'crds', api.folder));
    if (api.base) {
      const { shapes } = readJson(path.join(FACTS, `${api.base}.json`)) as PackedFacts;
      write(api.name, JSON.stringify(packFacts(api.source, crds, [], { name: api.base, shapes })));
    } else {
      write(api.name, JSON.stringify(packFacts(api.source, crds, [])));
      addToIndex(index, api.name, crds.flatMap(kindsOfCrd));
    }
  }
  const published = path.join(definitions, 'openapi', 'published');
  if (fs.existsSync(published)) {
    addToIndex(index, 'kubernetes', importBuiltIns(path.join(definitions, 'openapi', `kubernetes-${KUBERNETES}.json`), readHistory(published)));
  } else {
    console.log(`${published} is not there: kubernetes.json and kubernetes-apis.json stay as they are`);
    const known = Object.entries(readJson(path.join(FACTS, 'index.json'))).filter(([, apis]) => apis.includes('kubernetes'));
    known.forEach(([key]) => { index[key] = ['kubernetes']; });
  }
  write('index', JSON.stringify(sorted(index), undefined, 1));
}

function importBuiltIns(openapi: string, history: KubernetesHistory): KindFacts[] {
  const builtIns = distilBuiltIns(readJson(openapi), history);
  write('kubernetes', JSON.stringify(packFacts(`kubernetes ${KUBERNETES}`, [], builtIns)));
  write('kubernetes-apis', JSON.stringify(history.lives(builtIns), undefined, 1));
  return builtIns;
}

function readCrds(folder: string): CrdFacts[] {
  return fs.readdirSync(folder).sort()
    .flatMap(file => YAML.parseAllDocuments(fs.readFileSync(path.join(folder, file), 'utf8')))
    .map(document => (document as YAML.Document).toJS())
    .filter(object => object?.kind === 'CustomResourceDefinition')
    .map(distilCrd)
    .sort((a, b) => (a.group + a.names.kind < b.group + b.names.kind ? -1 : 1));
}

function readHistory(folder: string): KubernetesHistory {
  const minors = Array.from({ length: NEWEST_MINOR - OLDEST_MINOR + 1 }, (_, i) => OLDEST_MINOR + i);
  return new KubernetesHistory(new Map(minors.map(minor => [minor, readJson(path.join(folder, `1.${minor}.json`)).definitions])));
}

function readJson(file: string): { [key: string]: any } {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function addToIndex(index: { [key: string]: string[] }, api: string, kinds: KindFacts[]): void {
  for (const { group, version, kind } of kinds) {
    const key = `${group ? `${group}/` : ''}${version} ${kind}`;
    index[key] = [...(index[key] ?? []), api];
  }
}

function sorted<T>(map: { [key: string]: T }): { [key: string]: T } {
  return Object.fromEntries(Object.keys(map).sort().map(key => [key, map[key]]));
}

function write(name: string, text: string): void {
  fs.mkdirSync(FACTS, { recursive: true });
  fs.writeFileSync(path.join(FACTS, `${name}.json`), `${text}\n`);
  console.log(`${name}.json: ${text.length} characters`);
}

main(process.argv[2]);
