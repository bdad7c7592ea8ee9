import { argumentsOf, UsageError } from './arguments';

/** What `crush` was asked to do. */
export interface CrushOptions {
  /** File of the text map. */
  readonly map: string;
  readonly rule: number;
  readonly replicas: number;
  readonly firstX: number;
  readonly lastX: number;
  readonly reweights: { readonly osd: number; readonly weight: number }[];
}

/** The help text of `crush`. */
export const CRUSH_USAGE = `usage: cdk8s-storage crush MAP --rule ID --num-rep N --min-x A --max-x B [--weight OSD=W]...

Prints for each input from A to B the OSDs that a rule of a text CRUSH map gives,
as crushtool does: one line "x osd,osd,...", NONE for a hole.

  --rule ID                 the number of the rule
  --num-rep N               how many OSDs are wanted
  --min-x A, --max-x B      the inputs, from 0 to 4294967295
  --weight OSD=W            that OSD is in for a share of the inputs only: 0 (out) to 1

exit status: 0 done, 1 the map is wrong, 2 wrong usage or a file that can't be read
`;

/** The options of `crush`. */
const OPTIONS = {
  'rule': { type: 'string' },
  'num-rep': { type: 'string' },
  'min-x': { type: 'string' },
  'max-x': { type: 'string' },
  'weight': { type: 'string', multiple: true },
} as const;

const MOST_X = 2 ** 32 - 1;
const MOST_REPLICAS = 10000;

/**
 * Reads the arguments that follow `crush`.
 *
 * @throws UsageError where they can't be followed
 */
export function parseCrushOptions(args: string[]): CrushOptions {
  const { values, positionals } = argumentsOf({ args, allowPositionals: true, options: OPTIONS });
  if (positionals.length !== 1) {
    throw new UsageError(`${positionals.length === 0 ? 'no MAP' : `${positionals.length} files`} given, name one text CRUSH map`);
  }
  const number = (name: 'rule' | 'num-rep' | 'min-x' | 'max-x', least: number, most: number) => {
    const text = values[name];
    if (text === undefined || !/^\d+$/.test(text) || Number(text) < least || Number(text) > most) {
      throw new UsageError(`--${name} ${text ?? 'is missing'}: give a whole number from ${least} to ${most}`);
    }
    return Number(text);
  };
  const options = {
    map: positionals[0],
    rule: number('rule', 0, 2 ** 31 - 1),
    replicas: number('num-rep', 1, MOST_REPLICAS),
    firstX: number('min-x', 0, MOST_X),
    lastX: number('max-x', 0, MOST_X),
    reweights: (values.weight ?? []).map(reweight),
  };
  if (options.lastX < options.firstX) {
    throw new UsageError(`--max-x ${options.lastX} is below --min-x ${options.firstX}`);
  }
  return options;
}

function reweight(text: string): { osd: number; weight: number } {
  const match = /^(\d+)=((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)$/.exec(text);
  if (!match || Number(match[2]) > 1) {
    throw new UsageError(`--weight ${text}: give OSD=W, the number of an OSD and a weight from 0 to 1, such as 3=0.5`);
  }
  return { osd: Number(match[1]), weight: Number(match[2]) };
}
