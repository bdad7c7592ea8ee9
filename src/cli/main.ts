#!/usr/bin/env node
import { writeSync } from 'fs';
import { run } from './run';

process.exitCode = run(process.argv.slice(2), {
  out: text => writeAll(1, text),
  err: text => writeAll(2, text),
});

/** Writes at once, also to a pipe: a stream would keep the results of a million documents in memory. */
function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') {
        process.exit();
      }
      if (code !== 'EAGAIN') {
        throw error;
      }
    }
  }
}
