// Writes the JSON Schema of each of Rook's kinds as <kind>.json, in lower case.
//   node schema-files.js FOLDER
const fs = require('fs');
const path = require('path');
const { objectSchema } = require('./structure');
const { bundledFacts } = require('../../lib/schema/private/bundled-facts');
const { renderCrd } = require('../../lib/schema/private/render-crd');

for (const crd of bundledFacts('rook').crds) {
  const schema = renderCrd(crd).spec.versions[0].schema.openAPIV3Schema;
  fs.writeFileSync(path.join(process.argv[2], `${crd.names.kind.toLowerCase()}.json`), JSON.stringify(objectSchema(schema)));
}
