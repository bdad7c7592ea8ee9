import { spawn, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { cached, cacheFolder, failureFile, Installed, installed, recipeOf } from './cache';
import { runInside } from './inside';
import { Judge } from './judges';
import { osRelease } from './machine';

const ATTEMPTS = 2;
const ARCHIVES = 'var/cache/apt/archives';

/** An attempt that failed because something could not be downloaded: another one may do. */
class DownloadError extends Error {}

/**
 * Installs a judge in a folder of its own and puts it in its place when it is whole.
 *
 * @throws with one line if the archive does not answer, or a package does not install or build
 */
export async function install(judge: Judge): Promise<Installed> {
  for (let attempt = 1; ; attempt++) {
    try {
      const whole = await installOnce(judge);
      fs.rmSync(failureFile(judge), { force: true });
      return whole;
    } catch (error) {
      if (!(error instanceof DownloadError) || attempt === ATTEMPTS) {
        fs.writeFileSync(failureFile(judge), (error as Error).message);
        throw error;
      }
    }
  }
}

/** Removes what setups that were interrupted left behind; what they had downloaded is kept. */
export function clearPartial(judge: Judge): void {
  const partial = partialFolder(judge);
  keepDownloads(partial);
  fs.rmSync(partial, { recursive: true, force: true });
}

async function installOnce(judge: Judge): Promise<Installed> {
  const partial = partialFolder(judge);
  const log = path.join(cached('logs'), `setup-${judge.name}.log`);
  clearPartial(judge);
  try {
    await bootstrap(judge, partial, log);
    keepDownloads(partial);
    for (const unneeded of [ARCHIVES, 'var/lib/apt/lists']) {
      fs.rmSync(path.join(partial, unneeded), { recursive: true, force: true });
    }
    await prepare(judge, partial, log);
    const version = versionOf(partial, judge.packages[0]);
    fs.renameSync(partial, path.join(cached('judges', judge.name), `${version}_${recipeOf(judge)}`));
    return installed(judge)!;
  } catch (error) {
    clearPartial(judge);
    throw error;
  }
}

function partialFolder(judge: Judge): string {
  return path.join(cached('judges', judge.name), 'partial');
}

async function bootstrap(judge: Judge, root: string, log: string): Promise<void> {
  const archive = archiveOfThisMachine();
  const copyIn = `mkdir -p "$1/${ARCHIVES}"; cp -aln '${cached('debs')}/.' "$1/${ARCHIVES}/"`;
  const exit = await runLogged([
    // With a process space of its own, nothing of it lives on when this process is killed.
    'setpriv', '--pdeathsig', 'KILL', 'unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc',
    'mmdebstrap', '--mode=root', '--variant=apt', '--components=main', `--include=${judge.packages.join(',')}`,
    ...archive.options.map(option => `--aptopt=${option}`),
    '--aptopt=Acquire::Retries "4"', '--aptopt=APT::Install-Recommends "false"', '--aptopt=Acquire::Languages "none"',
    '--dpkgopt=force-unsafe-io', ...['doc', 'man', 'locale'].map(name => `--dpkgopt=path-exclude=/usr/share/${name}/*`),
    '--skip=download/empty', '--skip=essential/unlink', '--skip=cleanup/apt', `--setup-hook=${copyIn}`,
    judge.suite ?? osRelease().VERSION_CODENAME, root, archive.uri,
  ], log);
  if (exit !== 0) {
    const reason = reasonIn(log);
    throw /fetch/.test(reason) ? new DownloadError(reason) : new Error(reason);
  }
}

async function prepare(judge: Judge, root: string, log: string): Promise<void> {
  for (const file of judge.sources ?? []) {
    fs.mkdirSync(path.join(root, 'src'), { recursive: true });
    fs.copyFileSync(file, path.join(root, 'src', path.basename(file)));
  }
  if (judge.prepare) {
    const { code, stdout, stderr } = await runInside(root, ['sh', '-c', judge.prepare]);
    fs.appendFileSync(log, stdout + stderr);
    if (code !== 0) {
      throw new Error(`it does not build: ${stderr.trim().split('\n')[0]} (${log})`);
    }
  }
}

/** Saves the packages of a file system that is being installed; hard links cost no space. */
function keepDownloads(root: string): void {
  const from = path.join(root, ARCHIVES);
  for (const name of fs.existsSync(from) ? fs.readdirSync(from) : []) {
    const kept = path.join(cached('debs'), name);
    if (name.endsWith('.deb') && !fs.existsSync(kept)) {
      fs.linkSync(path.join(from, name), kept);
    }
  }
}

/** The Debian archive that this machine uses, and how it reaches it. */
function archiveOfThisMachine(): { readonly uri: string; readonly options: string[] } {
  const targets = ['indextargets', '--format', '$(REPO_URI)', 'Origin: Debian', `Codename: ${osRelease().VERSION_CODENAME}`];
  const uri = spawnSync('apt-get', targets, { encoding: 'utf8' }).stdout.split('\n')[0];
  if (uri === '') {
    throw new Error('apt-get knows no Debian archive of this release; see /etc/apt/sources.list and run apt-get update');
  }
  const dump = spawnSync('apt-config', ['dump'], { encoding: 'utf8' }).stdout;
  const options = dump.split('\n')
    .filter(line => /^Acquire::(https?::|Check-)/.test(line))
    .map(line => line.replace(/;$/, ''));
  return { uri, options };
}

function versionOf(root: string, name: string): string {
  const query = spawnSync('dpkg-query', [`--admindir=${path.join(root, 'var/lib/dpkg')}`, '-W', '-f=${Version}', name], { encoding: 'utf8' });
  return query.stdout.replace(/^\d+:/, '');
}

/** The most telling line of a failed installation, and where the rest is. */
function reasonIn(log: string): string {
  const lines = fs.readFileSync(log, 'utf8').split('\n');
  const telling = [/Unable to correct|unmet dep/i, /Unable to locate package/, /No space left/, /Failed to fetch/, /^(dpkg: error|E: )/];
  const line = telling.map(sign => lines.find(one => sign.test(one))).find(one => one !== undefined);
  return `${line?.trim() ?? 'mmdebstrap failed'} (${log})`;
}

async function runLogged([program, ...args]: string[], log: string): Promise<number> {
  const output = fs.openSync(log, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', output, output], cwd: cacheFolder() });
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}
