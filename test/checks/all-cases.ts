import * as fs from 'fs';
import * as path from 'path';
import { RuleCases } from './rule-cases';

const FOLDER = path.join(__dirname, 'cases');

/** The cases of a rule; undefined where nobody has written any. */
export function casesOf(area: string, id: string): RuleCases | undefined {
  const file = path.join(FOLDER, area, `${id}.ts`);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return fs.existsSync(file) ? (require(file) as { CASES: RuleCases }).CASES : undefined;
}

/** Names of the case files of an area, which are ids of rules. */
export function caseFiles(area: string): string[] {
  const folder = path.join(FOLDER, area);
  return fs.existsSync(folder) ? fs.readdirSync(folder).map(file => path.basename(file, '.ts')) : [];
}
