import { createHash } from 'crypto';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Judge } from './judges';

/** What a setup left behind for one judge. */
export interface Installed {
  /** Root folder of the judge's file system. */
  readonly root: string;
  /** Version of the package that the judge is named by, such as `20.2.4+ds-2`. */
  readonly version: string;
}

/**
 * The folder that keeps what was downloaded and built: `CDK8S_STORAGE_REAL_CACHE`,
 * or a folder in the user's cache folder.
 *
 * - `debs/`: downloaded packages
 * - `judges/<judge>/<version>_<recipe>/`: one installed judge each, put there in one step when it is whole
 * - `judges/<judge>/not-set-up`: why the last setup of the judge failed
 * - `run/`: data of daemons, emptied when a run begins
 * - `lock`: held by a setup or a run
 */
export function cacheFolder(): string {
  return path.resolve(process.env.CDK8S_STORAGE_REAL_CACHE
    ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'cdk8s-storage-real'));
}

/** A folder in the cache, made if it is not there. */
export function cached(...names: string[]): string {
  const folder = path.join(cacheFolder(), ...names);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/** The installed judge, or undefined if no setup has finished with today's recipe. */
export function installed(judge: Judge): Installed | undefined {
  const folder = path.join(cacheFolder(), 'judges', judge.name);
  const suffix = `_${recipeOf(judge)}`;
  const whole = fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => name.endsWith(suffix)).sort() : [];
  const name = whole.at(-1);
  return name === undefined ? undefined : { root: path.join(folder, name), version: name.slice(0, -suffix.length) };
}

/** The installed judge. @throws if there is none */
export function requireInstalled(judge: Judge): Installed {
  const found = installed(judge);
  if (!found) {
    throw new Error(`${judge.name} is not set up in ${cacheFolder()}, run npm run test:real:setup`);
  }
  return found;
}

/** Tells one way of setting a judge up from another: packages, sources and steps. */
export function recipeOf(judge: Judge): string {
  const hash = createHash('sha256').update(JSON.stringify([judge.suite, judge.packages, judge.prepare ?? '']));
  for (const file of judge.sources ?? []) {
    hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 8);
}

/** Where a failed setup says why. */
export function failureFile(judge: Judge): string {
  return path.join(cached('judges', judge.name), 'not-set-up');
}
