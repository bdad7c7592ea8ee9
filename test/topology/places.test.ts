import { listOf, messageOf, node } from './fixture';
import { Topology } from '../../src/topology';

const ZONE = 'topology.kubernetes.io/zone';
const REGION = 'topology.kubernetes.io/region';
const rook = (level: string) => `topology.rook.io/${level}`;

/** The problem with these nodes, without the file's name. */
function problem(...nodes: object[]): string {
  return messageOf(() => Topology.fromNodeList(listOf(...nodes))).replace(/nodes-[-\d]+\.json: /g, '');
}

function fine(...nodes: object[]): void {
  expect(Topology.fromNodeList(listOf(...nodes)).nodes).toHaveLength(nodes.length);
}

test('two nodes of one name are an error', () => {
  expect(problem(node('a'), node('a', { 'kubernetes.io/hostname': 'b' }))).toBe('items[1]: the node "a" was given before, by items[0]: keep one');
});

test('two nodes of one host name are an error', () => {
  expect(problem(node('a'), node('b', { 'kubernetes.io/hostname': 'a' }))).toBe(
    'items[1]: the nodes "a" and "b" both have the host name "a" (label kubernetes.io/hostname): give each its own');
});

test('a node without the host name label is an error that says how to add it', () => {
  expect(problem({ kind: 'Node', metadata: { name: 'a' } })).toBe(
    'items[0]: the node "a" has no label kubernetes.io/hostname, by which Rook pins OSDs: add it with: kubectl label node a kubernetes.io/hostname=a');
});

test.each([ZONE, rook('rack'), 'kubernetes.io/hostname'])('an empty label %s is an error (R80)', label => {
  expect(problem(node('a', { [label]: '' }))).toBe(
    `node "a": the label ${label} is empty: give it a value, or remove it with: kubectl label node a ${label}-`);
});

test('the old label does not stand in for an empty new one', () => {
  expect(problem(node('a', { [ZONE]: '', 'failure-domain.beta.kubernetes.io/zone': 'z' }))).toContain(`the label ${ZONE} is empty`);
});

test.each([[ZONE, 'zone'], [REGION, 'region'], [rook('row'), 'row']])('%s=default is an error (R81)', (label, level) => {
  expect(problem(node('a', { [label]: 'default' }), node('b', { [label]: 'default' }))).toBe(
    `node "a": the ${level} is called "default", which is the name of the CRUSH root: give the label ${label} another value, `
    + 'or Rook another root (storage.config.crushRoot)');
});

test('equal rack names in two zones are an error that says how to call them (R80)', () => {
  expect(problem(
    node('a', { [ZONE]: 'zone-a', [rook('rack')]: 'rack1' }),
    node('b', { [ZONE]: 'zone-b', [rook('rack')]: 'rack1' }),
    node('c', { [ZONE]: 'zone-b', [rook('rack')]: 'rack1' }),
  )).toBe('node "b": the rack "rack1" is in zone "zone-b" here and in zone "zone-a" on node "a": '
    + 'names are unique in CRUSH; rename, for example to "zone-a-rack1" and "zone-b-rack1"');
  fine(node('a', { [ZONE]: 'zone-a', [rook('rack')]: 'zone-a-rack1' }), node('b', { [ZONE]: 'zone-b', [rook('rack')]: 'zone-b-rack1' }));
});

test('the nearest level that is named counts as the parent', () => {
  expect(problem(
    node('a', { [REGION]: 'r1', [rook('chassis')]: 'c1' }),
    node('b', { [REGION]: 'r2', [rook('chassis')]: 'c1' }),
  )).toContain('the chassis "c1" is in region "r2" here and in region "r1" on node "a"');
  fine(node('a', { [REGION]: 'r1', [rook('chassis')]: 'c1' }), node('b', { [rook('chassis')]: 'c1' }));
});

test('one name at two levels is an error (R80)', () => {
  expect(problem(node('a', { [REGION]: 'dc1', [ZONE]: 'dc1' }))).toBe(
    'node "a": "dc1" is a zone here and a region of node "a": names are unique in CRUSH; rename one, for example to "zone-dc1"');
  expect(problem(node('rack1'), node('b', { [rook('rack')]: 'rack1' }))).toContain('"rack1" is a rack here and a host of node "rack1"');
});

test('names that Rook makes equal are an error (R82)', () => {
  expect(problem(node('a', { [rook('rack')]: 'r.1' }), node('b', { [rook('rack')]: 'r-1' }))).toBe(
    'node "b": the racks "r.1" (node "a") and "r-1" (node "b") are both called "r-1" in CRUSH, where Rook replaces "." by "-": rename one');
  expect(problem(node('n.1'), node('n-1'))).toContain('the hosts "n.1" (node "n.1") and "n-1" (node "n-1") are both called "n-1" in CRUSH');
  fine(node('a', { [rook('rack')]: 'r.1' }), node('b', { [rook('rack')]: 'r-2' }));
});
