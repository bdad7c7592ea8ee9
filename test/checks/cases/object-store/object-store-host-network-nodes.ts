import { machines } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';

const store = (gateway: object) => objectStore({ gateway: { port: 8000, instances: 4, ...gateway } });
const FOUND = ['CephObjectStore my-store: spec.gateway.instances'];
const HOST = { network: { provider: 'host' } };
const soft = machines(4, { node: { taints: [{ key: 'spot', effect: 'PreferNoSchedule' }] } });
const tainted = machines(4, { node: { taints: [{ key: 'storage', effect: 'NoSchedule' }] } });

export const CASES: RuleCases = {
  rule: 'object-store-host-network-nodes',
  fails: [
    { name: 'the store is on the host network', topology: machines(3), yaml: yaml(store({ hostNetwork: true })), finds: FOUND, says: ['4 gateways need as many nodes, there are 3 (node-1, node-2, node-3)'] },
    { name: 'the cluster is', topology: machines(3), yaml: yaml(cephCluster(HOST), store({})), finds: FOUND },
    { name: 'by the older field', topology: machines(3), yaml: yaml(cephCluster({ network: { hostNetwork: true } }), store({})), finds: FOUND },
    { name: 'nodes that take no gateways', topology: tainted, yaml: yaml(store({ hostNetwork: true })), finds: FOUND, says: ['there are 0 (none)'] },
  ],
  passes: [
    { name: 'enough nodes', topology: machines(4), yaml: yaml(store({ hostNetwork: true })) },
    { name: 'one by default', topology: machines(3), yaml: yaml(objectStore({ gateway: { port: 8000, hostNetwork: true } })) },
    { name: 'a network of pods', topology: machines(3), yaml: yaml(cephCluster(), store({})) },
    { name: 'the store is not', topology: machines(3), yaml: yaml(cephCluster(HOST), store({ hostNetwork: false })) },
    { name: 'gateways that run elsewhere', topology: machines(3), yaml: yaml(cephCluster(HOST), store({ externalRgwEndpoints: [{ ip: '192.0.2.10' }] })) },
    { name: 'nodes that others should avoid', topology: soft, yaml: yaml(store({ hostNetwork: true })) },
    { name: 'taints that gateways tolerate', topology: tainted, yaml: yaml(store({ hostNetwork: true, placement: { tolerations: [{ key: 'storage', operator: 'Exists' }] } })) },
  ],
  open: [{ name: 'no topology', yaml: yaml(store({ hostNetwork: true })), notEvaluated: ['topology'] }],
};
