import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';
import { operatorSettings } from '../service-operator';

const FIELD = 'CephCOSIDriver ceph-cosi-driver: metadata.namespace';
const driver = (namespace = 'rook-ceph') => ceph('CephCOSIDriver', 'ceph-cosi-driver', { deploymentStrategy: 'Auto' }, namespace);

export const CASES: RuleCases = {
  rule: 'cosi-driver-namespace',
  fails: [
    {
      name: 'where the buckets are wanted',
      yaml: yaml(operatorSettings(), cephCluster(), driver('apps')),
      finds: [FIELD],
      says: ['it is apps, and the operator runs in rook-ceph'],
      mends: ['set it to rook-ceph'],
    },
    { name: 'with the cluster, and the operator elsewhere', yaml: yaml(operatorSettings('rook-system'), cephCluster(), driver()), finds: [FIELD] },
    { name: 'where no cluster is', yaml: yaml(cephCluster(), driver('apps')), finds: [FIELD], says: ['right only if the operator runs there'] },
  ],
  passes: [{ name: 'with the operator', yaml: yaml(operatorSettings('rook-system'), cephCluster(), driver('rook-system')) }],
  open: [
    { name: 'no operator in the set', yaml: yaml(cephCluster(), driver()), notEvaluated: ['objects'] },
    { name: 'nothing else in the set', yaml: yaml(driver()), notEvaluated: ['objects'] },
  ],
};
