import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';
import { written } from './fixture';
import { Topology } from '../../src/topology';
import { SHAPES } from '../../src/topology/private/shape';

const ROOT = path.join(__dirname, '..', '..');
const howTo = fs.readFileSync(path.join(ROOT, 'docs', 'how-to', 'describe-your-machines.md'), 'utf8');
const reference = fs.readFileSync(path.join(ROOT, 'docs', 'reference', 'topology-file.md'), 'utf8');

function fences(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(match => match[1]);
}

test('the TypeScript of the how-to compiles', () => {
  const files = fences(howTo, 'ts').map((code, index) => {
    const source = code.replace("'cdk8s-storage'", JSON.stringify(path.join(ROOT, 'src', 'topology')));
    return written(`snippet-${index}.ts`, `${source}\nexport {};\n`);
  });
  expect(files.length).toBeGreaterThan(5);
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [path.join(ROOT, 'node_modules', '@types')],
  });
  expect(ts.getPreEmitDiagnostics(program).map(diagnostic => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '))).toEqual([]);
});

test('the topology files of the pages are read', () => {
  const sizes = [...fences(howTo, 'yaml'), ...fences(reference, 'yaml')].map((text, index) =>
    Topology.fromFile(written(`page-${index}.yaml`, text)).nodes.length);
  expect(sizes).toEqual([6, 9]);
});

test('the devices file of the how-to is read', () => {
  const nodes = written('nodes.json', { kind: 'Node', metadata: { name: 'worker-1', labels: { 'kubernetes.io/hostname': 'worker-1' } } });
  const topology = Topology.fromNodeList(nodes, { devices: written('devices.json', fences(howTo, 'json')[0]) });
  expect(topology.deviceClasses).toEqual(['hdd', 'nvme']);
});

test('the reference has every field', () => {
  for (const shape of Object.values(SHAPES)) {
    for (const field of Object.keys(shape)) expect(reference).toContain(`| \`${field}\` |`);
  }
});
