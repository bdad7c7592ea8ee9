import { spawn } from 'child_process';
import * as path from 'path';
import { cached } from './cache';

/**
 * The lock that a setup or a run holds: there is one at a time for each cache.
 * It is released when this process ends, however it ends.
 */
export async function takeLock(): Promise<void> {
  const file = path.join(cached(), 'lock');
  // A child holds the lock; it ends when the pipe from this process does.
  const child = spawn('flock', ['--nonblock', file, 'sh', '-c', 'echo held; cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`another setup or run of the real tests is under way, it holds ${file}`)));
  });
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  (child.stdout as unknown as { unref(): void }).unref();
}
