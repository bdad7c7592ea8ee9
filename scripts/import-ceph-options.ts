import * as fs from 'fs';
import * as path from 'path';

/**
 * Distils a table of Ceph's configuration options into what the package carries.
 *
 *   npm run import-ceph-options -- TABLE VERSION
 *
 * TABLE is a JSON object: by name of the option what `ceph config help NAME --format=json`
 * says of it. Names, types, bounds, values and times are kept; prose is not.
 */
const TARGET = path.join(__dirname, '..', 'src', 'config', 'ceph-options.json');

interface Help {
  readonly type: string;
  readonly level: string;
  readonly default?: unknown;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly enum_values?: string[];
  readonly flags?: string[];
}

function main(table: string | undefined, version: string | undefined): void {
  if (table === undefined || version === undefined) {
    throw new Error('usage: npm run import-ceph-options -- TABLE VERSION');
  }
  // Numbers that JavaScript can't hold stay texts.
  const text = fs.readFileSync(table, 'utf8').replace(/: (-?\d{16,})/g, ': "$1"');
  const helps = Object.entries(JSON.parse(text) as { [name: string]: Help });
  const lines = helps.sort(([a], [b]) => a < b ? -1 : 1).map(([name, help]) => `"${name}":${JSON.stringify(distil(help))}`);
  fs.writeFileSync(TARGET, `{"version":"${version}","options":{\n${lines.join(',\n')}\n}}\n`);
}

function distil(help: Help): unknown {
  const { type, level, default: value, min, max, enum_values: values, flags = [] } = help;
  const bound = (limit: string | number | undefined) => limit === undefined ? undefined : Number(limit);
  return {
    type,
    ...level === 'dev' ? { dev: true } : {},
    default: value === undefined ? undefined : String(value),
    min: bound(min),
    max: bound(max),
    values,
    flags: flags.length > 0 ? flags : undefined,
  };
}

main(...process.argv.slice(2) as [string?, string?]);
