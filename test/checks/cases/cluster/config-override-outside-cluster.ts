import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const configMap = (namespace?: string, data: object = { config: '[global]\nosd_pool_default_size = 3\n' }, name = 'rook-config-override') =>
  ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data });
const finds = ['ConfigMap rook-config-override: metadata.namespace'];

export const CASES: RuleCases = {
  rule: 'config-override-outside-cluster',
  fails: [
    {
      name: 'in the namespace default',
      yaml: yaml(cephCluster(), configMap('default')),
      finds,
      says: ['it is in default, and no CephCluster is: '],
      mends: ['set it to rook-ceph, where the CephCluster'],
    },
    { name: 'beside two clusters', yaml: yaml(cephCluster(), cephCluster({}, 'rook-2'), configMap('default')), finds, mends: ['move it to the namespace of the CephCluster'] },
  ],
  passes: [
    { name: 'beside the cluster', yaml: yaml(cephCluster(), configMap('rook-ceph')) },
    { name: 'of a cluster that is not in the set', yaml: yaml(configMap('rook-ceph')) },
    { name: 'in a namespace that comes later', yaml: yaml(cephCluster(), configMap()) },
    { name: 'without settings', yaml: yaml(cephCluster(), configMap('default', {})) },
    { name: 'another ConfigMap', yaml: yaml(cephCluster(), configMap('default', undefined, 'settings')) },
  ],
};
