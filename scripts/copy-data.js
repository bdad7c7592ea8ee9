// Copies what the compiled library reads at run time beside it.
const { cpSync } = require('fs');

for (const data of ['config/ceph-options.json', 'schema/facts', 'topology/topology.schema.json']) {
  cpSync(`src/${data}`, `lib/${data}`, { recursive: true });
}
