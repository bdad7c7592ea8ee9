import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ByteSource } from './byte-source';
import { reasonOf } from './list-inputs';
import { UnreadablePathError } from '../unreadable-path-error';

/** Beyond this many bytes a file keeps what memory would not. */
const MOST_IN_MEMORY = 32 * 1024 * 1024;

/** The bytes of something that can be read only once, kept so that they can be read again. */
export class Spool {
  /**
   * Reads something to its end.
   *
   * @param input a path; undefined for the standard input
   * @throws UnreadablePathError if it can't be read, or there is no room for it
   */
  public static of(input: string | undefined, mostInMemory = MOST_IN_MEMORY): Spool {
    const source = ByteSource.open(input);
    try {
      const bytes = source.readAll(mostInMemory);
      return bytes ? new Spool(() => ByteSource.of(bytes), () => {}) : Spool.onDisk(source, input ?? 'stdin');
    } finally {
      source.close();
    }
  }

  private static onDisk(source: ByteSource, name: string): Spool {
    try {
      const fd = openNameless();
      for (const chunk of source.chunks()) {
        fs.writeFileSync(fd, chunk);
      }
      return new Spool(() => ByteSource.fromStart(fd, name), () => fs.closeSync(fd));
    } catch (error) {
      throw error instanceof UnreadablePathError ? error
        : new UnreadablePathError(name, `it is larger than 32 MiB and can't be kept in ${os.tmpdir()}: ${reasonOf(error)}`);
    }
  }

  private constructor(public readonly source: () => ByteSource, public readonly close: () => void) {}
}

/** A file that is gone with the process, whatever ends that. */
function openNameless(): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-storage-'));
  try {
    const file = path.join(folder, 'spool');
    const fd = fs.openSync(file, 'wx+', 0o600);
    fs.unlinkSync(file);
    return fd;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
