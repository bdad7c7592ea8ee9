import * as fs from 'fs';
import { UnreadablePathError } from '../unreadable-path-error';
import { reasonOf } from './list-inputs';

const CHUNK_BYTES = 256 * 1024;
const RETRY_MILLISECONDS = 5;
const LF = 0x0a;

/** A line of an input. */
export interface ByteLine {
  /** Its number, counted from 1. */
  readonly line: number;
  /** Its bytes without the line feed; undefined if there are more than the limit. */
  readonly bytes?: Buffer;
}

/** The bytes of a file or of the standard input, read piece by piece. */
export class ByteSource {
  private readonly fd: number;
  private readonly name: string;
  private readonly pending: Buffer[] = [];

  /**
   * @param path the file; undefined for the standard input
   * @throws UnreadablePathError if it can't be opened
   */
  constructor(path: string | undefined) {
    this.name = path ?? 'stdin';
    try {
      this.fd = path === undefined ? 0 : fs.openSync(path, 'r');
    } catch (error) {
      throw new UnreadablePathError(this.name, reasonOf(error));
    }
  }

  public close(): void {
    if (this.fd !== 0) {
      fs.closeSync(this.fd);
    }
  }

  /** Puts bytes back, to be read again. */
  public unread(...chunks: Buffer[]): void {
    this.pending.unshift(...chunks);
  }

  /** Everything up to the end; undefined if that is more than `limit` bytes, which then can be read again. */
  public readAll(limit: number): Buffer | undefined {
    const chunks: Buffer[] = [];
    let size = 0;
    for (let chunk = this.next(); chunk; chunk = this.next()) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) {
        this.unread(...chunks);
        return undefined;
      }
    }
    return Buffer.concat(chunks);
  }

  /** The lines up to the end, holding no more than one of at most `limit` bytes at a time. */
  public* lines(limit: number): Generator<ByteLine> {
    let line = 1;
    let parts: Buffer[] = [];
    let size = 0;
    const take = (): ByteLine => {
      const bytes = size > limit ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
      parts = [];
      size = 0;
      return { line: line++, bytes };
    };
    for (let chunk = this.next(); chunk; chunk = this.next()) {
      let start = 0;
      for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
        size += end - start;
        parts.push(chunk.subarray(start, end));
        yield take();
        start = end + 1;
      }
      size += chunk.length - start;
      if (size <= limit) {
        parts.push(chunk.subarray(start));
      } else {
        parts = [];
      }
    }
    if (size > 0) {
      yield take();
    }
  }

  private next(): Buffer | undefined {
    if (this.pending.length > 0) {
      return this.pending.shift();
    }
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      try {
        const count = fs.readSync(this.fd, chunk);
        return count === 0 ? undefined : chunk.subarray(0, count);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EOF') {
          return undefined;
        }
        if (code !== 'EAGAIN') {
          throw new UnreadablePathError(this.name, reasonOf(error));
        }
        // A standard input that does not block has nothing yet.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MILLISECONDS);
      }
    }
  }
}
