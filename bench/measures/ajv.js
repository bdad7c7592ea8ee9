// The same documents through ajv, which checks their structure alone: no rules, no metadata, no defaults.
//   node ajv.js COUNT ROUNDS
const { lines } = require('./documents');
const { objectSchema } = require('./structure');
const { bundledFacts } = require('../../lib/schema/private/bundled-facts');
const { renderCrd } = require('../../lib/schema/private/render-crd');

let Ajv;
try {
  Ajv = require('ajv').default;
} catch {
  console.log(JSON.stringify({ missing: 'ajv is not installed' }));
  process.exit();
}
const [count, rounds] = process.argv.slice(2).map(Number);
const objects = [...lines(count)].map(text => JSON.parse(text));
const kinds = new Set(objects.map(({ kind }) => kind));

const start = process.cpuUsage();
const validators = new Map(bundledFacts('rook').crds.filter(crd => kinds.has(crd.names.kind)).map(crd => {
  const schema = renderCrd(crd).spec.versions[0].schema.openAPIV3Schema;
  return [crd.names.kind, new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }).compile(objectSchema(schema))];
}));
const compiling = process.cpuUsage(start);

let best = Infinity;
for (let i = 0; i < rounds; i++) {
  const before = process.cpuUsage();
  for (const object of objects) {
    const validate = validators.get(object.kind);
    if (!validate(object)) {
      throw new Error(`${object.kind}: ${JSON.stringify(validate.errors)}`);
    }
  }
  const { user, system } = process.cpuUsage(before);
  best = Math.min(best, (user + system) / 1e6);
}
console.log(JSON.stringify({ compiling: (compiling.user + compiling.system) / 1e3, kinds: validators.size, structure: count / best }));
