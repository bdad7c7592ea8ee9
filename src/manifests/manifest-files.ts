import * as fs from 'fs';
import { ManifestDocument } from './manifest-document';
import { ByteSource } from './private/byte-source';
import { Input, listInputs } from './private/list-inputs';
import { Spool } from './private/spool';
import { readInput } from './read-files';

/**
 * Files, folders with all that is below them, and the standard input (`-`), to be read
 * more than once. What the system gives only once, such as a pipe, is kept meanwhile.
 */
export class ManifestFiles {
  /**
   * @throws UnreadablePathError if a path can't be read
   */
  public static open(paths: string[]): ManifestFiles {
    return new ManifestFiles(listInputs(paths).map(input => ({ input, spool: isReadOnce(input) ? Spool.of(input.path) : undefined })));
  }

  private constructor(private readonly members: readonly Member[]) {}

  /** The documents, one after the other; JSON Lines are read line by line, so that their number does not matter. */
  public* documents(): Generator<ManifestDocument> {
    for (const member of this.members) {
      yield* reading(member, source => readInput(member.input, source));
    }
  }

  /**
   * The documents of those files that hold a text, of JSON Lines those of the lines
   * that do. Other files are looked through, but not decoded.
   */
  public* documentsNear(text: string): Generator<ManifestDocument> {
    const bytes = Buffer.from(text);
    for (const member of this.members) {
      if (holds(member, bytes)) {
        yield* reading(member, source => readInput(member.input, source, bytes));
      }
    }
  }

  /** Gives back what was kept. */
  public close(): void {
    this.members.forEach(({ spool }) => spool?.close());
  }
}

interface Member {
  readonly input: Input;
  readonly spool?: Spool;
}

function isReadOnce({ path }: Input): boolean {
  return path === undefined || !fs.statSync(path).isFile();
}

function* reading({ input, spool }: Member, read: (source: ByteSource) => Generator<ManifestDocument>): Generator<ManifestDocument> {
  const source = spool?.source() ?? ByteSource.open(input.path);
  try {
    yield* read(source);
  } finally {
    source.close();
  }
}

function holds({ input, spool }: Member, bytes: Buffer): boolean {
  const source = spool?.source() ?? ByteSource.open(input.path);
  try {
    return source.holds(bytes);
  } finally {
    source.close();
  }
}
