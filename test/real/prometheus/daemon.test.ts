import { spawn } from 'child_process';
import * as fs from 'fs';
import * as net from 'net';
import * as path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { cached, requireInstalled } from '../harness/cache';
import { Daemon } from '../harness/daemon';
import { JUDGES } from '../harness/judges';
import { takeLock } from '../harness/lock';
import { logFolder } from '../harness/logs';
import { freePorts } from '../harness/ports';

const start = async (name: string, command: string[], ready = async () => false) =>
  Daemon.start({ name, root: requireInstalled(JUDGES.prometheus).root, logs: logFolder(), command, ready, within: 20 });

test('a port in use is not given out, and no port is given out twice', async () => {
  const server = net.createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const [first] = await freePorts(1);
  const blocker = net.createServer();
  await new Promise<void>(resolve => blocker.listen(first + 1, '127.0.0.1', resolve));
  expect(await freePorts(2)).toEqual([first + 2, first + 3]);
  blocker.close();
  server.close();
});

test('a daemon that dies while starting fails at once, with its last words', async () => {
  await expect(start('unknown-flag', ['prometheus-alertmanager', '--no-such-flag']))
    .rejects.toThrow(/unknown-flag did not start: exit code 1; the end of .*unknown-flag\.log:[^]*unknown long flag '--no-such-flag'/);
  await expect(start('no-program', ['prometeus'])).rejects.toThrow(/no-program did not start: exit code 127[^]*prometeus/);
});

test('a daemon whose port was taken meanwhile fails with the reason', async () => {
  const [port] = await freePorts(1);
  const blocker = net.createServer();
  await new Promise<void>(resolve => blocker.listen(port, '127.0.0.1', resolve));
  const config = path.join(cached('run'), 'prometheus.yml');
  fs.writeFileSync(config, '{}');
  const command = ['prometheus', `--config.file=${config}`, `--storage.tsdb.path=${config}.data`, `--web.listen-address=127.0.0.1:${port}`];
  await expect(start('blocked', command)).rejects.toThrow(/blocked did not start: exit code 1[^]*address already in use/);
  blocker.close();
});

test('a daemon is stopped by its id, and its mounts are gone with it', async () => {
  const before = fs.readFileSync('/proc/mounts', 'utf8');
  const daemon = await start('sleep', ['sleep', '1000'], async () => true);
  expect(fs.readFileSync(`/proc/${daemon.pid}/cmdline`, 'utf8')).toContain('sleep');
  await daemon.stop();
  expect(daemon.running).toBe(false);
  expect(fs.existsSync(`/proc/${daemon.pid}`)).toBe(false);
  expect(fs.readFileSync('/proc/mounts', 'utf8')).toBe(before);
});

test('a daemon does not outlive the process that started it, even if that is killed', async () => {
  const script = `
    const { inside } = require('${path.join(__dirname, '..', 'harness', 'inside')}');
    const [program, ...args] = inside('${requireInstalled(JUDGES.prometheus).root}', ['sleep', '1000']);
    console.log(require('child_process').spawn(program, args).pid);
    setInterval(() => undefined, 1000);`;
  const parent = spawn(process.execPath, ['-r', 'ts-node/register/transpile-only', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise(resolve => parent.stdout.once('data', data => resolve(String(data).trim()))));
  const runs = () => fs.existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  expect(runs()).toBe(true);
  parent.kill('SIGKILL');
  for (let i = 0; i < 100 && runs(); i++) {
    await sleep(50);
  }
  expect(runs()).toBe(false);
});

test('a second run beside this one is refused', async () => {
  await expect(takeLock()).rejects.toThrow(/another setup or run of the real tests is under way, it holds .*lock/);
});
