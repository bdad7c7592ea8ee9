import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, yaml } from '../../yaml';

const EXTERNAL = ceph('CephCluster', 'rook-ceph', { external: { enable: true } });

export const CASES: RuleCases = {
  rule: 'filesystem-without-data-pools',
  fails: [
    { name: 'an empty list', yaml: yaml(cephCluster(), filesystem({ dataPools: [] })), finds: ['CephFilesystem myfs: spec.dataPools'], says: ['myfs has none'] },
    { name: 'no list, and no cluster beside it', yaml: yaml(filesystem({ dataPools: null })), finds: ['CephFilesystem myfs: spec.dataPools'] },
  ],
  passes: [
    { name: 'one pool', yaml: yaml(cephCluster(), filesystem()) },
    { name: 'a filesystem of an external cluster', yaml: yaml(EXTERNAL, filesystem({ dataPools: [] })) },
  ],
};
