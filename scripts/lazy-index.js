// Lets the compiled library load a room when something of it is first asked for: who only
// validates manifests needs no constructs. jsii wants plain re-exports in src/index.ts, so
// that lib/index.js is written anew from them.
const { readFileSync, writeFileSync } = require('fs');
const path = require('path');

const STAR = /^export \* from '(.+)';$/;
const NAMESPACE = /^export \* as (\w+) from '(.+)';$/;
const NAMES = /^export \{ (.+) \} from '(.+)';$/;

/**
 * The code of an index that exports what another one does.
 *
 * @param source  the other one, in TypeScript
 * @param namesIn the names that a module exports
 */
function lazyIndex(source, namesIn) {
  const exported = new Map(source.split('\n').filter(line => line.startsWith('export')).flatMap(line => exportsOf(line, namesIn)));
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function lazy(name, load) {
  const get = () => {
    const value = load();
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, value });
    return value;
  };
  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
}
${[...exported].map(([name, load]) => `lazy("${name}", () => ${load});`).join('\n')}
// This is never run: import of ECMAScript modules reads the names from it.
0 && (module.exports = { ${[...exported.keys()].join(', ')} });
`;
}

function exportsOf(line, namesIn) {
  const of = (names, file) => names.map(name => [name, `require("${file}").${name}`]);
  let match;
  if ((match = STAR.exec(line))) {
    return of(namesIn(match[1]), match[1]);
  }
  if ((match = NAMESPACE.exec(line))) {
    return [[match[1], `require("${match[2]}")`]];
  }
  if ((match = NAMES.exec(line))) {
    return of(match[1].split(', '), match[2]);
  }
  throw new Error(`src/index.ts: ${line} is no re-export on one line`);
}

/** Writes lib/index.js. */
function writeLazyIndex() {
  writeFileSync('lib/index.js', lazyIndex(readFileSync('src/index.ts', 'utf8'), file => Object.keys(require(path.resolve('lib', file)))));
}

module.exports = { lazyIndex, writeLazyIndex };
