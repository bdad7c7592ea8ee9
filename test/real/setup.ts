import { spawnSync } from 'child_process';
import * as fs from 'fs';
import { cacheFolder, cached, installed } from './harness/cache';
import { inParallel } from './harness/in-parallel';
import { clearPartial, install } from './harness/install';
import { ALL_JUDGES, Judge } from './harness/judges';
import { takeLock } from './harness/lock';
import { MachineError, requireMachine } from './harness/machine';

/** Some judges were set up, some were not. */
const INCOMPLETE = 3;

/**
 * Sets up every judge that is not in the cache yet.
 *
 * Exit code 0: all are there; 3: some are not, the lines say which and why; 1: none can be.
 */
async function setup(): Promise<number> {
  requireMachine();
  await takeLock();
  ALL_JUDGES.forEach(clearPartial);
  const missing = ALL_JUDGES.filter(judge => !installed(judge));
  requireDisk(missing);
  if (missing.length > 0) {
    requireBootstrap();
  }
  const whole = await inParallel(ALL_JUDGES, 2, setUp);
  console.log(`disk used: ${megabytes(cacheFolder())} MB in ${cacheFolder()}`);
  return whole.every(Boolean) ? 0 : INCOMPLETE;
}

async function setUp(judge: Judge): Promise<boolean> {
  const there = installed(judge);
  if (there) {
    console.log(`${judge.name}: ${there.version}, from the cache`);
    return true;
  }
  const start = performance.now();
  try {
    const { root, version } = await install(judge);
    console.log(`${judge.name}: ${version}, set up in ${seconds(start)} s, ${megabytes(root)} MB`);
    return true;
  } catch (error) {
    console.log(`${judge.name}: not set up: ${(error as Error).message}`);
    return false;
  }
}

/** @throws MachineError if the cache has no room for what is missing; packages and file systems of finished judges add up. */
function requireDisk(missing: readonly Judge[]): void {
  const needed = missing.reduce((sum, judge) => sum + judge.disk, 0);
  const { bavail, bsize } = fs.statfsSync(cached());
  const free = Math.floor(bavail * bsize / 1e6);
  if (free < needed) {
    throw new MachineError(`${missing.map(judge => judge.name).join(', ')}: setting up needs ${needed} MB, ${cacheFolder()} has ${free} MB free; `
      + 'free some, or name another folder in CDK8S_STORAGE_REAL_CACHE');
  }
}

/** Gets mmdebstrap, which makes file systems out of packages, and fresh package lists. */
function requireBootstrap(): void {
  const update = spawnSync('apt-get', ['update', '-qq', '-o', 'Acquire::Retries=4'], { encoding: 'utf8' });
  if (spawnSync('mmdebstrap', ['--version']).status === 0) {
    return;
  }
  const packages = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Acquire::Retries=4', 'mmdebstrap'];
  const { status, stderr } = spawnSync('apt-get', packages, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0) {
    const reason = (update.stderr + stderr).split('\n').find(line => line.startsWith('E: ')) ?? `exit code ${status}`;
    throw new MachineError(`mmdebstrap, which sets up all else, can't be installed: ${reason}`);
  }
}

function megabytes(folder: string): number {
  return Number(spawnSync('du', ['-sm', folder], { encoding: 'utf8' }).stdout.split('\t')[0]);
}

function seconds(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    console.error(`setup: interrupted by ${signal}; run it again, what is whole is kept`);
    process.exit(1);
  });
}
setup().then(code => process.exit(code), error => {
  console.error(`setup: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
