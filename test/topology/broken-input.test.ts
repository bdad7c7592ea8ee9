import * as fs from 'fs';
import * as path from 'path';
import { messageOf, node, nodeList, written } from './fixture';
import { Topology, TopologyError } from '../../src/topology';

const text = fs.readFileSync(nodeList('ibm-three-zones'), 'utf8');

test.each<[string, string, string | Buffer, string]>([
  ['cut-off JSON', 'cut.json', JSON.stringify(JSON.parse(text), null, 1).slice(0, 400),
    'cut.json:15: is not complete JSON: it ends in the middle; write the file again, it was cut off'],
  ['JSON cut off in a string', 'string.json', '{\n"kind": "Li',
    'string.json:2: is not complete JSON: it ends in the middle; write the file again, it was cut off'],
  ['a JSON fault', 'fault.json', '{\n  "kind": "List",\n  "items": [,]\n}',
    'fault.json:3: is not JSON: unexpected "," in column 13'],
  ['a key twice in JSON', 'twice.json', '{"a": {"k\\u0061": 1},\n "b": [{"ka": 1}],\n "a": 2}',
    'twice.json:3: the key "a" stands twice in one object: keep one'],
  ['an escaped key twice in JSON', 'escaped.json', '{"ka": 1, "k\\u0061": 2}',
    'escaped.json:1: the key "ka" stands twice in one object: keep one'],
  ['a tab in YAML', 'tab.yaml', 'kind: List\nitems:\n\t- kind: Node\n',
    'tab.yaml:3: is not YAML: a tab indents the line; use spaces'],
  ['a key twice in YAML', 'twice.yaml', 'kind: List\nitems: []\nkind: Node\n',
    'twice.yaml:3: a key stands twice in one mapping: keep one'],
  ['an anchor', 'anchor.yaml', 'kind: List\nitems:\n  - &first\n    kind: Node\n',
    'anchor.yaml:4: &first is an anchor or alias of YAML, which is not read here: write the value out'],
  ['an alias', 'alias.yaml', 'kind: List\nx: *y\n',
    'alias.yaml:2: *y is an anchor or alias of YAML, which is not read here: write the value out'],
  ['YAML that does not close', 'open.yaml', 'kind: List\nitems: [a, b\n',
    'open.yaml:3: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ['plain text', 'table.txt', 'NAME STATUS ROLES\nnode-1 Ready worker\n',
    'table.txt: is not a list of nodes but "NAME STATUS ROLES node-1 Ready worker": make it with "kubectl get nodes -o json"'],
  ['nothing', 'empty.json', '', 'empty.json: is empty: there is nothing in it to read'],
  ['comments only', 'comment.yaml', '# nothing\n---\n', 'comment.yaml: is empty: there is nothing in it to read'],
  ['another kind', 'pods.json', '{"kind": "PodList", "items": []}',
    'pods.json: kind: must be NodeList, List or Node, not "PodList": make the file with "kubectl get nodes -o json"'],
  ['no kind', 'nokind.json', '{}', 'nokind.json: kind: must be NodeList, List or Node, not nothing: make the file with "kubectl get nodes -o json"'],
  ['a second document of another kind', 'second.yaml', 'kind: List\nitems: []\n---\nkind: Pod\n',
    'second.yaml: document 2 kind: must be NodeList, List or Node, not "Pod": make the file with "kubectl get nodes -o json"'],
  ['a list without items', 'noitems.json', '{"kind": "List"}', 'noitems.json: items: must be a list, not nothing'],
  ['a list in place of an object', 'array.json', '[]', 'array.json: is not a list of nodes but a list: make it with "kubectl get nodes -o json"'],
  ['no nodes', 'nonodes.json', '{"kind": "List", "items": []}',
    'nonodes.json: holds no nodes: make it with "kubectl get nodes -o json" as somebody who may list nodes'],
  ['a NUL byte', 'nul.json', Buffer.from('{\n"a"\0'), 'nul.json:2: is not text: byte 5 is NUL; give a JSON or YAML file, not compressed'],
  ['an invalid byte', 'latin1.yaml', Buffer.concat([Buffer.from('a: ü\nb: '), Buffer.from([0xfc]), Buffer.from('x: y\n'.repeat(9))]),
    'latin1.yaml:2: is not UTF-8 text: byte 9 is not valid; give a JSON or YAML file in UTF-8'],
  ['a character cut off at the end', 'halved.yaml', Buffer.from([0x61, 0x3a, 0x20, 0xc3]),
    'halved.yaml:1: is not UTF-8 text: byte 3 is not valid; give a JSON or YAML file in UTF-8'],
  ['UTF-16', 'utf16.json', Buffer.from('\ufeff{}', 'utf16le'),
    'utf16.json: is UTF-16 text, as PowerShell\'s ">" writes it: save it as UTF-8, for example with "| Out-File -Encoding utf8"'],
])('%s is one error that says where and how to mend it', (_what, name, content, message) => {
  const file = written(name, content);
  expect(messageOf(() => Topology.fromNodeList(file))).toBe(message);
  expect(() => Topology.fromNodeList(file)).toThrow(TopologyError);
});

test('a missing file is one error', () => {
  expect(messageOf(() => Topology.load('/nowhere/nodes.json'))).toBe(
    '/nowhere/nodes.json: there is no such file: check the path, which is relative to the folder the program runs in');
  expect(messageOf(() => Topology.load(`${__filename}/nodes.json`))).toContain('there is no such file');
});

test('a folder is one error', () => {
  expect(messageOf(() => Topology.load(path.dirname(__filename)))).toBe(`${__dirname}: is a folder: name the file in it`);
});

test('a file that the system refuses is one error', () => {
  expect(messageOf(() => Topology.load('a\0b'))).toContain('cannot be read (ERR_INVALID_ARG_VALUE)');
});

test('a file of more than 32 MiB is one error that says what to strip', () => {
  const file = written('large.json', '');
  fs.truncateSync(file, 32 * 1024 * 1024 + 1);
  expect(messageOf(() => Topology.load(file))).toBe('large.json: has 32.0 MiB, more than the 32 MiB that are read: strip what is not needed, for example with: '
    + "kubectl get nodes -o json | jq 'del(.items[].status.images, .items[].metadata.managedFields)'");
});

test('a text with an ampersand that anchors nothing is read', () => {
  expect(Topology.load(written('ampersand.yaml', 'kind: Node\nmetadata:\n  name: a\n  labels: {kubernetes.io/hostname: a, note: "R&D *"}\n')).nodes).toHaveLength(1);
});

test('the error carries file, line and field', () => {
  const errorOf = (content: string) => {
    try {
      return Topology.load(written('place.json', content));
    } catch (error) {
      return error as TopologyError;
    }
  };
  expect(errorOf('{\n,')).toMatchObject({ name: 'TopologyError', line: 2, file: expect.stringMatching(/place\.json$/) });
  expect(errorOf(JSON.stringify({ kind: 'List', items: [{ ...node('a'), kind: 'Pod' }] }))).toMatchObject({ line: undefined, field: 'items[0].kind' });
});
