import { readFileSync } from 'fs';
import { UsageError } from './private/arguments';
import { CrushOptions } from './private/crush-options';
import { Output } from './private/output';
import { UnreadablePathError } from '../manifests/unreadable-path-error';
import { CrushMap, CrushMapError } from '../placement';

/** So many characters are written at once. */
const CHUNK = 65536;

/**
 * Prints the OSDs that a rule of a text map gives for each input.
 *
 * @returns the exit status: 0, or 1 if Ceph would refuse the map or could not follow the rule
 * @throws UnreadablePathError if the map can't be read, UsageError if it has no such rule
 */
export function crush(options: CrushOptions, output: Output): number {
  try {
    const map = CrushMap.fromText(textOf(options.map), options.map);
    const ids = map.rules.map(({ id }) => id);
    if (!ids.includes(options.rule)) {
      throw new UsageError(`--rule ${options.rule}: ${ids.length === 0 ? 'the map has no rules' : `the rules of the map are ${ids.join(', ')}`}`);
    }
    print(map, options, output);
    return 0;
  } catch (error) {
    if (error instanceof CrushMapError) {
      output.err(`cdk8s-storage: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

function print(map: CrushMap, options: CrushOptions, output: Output): void {
  const { rule, replicas, reweights } = options;
  let lines = '';
  // As in crushtool, the weight set of pool 0 counts.
  map._placeAll({ rule, replicas, reweights, pool: 0 }, options.firstX, options.lastX, (x, items, count) => {
    lines += `${x} `;
    for (let i = 0; i < count; i++) {
      lines += `${i === 0 ? '' : ','}${items[i] === CrushMap.NONE ? 'NONE' : items[i]}`;
    }
    lines += '\n';
    if (lines.length > CHUNK) {
      output.out(lines);
      lines = '';
    }
  });
  output.out(lines);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnreadablePathError(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
