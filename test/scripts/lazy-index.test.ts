import * as fs from 'fs';
import * as path from 'path';
import { Script } from 'vm';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { lazyIndex } = require('../../scripts/lazy-index') as { lazyIndex(source: string, namesIn: (file: string) => string[]): string };

const SOURCE = "/** Of no effect. */\nexport * from './a';\nexport { C } from './c';\nexport * as d from './d';\n";

/** Runs an index, and notes what it loads. */
function run(code: string): { exports: any; loaded: string[] } {
  const loaded: string[] = [];
  const exports = {};
  const load = (file: string) => {
    loaded.push(file);
    return { A: 'a', B: 'b', C: 'c' };
  };
  new Script(`(function (exports, require, module) { ${code} })`).runInThisContext()(exports, load, {});
  return { exports, loaded };
}

test('the index exports what src/index.ts does, and loads a module when it is first asked for', () => {
  const { exports, loaded } = run(lazyIndex(SOURCE, () => ['A', 'B']));
  expect(Object.keys(exports)).toEqual(['A', 'B', 'C', 'd']);
  expect(loaded).toEqual([]);
  expect([exports.B, exports.C, exports.B, exports.d.A]).toEqual(['b', 'c', 'b', 'a']);
  expect(loaded).toEqual(['./a', './c', './d']);
});

test('its names are there for import of ECMAScript modules', () => {
  expect(lazyIndex(SOURCE, () => ['A', 'B'])).toContain('0 && (module.exports = { A, B, C, d });');
});

test('what is no re-export is told', () => {
  expect(() => lazyIndex("export const A = 'a';\n", () => [])).toThrow("src/index.ts: export const A = 'a'; is no re-export on one line");
});

test('src/index.ts has re-exports alone', () => {
  const source = fs.readFileSync(path.join(__dirname, '..', '..', 'src', 'index.ts'), 'utf8');
  expect(lazyIndex(source, () => [])).toContain('lazy("StorageChecks", () => require("./gate").StorageChecks);');
});
