import { measure, Part } from './part';

const ROUNDS = 9;
const MOST_MICROSECONDS = 25;
const MOST_GROWTH = 1.5;

interface Size { readonly clusters: number; readonly objects: number; readonly alone: number; readonly withPrevious: number }

/** What all rules of the checks add to an object, over sets of growing size. */
export function checks(): Part {
  const { rules, sizes } = measure<{ rules: number; sizes: Size[] }>('checks.js', [ROUNDS]);
  const [first, last] = [sizes[0], sizes[sizes.length - 1]];
  return {
    table: [
      `What all ${rules} rules of the checks add to an object, in microseconds of processor time, with a topology of 12 nodes; the fastest of ${ROUNDS} turns:`,
      '',
      '| clusters | objects | without a previous set | with one |',
      '|---|---|---|---|',
      ...sizes.map(({ clusters, objects, alone, withPrevious }) => `| ${clusters} | ${objects} | ${alone.toFixed(1)} | ${withPrevious.toFixed(1)} |`),
    ],
    limits: [
      { what: `checks of ${last.objects} objects in ${last.clusters} clusters, an object`, measured: `${last.alone.toFixed(1)} µs`, limit: `at most ${MOST_MICROSECONDS} µs`, isKept: last.alone <= MOST_MICROSECONDS },
      { what: `the same, against ${first.objects} objects`, measured: (last.alone / first.alone).toFixed(2), limit: `at most ${MOST_GROWTH}`, isKept: last.alone <= MOST_GROWTH * first.alone },
    ],
  };
}
