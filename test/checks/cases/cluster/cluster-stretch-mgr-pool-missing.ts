import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, filesystem, objectStore, yaml } from '../../yaml';

const mon = { count: 5, stretchCluster: { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } };
const STRETCHED = cephCluster({ mon });
const POOL = { failureDomain: 'zone', replicated: { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' } };
const MGR = blockPool({ ...POOL, name: '.mgr' }, 'builtin-mgr');

export const CASES: RuleCases = {
  rule: 'cluster-stretch-mgr-pool-missing',
  fails: [
    {
      name: 'only a pool for volumes',
      yaml: yaml(STRETCHED, blockPool(POOL), blockPool({ ...POOL, name: '.mgr' }, 'builtin-mgr', 'rook-ceph-2')),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster'],
      says: ['no CephBlockPool of the namespace has spec.name: .mgr: '],
    },
    {
      name: 'only a filesystem',
      yaml: yaml(STRETCHED, filesystem({ metadataPool: POOL, dataPools: [{ name: 'replicated', ...POOL }] })),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster'],
    },
    {
      name: 'only an object store',
      yaml: yaml(STRETCHED, objectStore({ metadataPool: POOL, dataPool: POOL })),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster'],
    },
    {
      name: 'a pool of three copies',
      yaml: yaml(STRETCHED, blockPool({ failureDomain: 'zone', replicated: { size: 3 }, name: '.mgr' }, 'builtin-mgr')),
      finds: ['CephBlockPool builtin-mgr: spec.replicated.size'],
      says: ['the pool .mgr keeps 3 copies instead of 4: '],
      mends: ['set it to 4'],
    },
    {
      name: 'the cluster alone, so that the pool may be elsewhere',
      yaml: yaml(STRETCHED),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster'],
      says: ['no CephBlockPool is among the manifests, so none with spec.name: .mgr: '],
      notEvaluated: ['objects'],
    },
    {
      name: 'no namespace is given, so that the pool may be elsewhere',
      yaml: yaml(cephCluster({ mon }, ''), blockPool(POOL, 'replicapool', '')),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster'],
      notEvaluated: ['objects'],
    },
  ],
  passes: [
    { name: 'the pool is there', yaml: yaml(STRETCHED, blockPool(POOL), MGR) },
    { name: 'no stretch cluster', yaml: yaml(cephCluster(), blockPool()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon }), blockPool(POOL)) },
  ],
};
