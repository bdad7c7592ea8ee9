import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { failureFile, installed } from './harness/cache';
import { exampleNames } from './harness/examples';
import { ALL_JUDGES, Judge } from './harness/judges';
import { logFolderOf } from './harness/logs';
import { MachineError, requireMachine } from './harness/machine';
import { SHARED } from './harness/shared';

const HERE = __dirname;
const PROJECT = path.join(HERE, '..', '..');

/** What a suite needs beside its judges, by the part of its name before `.test.ts`. */
const NEEDS: { readonly [part: string]: () => string | undefined } = {
  shared: () => fs.existsSync(path.join(SHARED, 'crds')) && fs.existsSync(path.join(SHARED, 'corpus')) ? undefined : 'no ../shared/crds and ../shared/corpus',
  examples: () => exampleNames().length > 0 ? undefined : 'no examples/*/main.ts',
};

/** Why a judge can't be asked. */
function whyNot(judge: Judge): string | undefined {
  if (installed(judge)) {
    return undefined;
  }
  return fs.existsSync(failureFile(judge)) ? fs.readFileSync(failureFile(judge), 'utf8') : 'not set up, run npm run test:real:setup';
}

/** The judges of a suite: its folder names them. A folder that names none is for suites that need none. */
function judgesOf(suite: string): Judge[] {
  const names = path.dirname(suite).split('+');
  return ALL_JUDGES.filter(judge => names.includes(judge.name));
}

/** Why a suite can't run. */
function whyNotSuite(suite: string): string | undefined {
  const missing = judgesOf(suite).filter(whyNot).map(judge => judge.name);
  if (missing.length > 0) {
    return `no ${missing.join(', ')}`;
  }
  return suite.split('.').map(part => NEEDS[part]?.()).find(reason => reason !== undefined);
}

/** Every suite, as `<folder>/<file>`. */
function allSuites(): string[] {
  return fs.readdirSync(HERE, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => fs.readdirSync(path.join(HERE, name)).filter(file => file.endsWith('.test.ts')).map(file => `${name}/${file}`));
}

/** Runs suites, and keeps the logs of those that failed. @returns the suites that failed */
function runSuites(suites: readonly string[]): string[] {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-storage-real-')), 'report.json');
  const jest = ['-c', path.join(HERE, 'jest.config.js'), '--json', `--outputFile=${report}`, '--runTestsByPath', ...suites.map(suite => path.join(HERE, suite))];
  const command = ['--pdeathsig', 'KILL', process.execPath, require.resolve('jest/bin/jest'), ...jest];
  spawnSync('setpriv', command, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!fs.existsSync(report)) {
    throw new MachineError('jest wrote no report, see above');
  }
  const passed = new Set<string>();
  for (const { name, status } of JSON.parse(fs.readFileSync(report, 'utf8')).testResults) {
    if (status === 'passed') {
      passed.add(path.relative(HERE, name));
      fs.rmSync(logFolderOf(name), { recursive: true, force: true });
    }
  }
  fs.rmSync(path.dirname(report), { recursive: true });
  return suites.filter(suite => !passed.has(suite));
}

/**
 * Runs every suite whose judges are set up. The last lines say what ran and what did not.
 *
 * @returns exit code: 0 if all that ran passed, 1 if something failed, 3 if nothing could run
 */
function run(): number {
  requireMachine();
  const suites = allSuites();
  const able = suites.filter(suite => whyNotSuite(suite) === undefined);
  const failed = able.length > 0 ? runSuites(able) : [];
  const say = (title: string, items: readonly string[]) => console.log(`${title}: ${items.length > 0 ? items.join(', ') : 'none'}`);
  if (failed.length > 0) {
    console.log(`logs of the daemons: ${path.dirname(path.dirname(logFolderOf(path.join(HERE, failed[0]))))}`);
  }
  const asked = ALL_JUDGES.filter(judge => able.some(suite => judgesOf(suite).includes(judge)));
  const notAsked = ALL_JUDGES.filter(judge => !asked.includes(judge));
  const notRun = suites.filter(suite => !able.includes(suite));
  notAsked.forEach(judge => console.log(`judge not run: ${judge.name}: ${whyNot(judge) ?? 'none of its suites can run'}`));
  notRun.forEach(suite => console.log(`suite not run: ${suite}: ${whyNotSuite(suite)}`));
  say('judges run', asked.map(judge => `${judge.name} ${installed(judge)!.version}`));
  say('judges not run', notAsked.map(judge => judge.name));
  say('suites passed', able.filter(suite => !failed.includes(suite)));
  say('suites failed', failed);
  say('suites not run', notRun);
  return failed.length > 0 ? 1 : able.length === 0 ? 3 : 0;
}

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof MachineError)) {
    throw error;
  }
  console.error(`test:real: ${error.message}`);
  process.exitCode = 1;
}
