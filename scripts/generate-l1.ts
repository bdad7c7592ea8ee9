import * as fs from 'fs';
import * as path from 'path';
import { collectModel } from './l1/collect';
import { typeScriptFiles } from './l1/files';
import { NamedModel } from './l1/named-model';
import { nameStructs } from './l1/naming';
import { referenceFiles } from './l1/reference';

const API = 'src/api';
const REFERENCE = 'docs/reference/api';

/**
 * Writes the typed L1 and its reference from the facts in src/schema/facts.
 *
 *   npm run generate-l1
 */
export function generateL1(): Map<string, string> {
  const model = collectModel();
  const named = new NamedModel(model, nameStructs(model));
  const files = new Map<string, string>();
  for (const [file, text] of typeScriptFiles(named)) {
    files.set(`${API}/${file}`, text);
  }
  for (const [file, text] of referenceFiles(named)) {
    files.set(`${REFERENCE}/${file}`, text);
  }
  return files;
}

/** Replaces the generated folders below a root by newly generated ones. */
export function writeL1(root: string): void {
  const files = generateL1();
  for (const folder of new Set([...files.keys()].map(file => path.dirname(file)))) {
    fs.rmSync(path.join(root, folder), { recursive: true, force: true });
    fs.mkdirSync(path.join(root, folder), { recursive: true });
  }
  for (const [file, text] of files) {
    fs.writeFileSync(path.join(root, file), text);
  }
}

if (require.main === module) {
  writeL1(path.join(__dirname, '..'));
}
