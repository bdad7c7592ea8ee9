import * as fs from 'fs';
import { cached } from './cache';
import { takeLock } from './lock';
import { requireMachine } from './machine';

/** Before the first suite: one run at a time, and nothing left of the one before. */
export default async function oneRun(): Promise<void> {
  requireMachine();
  await takeLock();
  fs.rmSync(cached('run'), { recursive: true, force: true });
  cached('run');
}
