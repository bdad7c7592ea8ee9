// Judges JSON Lines of the standard input one by one; prints processor time and memory at some numbers of documents.
//   node documents.js 1020000 | node stream.js WARM_UP 1000 10000 100000 1000000
const { readFiles } = require('../../lib/manifests/read-files');
const { Schemas } = require('../../lib/schema');

const [warmUp, ...marks] = process.argv.slice(2).map(Number);
const schemas = Schemas.bundled();
const measured = [];
let count = -warmUp;
let start = process.cpuUsage();

for (const { object, errors, _numbers } of readFiles(['-'])) {
  if (errors.length > 0 || schemas._judgeDecoded(object, _numbers).verdict !== 'accepted') {
    throw new Error(`refused: ${JSON.stringify(object)}`);
  }
  if (++count === 0) {
    start = process.cpuUsage();
  } else if (marks.includes(count)) {
    const { user, system } = process.cpuUsage(start);
    measured.push({ count, seconds: (user + system) / 1e6, megabytes: process.memoryUsage().rss / 1e6 });
  }
}
console.log(JSON.stringify(measured));
