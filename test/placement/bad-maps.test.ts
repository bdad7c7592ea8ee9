import { CrushMap, CrushMapError, CrushStep } from '../../src/placement';

const GOOD = `device 0 osd.0 class hdd
device 1 osd.1 class ssd
type 0 osd
type 1 host
type 2 root
host a {
  id -2
  alg straw2
  hash 0
  item osd.0 weight 1.0
}
root default {
  id -1
  alg straw2
  hash 0
  item a weight 1.0
  item osd.1 weight 2
}
rule r {
  id 0
  type replicated
  step take default class hdd
  step chooseleaf firstn 0 type host
  step emit
}
choose_args 3 {
  {
    bucket_id -1
    weight_set [ [ 1 2 ] ]
  }
}
`;

test('the map that the others differ from is fine', () => {
  expect(CrushMap.fromText(GOOD).place(1, { rule: 0, replicas: 1 })).toEqual([0]);
});

test.each<[string, string | RegExp, string, string]>([
  ['a word that is not understood', 'device 1', 'devise: 1', 'map.txt:2: there is ":"'],
  ['an end in the middle', /rule r[^]*/, 'rule r { id 0 type replicated step take', 'map.txt:19: the text ends where a bucket or device is expected'],
  ['a tunable that there is not', /^/, 'tunable foo 1\n', 'map.txt:1: there is no tunable foo'],
  ['two devices of a name', 'osd.1 class', 'osd.0 class', 'map.txt:2: device osd.0 is defined twice'],
  ['a bucket of an unknown type', 'host a', 'hall a', 'map.txt:6: bucket a is of type hall, which is not defined; there are osd, host, root'],
  ['two buckets of a name', 'root default', 'root a', 'map.txt:12: a is defined twice'],
  ['two buckets of an id', 'id -1', 'id -2', 'map.txt:12: bucket default has id -2, which a has already'],
  ['two ids of a class', 'id -2', 'id -2 id -5 class hdd id -6 class hdd', 'map.txt:6: bucket a has two ids for class hdd'],
  ['an unknown algorithm', 'alg straw2', 'alg straw3', 'map.txt:6: bucket a has the algorithm straw3'],
  ['an item that there is not', 'item osd.1', 'item osd.7', 'map.txt:17: bucket default holds osd.7, which is not defined before it'],
  ['a bucket in itself', 'item osd.1', 'item default', 'map.txt:17: bucket default holds default'],
  ['buckets in each other', 'item osd.0', 'item default', 'map.txt:12: buckets a and default hold each other'],
  ['a heavy device', 'weight 2', 'weight 101', 'map.txt:17: osd.1 weighs 101, a device weighs from 0 to 100'],
  ['a negative weight', 'weight 2', 'weight -1', 'map.txt:17: osd.1 weighs -1'],
  ['a heavy bucket', 'item a weight 1.0', 'item a weight 65535.5', 'map.txt:16: a weighs 65535.5, a bucket weighs from 0 to 65535'],
  ['a sum that overflows', 'item a weight 1.0', 'item a weight 65534.5', 'map.txt:17: the items of bucket default weigh 65536 or more'],
  ['unequal items of a uniform bucket', 'id -1\n  alg straw2', 'id -1\n  alg uniform', 'map.txt:17: item osd.1 of the uniform bucket default weighs 2'],
  ['a uniform bucket of no weight', 'alg straw2\n  hash 0\n  item osd.0 weight 1.0', 'alg uniform item osd.0 weight 0', 'the items of the uniform bucket a weigh nothing'],
  ['two items at a position', /item a weight 1.0\n {2}item osd.1 weight 2/, 'item a pos 0 item osd.1 pos 0', 'item osd.1 of bucket default is at position 0'],
  ['a position behind the end', 'weight 2', 'weight 2 pos 2', 'item osd.1 of bucket default is at position 2, the last of its 2 items is at 1'],
  ['a rule that takes what is not there', 'take default', 'take other', 'map.txt:22: rule r takes other, which is no bucket or device'],
  ['a rule that takes an unknown class', 'class hdd\n  step', 'class nvme\n  step', 'map.txt:22: rule r takes class nvme of default, there are hdd, ssd'],
  ['a rule that chooses an unknown type', 'type host', 'type rack', 'map.txt:23: rule r chooses type rack, which is not defined'],
  ['two rules of an id', 'choose_args', 'rule s { id 0 type erasure step emit } choose_args', 'map.txt:26: rule s has id 0, which another rule has'],
  ['two rules of a name', 'choose_args', 'rule r { id 1 type erasure step emit } choose_args', 'map.txt:26: rule r is defined twice'],
  ['a bucket behind a rule', 'choose_args', 'host b { alg straw2 } choose_args', 'map.txt:26: a bucket stands behind a rule'],
  ['weights of a bucket that there is not', 'bucket_id -1', 'bucket_id -9', 'map.txt:27: choose_args change bucket -9, which is not in the map'],
  ['too few weights', '[ 1 2 ]', '[ 1 ]', 'map.txt:27: choose_args of bucket default list 1 values, it has 2 items'],
  ['a mark of byte order', /^/, '\ufeff', 'map.txt:1: there is "\\u{feff}device" where tunable or device'],
  ['a space that is not ASCII', 'type 1', 'type\u00a01', 'map.txt:4: there is "\\u{a0}1"'],
  ['a map of one entry', /[^]*/, '# devices\ndevice 0 osd.0\n', 'map.txt:1: the map has one entry, which Ceph does not read'],
  ['a compiled map', /[^]*/, '\0\0\u0001', 'map.txt:1: this is no text; crushtool -d writes a compiled map as text'],
  ['a device beyond what fits into memory', 'device 1', 'device 2147483647', 'map.txt:2: device osd.1 has the number 2147483647, give numbers from 0 to 67108863'],
  ['a device whose number overflows', 'device 1', 'device 4294967295', 'map.txt:2: device osd.1 has the number -1, give numbers from 0 to 67108863'],
  ['a number of a class that is not negative', 'id -2', 'id -2 id -4294967295 class hdd', 'map.txt:6: bucket a has id 1 for class hdd, ids of buckets are negative'],
  ['a rule beyond the last', 'id 0', 'id 256', 'map.txt:19: rule r has id 256, ids of rules are from 0 to 255'],
  ['a rule whose number overflows', 'id 0', 'id 4294967295', 'map.txt:19: rule r has id -1, ids of rules are from 0 to 255'],
  ['two weight sets of an index', /$/, 'choose_args 3 { }', 'map.txt:32: choose_args 3 is there twice'],
])('%s is refused', (_, from, to, message) => {
  expect(() => CrushMap.fromText(GOOD.replace(from, to), 'map.txt')).toThrow(CrushMapError);
  expect(() => CrushMap.fromText(GOOD.replace(from, to), 'map.txt')).toThrow(message);
});

