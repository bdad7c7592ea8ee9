import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const FIXTURES = path.join(__dirname, '..', 'fixtures', 'topology');

/** Path of a node list. */
export function nodeList(name: string): string {
  return path.join(FIXTURES, 'nodes', `${name}.json`);
}

/** Path of lsblk output or of a discovery ConfigMap. */
export function deviceFile(name: string): string {
  return path.join(FIXTURES, 'devices', `${name}.json`);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'topology-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes a file for this test file's run; objects as JSON. */
export function written(name: string, content: unknown): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return file;
}

/** A Node object with the labels that every node has. */
export function node(name: string, labels: { [key: string]: string } = {}, rest: object = {}): object {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { 'kubernetes.io/hostname': name, ...labels } },
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
    ...rest,
  };
}

/** A NodeList file of these nodes. */
export function listOf(...items: object[]): string {
  return written(`nodes-${items.length}-${hash(JSON.stringify(items))}.json`, { apiVersion: 'v1', kind: 'NodeList', items });
}

/** The message of the error, without the folder of the file. */
export function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message.split(folder + path.sep).join('').split(FIXTURES + path.sep).join('');
  }
  throw new Error('no error was thrown');
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (31 * sum + character.charCodeAt(0)) % 1000003, 7);
}
