import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (connections: object | undefined) => yaml(cephCluster({ network: { connections } }));
const ON = { enabled: true };
const OFF = { enabled: false };

export const CASES: RuleCases = {
  rule: 'cluster-msgr2-kernel',
  fails: [
    {
      name: 'encryption',
      yaml: cluster({ encryption: ON, compression: ON, requireMsgr2: false }),
      finds: ['CephCluster rook-ceph: spec.network.connections.encryption.enabled'],
      says: ['clients have to speak msgr2, and the kernels of the nodes are not known: '],
    },
    { name: 'compression', yaml: cluster({ encryption: OFF, compression: ON }), finds: ['CephCluster rook-ceph: spec.network.connections.compression.enabled'] },
    { name: 'the protocol itself', yaml: cluster({ requireMsgr2: true }), finds: ['CephCluster rook-ceph: spec.network.connections.requireMsgr2'] },
    {
      name: 'an old kernel',
      yaml: cluster({ encryption: ON }),
      topology: 'kubeadm-aws-legacy-labels',
      finds: ['CephCluster rook-ceph: spec.network.connections.encryption.enabled'],
      says: ['clients have to speak msgr2, and node '],
    },
    {
      name: 'machines whose kernel nobody told',
      yaml: cluster({ encryption: ON }),
      topology: machines(3),
      finds: ['CephCluster rook-ceph: spec.network.connections.encryption.enabled'],
    },
  ],
  passes: [
    { name: 'new kernels', yaml: cluster({ encryption: ON }), topology: 'ibm-three-zones' },
    { name: 'kernels of Red Hat', yaml: cluster({ encryption: ON }), topology: 'openshift-aws-two-az' },
    { name: 'all off', yaml: cluster({ encryption: OFF, compression: OFF, requireMsgr2: false }) },
    { name: 'nothing said', yaml: cluster(undefined) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, network: { connections: { requireMsgr2: true } } })) },
  ],
};
