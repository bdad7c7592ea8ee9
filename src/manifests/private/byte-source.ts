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
  /**
   * @param path the file; undefined for the standard input
   * @throws UnreadablePathError if it can't be opened
   */
  public static open(path: string | undefined): ByteSource {
    try {
      return new ByteSource(path ?? 'stdin', path === undefined ? 0 : fs.openSync(path, 'r'), path !== undefined);
    } catch (error) {
      throw new UnreadablePathError(path ?? 'stdin', reasonOf(error));
    }
  }

  /** Bytes that are there already. */
  public static of(bytes: Buffer): ByteSource {
    const source = new ByteSource('', undefined, false);
    source.unread(bytes);
    return source;
  }

  /** An open file from its beginning, which stays open. */
  public static fromStart(fd: number, name: string): ByteSource {
    return new ByteSource(name, fd, false, 0);
  }

  private readonly pending: Buffer[] = [];

  /**
   * @param fd undefined if there is nothing to read but what is put back
   * @param owned whether the descriptor is closed with the source
   * @param position where to read on; null for where the last reader left off
   */
  private constructor(
    private readonly name: string,
    private readonly fd: number | undefined,
    private readonly owned: boolean,
    private position: number | null = null,
  ) {}

  public close(): void {
    if (this.owned) {
      fs.closeSync(this.fd!);
    }
  }

  /** Whether some bytes occur in what there is up to the end. */
  public holds(bytes: Buffer): boolean {
    let seen: Buffer = Buffer.alloc(0);
    for (const chunk of this.chunks()) {
      seen = Buffer.concat([seen, chunk]);
      if (seen.includes(bytes)) {
        return true;
      }
      seen = seen.subarray(Math.max(0, seen.length - bytes.length + 1));
    }
    return false;
  }

  /** The bytes up to the end as they come. */
  public* chunks(): Generator<Buffer> {
    for (let chunk = this.next(); chunk; chunk = this.next()) {
      yield chunk;
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
    for (const chunk of this.chunks()) {
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
    for (const chunk of this.chunks()) {
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
    if (this.fd === undefined) {
      return undefined;
    }
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      try {
        const count = fs.readSync(this.fd, chunk, { position: this.position });
        this.position = this.position === null ? null : this.position + count;
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
