// Loads the package in a fresh process and judges the objects of a file; prints the milliseconds since the process began.
//   node cold.js FILE
const { ManifestSet, Schemas } = require('../../lib');

const schemas = Schemas.bundled();
const { documents } = ManifestSet.fromFiles([process.argv[2]]);
const refused = documents.filter(({ object, errors }) => errors.length > 0 || schemas.judgeCreate(object).verdict !== 'accepted');
if (refused.length > 0) {
  throw new Error(`${refused.length} of ${documents.length} objects are refused`);
}
console.log(JSON.stringify({ milliseconds: performance.now(), documents: documents.length }));
