import * as path from 'path';

const FOLDER = path.join(__dirname, '..', '..', '..', 'test-reports', 'real');

/** Where daemons of the suite that is running write their logs: `test-reports/real/<folder>/<suite>`. */
export function logFolder(): string {
  return logFolderOf(expect.getState().testPath!);
}

/** Where the logs of a suite are. */
export function logFolderOf(testFile: string): string {
  return path.join(FOLDER, path.basename(path.dirname(testFile)), path.basename(testFile, '.test.ts'));
}
