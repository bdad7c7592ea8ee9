// Decodes and judges hostile bytes; prints what the worst of them cost, and names those that broke something.
//   node -r ts-node/register/transpile-only fuzz.js SEED FROM TO
const { input } = require('../../test/fuzz/inputs');
const { ManifestSet, Schemas } = require('../../lib');
const { decode } = require('../../lib/manifests/decode');

const [seed, from, to] = process.argv.slice(2).map(Number);
const schemas = Schemas.bundled();
const verdicts = { 'accepted': 0, 'rejected': 0, 'not-evaluated': 0 };
const broken = [];
let slowest = { seconds: 0, number: -1 };

function judge(text) {
  for (const { object, errors, _numbers } of ManifestSet.fromText(text).documents) {
    verdicts[object === undefined && errors.length > 0 ? 'rejected' : schemas._judgeDecoded(object, _numbers).verdict]++;
  }
  for (const format of ['json', 'yaml']) {
    const { value, errors, numbers } = decode(text, format);
    if (errors.length === 0) {
      schemas._judgeDecoded(value, numbers);
    }
  }
}

for (let number = from; number < to; number++) {
  // Whoever waits for this process learns which input it hangs at.
  if (number % 100 === 0) {
    process.stderr.write(`${number}\n`);
  }
  const text = input(seed, number).toString();
  const before = process.cpuUsage();
  try {
    judge(text);
  } catch (error) {
    broken.push(`${number}: ${error.message}`);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  slowest = seconds > slowest.seconds ? { seconds, number } : slowest;
}
console.log(JSON.stringify({ verdicts, broken, slowest, megabytes: process.resourceUsage().maxRSS / 1024 }));
