// Documents per second of processor time: decoding, and the verdict on what was decoded, each the fastest of ROUNDS.
//   node warm.js COUNT ROUNDS
const { lines } = require('./documents');
const { decode } = require('../../lib/manifests/decode');
const { Schemas } = require('../../lib/schema');
const { bundledFacts } = require('../../lib/schema/private/bundled-facts');
const { renderCrd } = require('../../lib/schema/private/render-crd');
const { withoutRules } = require('./structure');

const [count, rounds] = process.argv.slice(2).map(Number);
const texts = [...lines(count)];

/** Seconds of processor time of the fastest round. */
function fastest(run) {
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

function judged(schemas) {
  for (const { value, numbers } of decoded) {
    if (schemas._judgeDecoded(value, numbers).verdict !== 'accepted') {
      throw new Error(`refused: ${JSON.stringify(value)}`);
    }
  }
}

const decoded = texts.map(text => decode(text, 'json'));
const whole = Schemas.bundled();
const structural = Schemas.bundled();
bundledFacts('rook').crds.forEach(crd => structural.addCrd(withoutRules(renderCrd(crd))));

console.log(JSON.stringify({
  bytes: Math.round(texts.join('').length / count),
  decoding: count / fastest(() => texts.forEach(text => decode(text, 'json'))),
  verdict: count / fastest(() => judged(whole)),
  structure: count / fastest(() => judged(structural)),
}));
