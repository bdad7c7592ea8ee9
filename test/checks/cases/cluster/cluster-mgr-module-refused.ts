import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const modules = (...names: (string | undefined)[]) => ({ count: 2, modules: names.map(name => ({ name, enabled: true })) });

export const CASES: RuleCases = {
  rule: 'cluster-mgr-module-refused',
  fails: [
    {
      name: 'modules with settings of their own',
      yaml: yaml(cephCluster({ mgr: modules('pg_autoscaler', 'prometheus', 'crash') })),
      finds: ['CephCluster rook-ceph: spec.mgr.modules[1].name', 'CephCluster rook-ceph: spec.mgr.modules[2].name'],
      says: ['prometheus is not for this list: ', 'crash is not for this list: '],
      mends: ['use spec.monitoring.metricsDisabled', 'use spec.crashCollector.disable'],
    },
    {
      name: 'a module without a name',
      yaml: yaml(cephCluster({ mgr: modules('pg_autoscaler', undefined) })),
      finds: ['CephCluster rook-ceph: spec.mgr.modules[1].name'],
      says: ['the module has no name: '],
    },
  ],
  passes: [
    { name: 'other modules', yaml: yaml(cephCluster({ mgr: modules('pg_autoscaler', 'diskprediction_local', 'constructor') })) },
    { name: 'no modules', yaml: yaml(cephCluster({ mgr: undefined })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mgr: modules('dashboard') })) },
  ],
};