test('a tree bucket of 65 items is refused, one of 64 is not', () => {
  const map = (count: number) => () => CrushMap.of({
    devices: [...Array(count).keys()].map(id => ({ id, name: `osd.${id}` })),
    types: [{ id: 0, name: 'osd' }, { id: 1, name: 'root' }],
    buckets: [{ name: 'default', type: 'root', algorithm: 'tree', items: [...Array(count).keys()].map(id => ({ name: `osd.${id}` })) }],
  });
  expect(map(65)).toThrow('the tree bucket default has 65 items, a tree holds at most 64');
  expect(map(64)().buckets[0].weight).toBe(64 * 65536);
});

test('a class below a uniform bucket has no shadow tree, and a rule cannot take it', () => {
  const text = GOOD.replace('alg straw2', 'alg uniform');
  expect(() => CrushMap.fromText(text)).toThrow('line 22: rule r takes class hdd of default, for which there is no shadow tree');
});

test('parts made in code are checked too', () => {
  const props = {
    devices: [{ id: 0, name: 'osd.0' }],
    types: [{ id: 0, name: 'osd' }, { id: 1, name: 'root' }],
    buckets: [{ name: 'default', type: 'root', items: [{ name: 'osd.0' }] }],
  };
  const rule = { id: 0, type: 'replicated', steps: [CrushStep.take('default', 'hdd'), CrushStep.emit()] };
  expect(() => CrushMap.of({ ...props, rules: [rule] })).toThrow('rule 0 takes class hdd of default, no device has a class');
  expect(() => CrushMap.of({ ...props, rules: [{ ...rule, type: 'raid' }] })).toThrow('rule 0 is of type raid, there are replicated');
  expect(() => CrushMap.of({ ...props, rules: [{ ...rule, steps: [] }] })).toThrow('rule 0 has no steps');
  expect(() => CrushMap.of({ ...props, rules: [{ ...rule, steps: [CrushStep.set('set_x', 1)] }] })).toThrow('rule 0 has a step set_x');
  expect(() => CrushMap.of({ ...props, buckets: [{ ...props.buckets[0], id: 4 }] })).toThrow('bucket default has id 4, ids of buckets are negative');
  expect(() => CrushMap.of({ ...props, types: [] })).toThrow('define types first');
  expect(() => CrushMap.of(props).place(0, { rule: 0, replicas: 1 })).toThrow('there is no rule 0; the map has none');
});

test.each([
  ['step take osd.0 step emit', 'takes osd.0 and chooses nothing below it'],
  ['step take default step choosemsr -1 type osd step emit', 'has choosemsr -1'],
  ['step take default step choosemsr 1 type host step choosemsr 1 type osd step emit', 'chooses type host and finds the device osd.1 instead'],
  ['step take empty step choosemsr 1 type osd step emit', 'comes to the bucket empty, which is empty'],
])('an MSR rule that Ceph cannot follow is an error: %s', (steps, message) => {
  const text = GOOD.replace('rule r', 'root empty { alg straw2 } rule m { id 1 type msr_indep STEPS } rule r').replace('STEPS', steps);
  expect(() => [...Array(20).keys()].map(x => CrushMap.fromText(text).place(x, { rule: 1, replicas: 1 }))).toThrow(message);
});

test('an MSR rule without blocks finds nothing', () => {
  const text = GOOD.replace('rule r', 'rule m { id 1 type msr_firstn step set_choose_tries 3 step emit } rule r');
  expect(CrushMap.fromText(text).place(1, { rule: 1, replicas: 2 })).toEqual([]);
});
