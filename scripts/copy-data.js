// Makes whole what jsii compiled: copies what the library reads at run time beside it, and
// lets its index load as little as is asked for.
const { cpSync } = require('fs');
const { writeLazyIndex } = require('./lazy-index');

for (const data of ['ceph/private/props.json', 'config/ceph-options.json', 'schema/facts', 'topology/topology.schema.json']) {
  cpSync(`src/${data}`, `lib/${data}`, { recursive: true });
}
writeLazyIndex();
