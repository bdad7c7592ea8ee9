import { readFileSync } from 'fs';
import { join } from 'path';

/** Version of the package. */
export function version(): string {
  const manifest = readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
