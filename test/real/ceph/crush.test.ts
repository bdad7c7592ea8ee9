import * as fs from 'fs';
import * as path from 'path';
import { CrushMap } from '../../../src/placement';
import { logarithms } from '../../../src/placement/private/logarithm';
import { RandomMap, randomMap } from '../../placement/random-map';
import { cached, requireInstalled } from '../harness/cache';
import { runInside } from '../harness/inside';
import { JUDGES } from '../harness/judges';

/** Maps, each with 10,000 inputs. */
const MAPS = 220;
const AT_ONCE = 11;

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(cached('run'), 'crush-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/**
 * The text that crushtool writes and its answers, a line each; undefined if it refuses the map.
 * There are no answers if no OSD that is in weighs anything: crushtool follows no rule then.
 */
async function judged(maps: readonly RandomMap[]): Promise<({ text: string; answers: string[] } | undefined)[]> {
  const here = fs.mkdtempSync(path.join(folder, 'maps-'));
  const script = maps.map(({ text, replicas, firstX, inputs, reweights }, i) => {
    const name = path.join(here, `map${i}`);
    fs.writeFileSync(`${name}.txt`, text);
    const weights = reweights.map(({ osd, weight }) => `--weight ${osd} ${weight}`).join(' ');
    const range = `--min-x ${firstX} --max-x ${firstX + inputs - 1}`;
    return `crushtool -c ${name}.txt -o ${name}.bin >${name}.out 2>&1 && crushtool -d ${name}.bin -o ${name}.text && `
      + `crushtool -i ${name}.bin --test --num-rep ${replicas} ${range} --show-mappings ${weights} >${name}.answers; echo $?`;
  });
  const { stdout } = await runInside(requireInstalled(JUDGES.ceph).root, ['sh', '-c', script.join('\n')]);
  return stdout.trim().split('\n').map((status, i) => status !== '0' ? undefined : {
    text: fs.readFileSync(path.join(here, `map${i}.text`), 'utf8'),
    answers: fs.readFileSync(path.join(here, `map${i}.answers`), 'utf8').split('\n').filter(line => line !== ''),
  });
}

/** What differs between what crushtool does with a map and what we do. */
function differences(made: RandomMap, judge: { text: string; answers: string[] } | undefined): string[] {
  let map: CrushMap;
  try {
    map = CrushMap.fromText(made.text);
  } catch (error) {
    return judge === undefined ? [] : [`refused: ${(error as Error).message}`];
  }
  if (judge === undefined) {
    return ['accepted, unlike by crushtool'];
  }
  const found = map.toText() === judge.text ? [] : ['another text'];
  let line = 0;
  for (const rule of judge.answers.length === 0 ? [] : made.rules) {
    const { replicas, reweights, firstX, inputs } = made;
    map._placeAll({ rule, replicas, reweights: [...reweights], pool: 0 }, firstX, firstX + inputs - 1, (x, items, count) => {
      let ours = `CRUSH rule ${rule} x ${x} [`;
      for (let i = 0; i < count; i++) {
        ours += i === 0 ? items[i] : `,${items[i]}`;
      }
      if (`${ours}]` !== judge.answers[line]) {
        found.push(`${ours}] for ${judge.answers[line]}`);
      }
      line++;
    });
  }
  return found;
}

test(`of ${MAPS} maps with 10,000 inputs each not one mapping differs from crushtool's`, async () => {
  const wrong: string[] = [];
  let compared = 0;
  let mappings = 0;
  const batch = (first: number) => Array.from({ length: AT_ONCE }, (_, i) => randomMap(first + i));
  // While crushtool is at one batch, we are at the one before.
  let next = judged(batch(1));
  for (let first = 1; first <= MAPS; first += AT_ONCE) {
    const maps = batch(first);
    const judges = await next;
    next = first + AT_ONCE <= MAPS ? judged(batch(first + AT_ONCE)) : next;
    judges.forEach((judge, i) => {
      compared += judge === undefined || judge.answers.length === 0 ? 0 : 1;
      mappings += judge?.answers.length ?? 0;
      wrong.push(...differences(maps[i], judge).slice(0, 3).map(difference => `seed ${first + i} (${maps[i].title}): ${difference}`));
    });
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThanOrEqual(200);
  expect(mappings).toBeGreaterThanOrEqual(compared * 10000);
}, 600_000);

test('the logarithms are those of the tables in the library', () => {
  const { root } = requireInstalled(JUDGES.ceph);
  const folders = fs.readdirSync(path.join(root, 'usr', 'lib')).map(name => path.join(root, 'usr', 'lib', name, 'ceph', 'libceph-common.so.2'));
  const bytes = fs.readFileSync(folders.find(file => fs.existsSync(file))!);
  const tableAt = (...start: bigint[]) => {
    const pattern = Buffer.alloc(8 * start.length);
    start.forEach((value, i) => pattern.writeBigUInt64LE(value, 8 * i));
    const offset = bytes.indexOf(pattern);
    return (index: number) => bytes.readBigUInt64LE(offset + 8 * index);
  };
  const coarse = tableAt(0x1000000000000n, 0n, 0xfe03f80fe040n);
  const fine = tableAt(0n, 0x2e2a60a00n);
  const ours = logarithms();
  const wrong = [...Array(65536).keys()].filter(u => {
    let exponent = 15n;
    let x = BigInt(u + 1);
    for (; x < 32768n; x *= 2n) {
      exponent--;
    }
    const index = 2 * (Number(x / 256n) - 128);
    const sum = coarse(index + 1) + fine(Number(((x * coarse(index)) / 2n ** 48n) % 256n));
    return 2n ** 48n - (exponent * 2n ** 44n + sum / 16n) !== BigInt(ours[u]);
  });
  expect(wrong).toEqual([]);
});
