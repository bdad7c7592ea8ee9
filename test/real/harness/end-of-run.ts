import * as fs from 'fs';
import { cached } from './cache';

/** After the last suite: the data of the daemons goes, their logs stay. */
export default async function endOfRun(): Promise<void> {
  fs.rmSync(cached('run'), { recursive: true, force: true });
}
