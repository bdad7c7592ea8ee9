import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import * as ts from 'typescript';

type Exports = { [name: string]: unknown };

const compiled = new Map<string, string>();

/**
 * Loads modules of rules afresh, with another text for one of them. What lies outside
 * their folder is loaded as usual.
 */
export function ruleModules(folder: string, changed: string, text: string): (file: string) => Exports {
  const loaded = new Map<string, Exports>();
  const load = (file: string): Exports => {
    const known = loaded.get(file);
    if (known) {
      return known;
    }
    const module = { exports: {} as Exports };
    loaded.set(file, module.exports);
    const usual = createRequire(file);
    const requireFrom = (name: string) => {
      const target = path.resolve(path.dirname(file), `${name}.ts`);
      return name.startsWith('.') && target.startsWith(folder + path.sep) && fs.existsSync(target) ? load(target) : usual(name);
    };
    const code = file === changed ? compile(text) : compileOnce(file);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    new Function('module', 'exports', 'require', code)(module, module.exports, requireFrom);
    return module.exports;
  };
  return load;
}

function compileOnce(file: string): string {
  let code = compiled.get(file);
  if (code === undefined) {
    code = compile(fs.readFileSync(file, 'utf8'));
    compiled.set(file, code);
  }
  return code;
}

function compile(text: string): string {
  return ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;
}
