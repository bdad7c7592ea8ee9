import * as fs from 'fs';
import * as path from 'path';
import { Mutant, mutantsOf } from './mutation/mutants';
import { ruleModules } from './mutation/rule-modules';
import { Rule } from '../src/checks/rule';
import { RULES_BY_AREA } from '../src/checks/rules/all';
import { casesOf } from '../test/checks/all-cases';
import { differenceIn } from '../test/checks/rule-cases';

/**
 * Breaks each rule of the checks in turn, and asks its cases whether they notice: the
 * rule says nothing at all, a condition is turned round, a filter or a finding is left out.
 *
 *   npm run test:rules                       all rules
 *   npm run test:rules -- pool               those of an area, or one rule by its id
 *   npm run test:rules -- --boundaries pool  also < for <= and the like
 *
 * Ends with status 1 where a broken rule was not noticed.
 */
const RULES = path.join(__dirname, '..', 'src', 'checks', 'rules');
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const boundaries = process.argv.includes('--boundaries');

interface Target {
  readonly file: string;
  readonly area: string;
  /** Rules whose cases have to notice. */
  readonly rules: readonly Rule[];
}

let count = 0;
const survivors: string[] = [];
for (const target of targets()) {
  for (const mutant of mutantsOf(fs.readFileSync(target.file, 'utf8'), { boundaries })) {
    count++;
    if (!isNoticed(target, mutant)) {
      survivors.push(`${path.relative(path.join(RULES, '..', '..', '..'), target.file)}:${mutant.line}: ${mutant.what}`);
    }
  }
}
survivors.forEach(survivor => console.log(`not noticed: ${survivor}`));
console.log(`${count} mistakes made, ${survivors.length} not noticed`);
process.exitCode = survivors.length > 0 || count === 0 ? 1 : 0;

function targets(): Target[] {
  return Object.entries(RULES_BY_AREA).flatMap(([area, rules]) => {
    const own = rules.filter(rule => wanted.length === 0 || wanted.includes(area) || wanted.includes(rule.id));
    const shared = own.length === rules.length ? sharedFiles(area).map(file => ({ file, area, rules })) : [];
    return [...own.map(rule => ({ file: fileOf(area, rule), area, rules: [rule] })), ...shared];
  });
}

function fileOf(area: string, rule: Rule): string {
  return path.join(RULES, area, `${rule.id}.ts`);
}

function sharedFiles(area: string): string[] {
  const folder = path.join(RULES, area, 'private');
  return fs.existsSync(folder) ? fs.readdirSync(folder).map(file => path.join(folder, file)) : [];
}

function isNoticed({ file, area, rules }: Target, mutant: Mutant): boolean {
  const load = ruleModules(RULES, file, mutant.text);
  return rules.some(rule => {
    try {
      const broken = Object.values(load(fileOf(area, rule))).find((one): one is Rule => (one as Rule).id === rule.id)!;
      const { fails, passes, open = [] } = casesOf(area, rule.id) ?? { fails: [], passes: [] };
      return [...fails, ...passes, ...open].some(one => differenceIn(broken, one) !== undefined);
    } catch {
      return true;
    }
  });
}
