import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, filesystem, yaml } from '../../yaml';

const cluster = (config: object) => `${yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, config } }))}---\n`;
const erasureCoded = { dataChunks: 2, codingChunks: 1 };

export const CASES: RuleCases = {
  rule: 'pool-erasure-coded-without-crush-root',
  fails: [
    { name: 'a pool for blocks', yaml: cluster({ crushRoot: 'nvme' }) + yaml(blockPool({ erasureCoded })), finds: ['CephBlockPool replicapool: spec.crushRoot'], says: ['it is not given, and the OSDs are in the root nvme: '], mends: ['set crushRoot: nvme'] },
    { name: 'the second data pool', yaml: cluster({ crushRoot: 'nvme' }) + yaml(filesystem({ dataPools: [{ replicated: { size: 3 } }, { erasureCoded }] })), finds: ['CephFilesystem myfs: spec.dataPools[1].crushRoot'] },
  ],
  passes: [
    { name: 'the same root', yaml: cluster({ crushRoot: 'nvme' }) + yaml(blockPool({ erasureCoded, crushRoot: 'nvme' })) },
    { name: 'a replicated pool', yaml: cluster({ crushRoot: 'nvme' }) + yaml(blockPool()) },
    { name: 'the default spelled out', yaml: cluster({ crushRoot: 'default' }) + yaml(blockPool({ erasureCoded })) },
    { name: 'no root of its own', yaml: cluster({}) + yaml(blockPool({ erasureCoded })) },
    { name: 'a root of another cluster', yaml: cluster({}) + `${yaml(cephCluster({ storage: { useAllNodes: true, config: { crushRoot: 'nvme' } } }, 'other'))}---\n` + yaml(blockPool({ erasureCoded })) },
  ],
  open: [
    { name: 'no cluster', yaml: yaml(blockPool({ erasureCoded })), notEvaluated: ['cluster'] },
  ],
};
