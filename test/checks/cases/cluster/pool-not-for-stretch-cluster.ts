import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, objectStore, yaml } from '../../yaml';

const STRETCHED = cephCluster({ mon: { count: 5, stretchCluster: { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } } });
const FOUR = { failureDomain: 'zone', replicated: { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' } };
const MGR = blockPool({ ...FOUR, name: '.mgr' }, 'builtin-mgr');
const THREE = { failureDomain: 'zone', replicated: { size: 3 } };

export const CASES: RuleCases = {
  rule: 'pool-not-for-stretch-cluster',
  fails: [
    {
      name: 'three copies',
      yaml: yaml(STRETCHED, MGR, blockPool(THREE)),
      finds: ['CephBlockPool replicapool: spec.replicated.size'],
      says: ['the cluster is stretched over two zones, and the pool keeps 3 copies instead of 4: '],
    },
    {
      name: 'erasure coding for objects',
      yaml: yaml(STRETCHED, MGR, objectStore({ metadataPool: FOUR, dataPool: { failureDomain: 'host', erasureCoded: { dataChunks: 2, codingChunks: 1 } } })),
      finds: ['CephObjectStore my-store: spec.dataPool.erasureCoded'],
      says: ['the cluster is stretched over two zones, which takes no erasure coding: '],
    },
    {
      name: 'the second data pool of a filesystem',
      yaml: yaml(STRETCHED, MGR, filesystem({ metadataPool: FOUR, dataPools: [{ name: 'a', ...FOUR }, { name: 'b', ...THREE }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].replicated.size'],
    },
  ],
  passes: [
    { name: 'four copies', yaml: yaml(STRETCHED, MGR, blockPool(FOUR), objectStore({ metadataPool: FOUR, dataPool: FOUR })) },
    { name: 'pools that are made elsewhere', yaml: yaml(STRETCHED, MGR, objectStore({ metadataPool: {}, dataPool: { replicated: { size: 0 } } })) },
    { name: 'no stretch cluster', yaml: yaml(cephCluster(), blockPool()) },
  ],
  open: [
    { name: 'the pool alone', yaml: yaml(blockPool()), notEvaluated: ['cluster'] },
  ],
};
