// Rook's objects of the recorded answers that the bundled definitions accept, over and over under names of their own.
// Those with nulls are left out, as validators that know no Kubernetes do not take them.
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { decode } = require('../../lib/manifests/decode');
const { Schemas } = require('../../lib/schema');

const FIXTURES = path.join(__dirname, '..', '..', 'test', 'fixtures', 'schema');

function written() {
  const schemas = Schemas.bundled();
  return ['recorded', 'recorded-rules']
    .flatMap(name => zlib.gunzipSync(fs.readFileSync(path.join(FIXTURES, `${name}.jsonl.gz`))).toString().trimEnd().split('\n'))
    .map(line => JSON.parse(line))
    .filter(({ code, apiVersion }) => code === 201 && /^(ceph\.rook|csi\.ceph)\.io\//.test(apiVersion))
    .map(({ doc, format }) => decode(doc, format))
    .filter(({ value, numbers }) => numbers === undefined && !/null/.test(JSON.stringify(value)))
    .map(({ value }) => value)
    .filter(object => isOfThisRelease(schemas._judgeDecoded(named(object, 0))));
}

function isOfThisRelease({ verdict, needs }) {
  return verdict === 'accepted' && needs === undefined;
}

function named(object, i) {
  return { ...object, metadata: { ...object.metadata, generateName: undefined, name: `object-${i}` } };
}

/** So many objects as JSON. */
exports.lines = function* lines(count) {
  const originals = written();
  for (let i = 0; i < count; i++) {
    yield JSON.stringify(named(originals[i % originals.length], i));
  }
};

if (require.main === module) {
  const [count] = process.argv.slice(2).map(Number);
  const { Readable } = require('stream');
  const { lines } = exports;
  Readable.from((function* () {
    let chunk = '';
    for (const line of lines(count)) {
      chunk += `${line}\n`;
      if (chunk.length > 256 * 1024) {
        yield chunk;
        chunk = '';
      }
    }
    yield chunk;
  })()).pipe(process.stdout);
}
