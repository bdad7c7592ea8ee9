import { RuleCases } from '../../rule-cases';
import { blockPool, objectStore, yaml } from '../../yaml';

const ec = (more: object = {}, spec: object = {}) => yaml(blockPool({ erasureCoded: { dataChunks: 4, codingChunks: 2, ...more }, ...spec }));
const EC = { erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const MSR = { crushNumFailureDomains: 3, crushOSDsPerFailureDomain: 2 };

export const CASES: RuleCases = {
  rule: 'pool-erasure-coding-changed',
  fails: [
    {
      name: 'more chunks, beside pools that become another kind, for which there is a rule of its own',
      previous: ec() + '---\n' + yaml(blockPool({}, 'a'), blockPool(EC, 'b')),
      yaml: ec({ dataChunks: 6, codingChunks: 3 }) + '---\n' + yaml(blockPool(EC, 'a'), blockPool({}, 'b')),
      finds: ['CephBlockPool replicapool: spec.erasureCoded.dataChunks', 'CephBlockPool replicapool: spec.erasureCoded.codingChunks'],
      says: ['it was 4 and is to be 6: ', 'it was 2 and is to be 3: '],
    },
    {
      name: 'another place, whatever is allowed',
      previous: ec(),
      yaml: ec({}, { failureDomain: 'osd', deviceClass: 'hdd', crushRoot: 'slow', enableCrushUpdates: true }),
      finds: ['failureDomain', 'deviceClass', 'crushRoot'].map(field => `CephBlockPool replicapool: spec.${field}`),
      says: ['it was host and is to be osd', 'it was of any class and is to be hdd', 'it was default and is to be slow'],
    },
    {
      name: 'another algorithm, and chunks in pairs',
      previous: ec(),
      yaml: ec({ algorithm: 'jerasure', stripeUnit: '16Ki', ...MSR }),
      finds: ['algorithm', 'stripeUnit', 'crushNumFailureDomains', 'crushOSDsPerFailureDomain'].map(field => `CephBlockPool replicapool: spec.erasureCoded.${field}`),
    },
    {
      name: 'the data pool of a store',
      previous: yaml(objectStore({ dataPool: { erasureCoded: { dataChunks: 2, codingChunks: 1 } } })),
      yaml: yaml(objectStore({ dataPool: { erasureCoded: { dataChunks: 2, codingChunks: 2 } } })),
      finds: ['CephObjectStore my-store: spec.dataPool.erasureCoded.codingChunks'],
    },
  ],
  passes: [
    { name: 'the defaults are spelled out', previous: ec({}, { failureDomain: undefined }), yaml: ec({}, { deviceClass: '', crushRoot: 'default', parameters: { bulk: 'true' } }) },
    { name: 'copies', previous: yaml(blockPool()), yaml: yaml(blockPool({ failureDomain: 'zone', enableCrushUpdates: true })) },
    { name: 'a new pool', previous: ec().replace('replicapool', 'other'), yaml: ec() },
  ],
  open: [{ name: 'no previous set', yaml: ec(), notEvaluated: ['previous'] }],
};
