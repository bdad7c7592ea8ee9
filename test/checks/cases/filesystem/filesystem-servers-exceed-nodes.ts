import { machines, machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const TERMS = 'requiredDuringSchedulingIgnoredDuringExecution';
const FIELD = `CephFilesystem myfs: spec.metadataServer.placement.podAntiAffinity.${TERMS}[0]`;
const OF_ALL = { matchExpressions: [{ key: 'app', operator: 'In', values: ['rook-ceph-mds'] }] };
const OF_ONE = { matchLabels: { app: 'rook-ceph-mds', rook_file_system: 'myfs' } };
const apart = (labelSelector: object = OF_ALL, topologyKey = 'kubernetes.io/hostname') => ({ podAntiAffinity: { [TERMS]: [{ labelSelector, topologyKey }] } });
const POOL = { failureDomain: 'osd', replicated: { size: 2 } };
const servers = (metadataServer: object, name = 'myfs') => filesystem({
  metadataPool: POOL, dataPools: [{ name: 'replicated', ...POOL }], metadataServer: { activeStandby: true, placement: apart(), ...metadataServer },
}, name);
const ZONE = 'topology.kubernetes.io/zone';

export const CASES: RuleCases = {
  rule: 'filesystem-servers-exceed-nodes',
  fails: [
    {
      name: 'two active servers with standby on three nodes',
      yaml: yaml(cephCluster(), servers({ activeCount: 2 })),
      topology: machines(3),
      finds: [FIELD],
      says: ['4 metadata servers (of myfs) need as many different kubernetes.io/hostname, and there are 3: servers'],
    },
    { name: 'more active servers than nodes', yaml: yaml(servers({ activeCount: 4, activeStandby: false })), topology: machines(3), finds: [FIELD], says: ['too few for the active ones alone'] },
    {
      name: 'another filesystem whose servers keep apart from these',
      yaml: yaml(servers({ activeCount: 1 }), servers({ activeCount: 1, placement: apart({ matchLabels: { rook_file_system: 'other' } }) }, 'other')),
      topology: machines(3),
      finds: [FIELD],
      says: ['4 metadata servers (of myfs, other)'],
    },
    {
      name: 'a node that only others may use',
      yaml: yaml(servers({ activeCount: 1 })),
      topology: { nodes: [{ name: 'a' }, { name: 'b', taints: [{ key: 'gpu', effect: 'NoSchedule' }] }] },
      finds: [FIELD],
      says: ['2 metadata servers (of myfs) need as many different kubernetes.io/hostname, and there are 1'],
    },
    {
      name: 'two variants of a filesystem',
      yaml: yaml(servers({ activeCount: 1 }), servers({ activeCount: 2 })),
      topology: machines(1),
      finds: [FIELD, FIELD],
      says: ['2 metadata servers (of myfs) need', '4 metadata servers (of myfs) need'],
    },
    {
      name: 'zones',
      yaml: yaml(servers({ activeCount: 2, placement: apart(OF_ONE, ZONE) })),
      topology: 'aks-two-zones',
      finds: [FIELD],
      says: [`4 metadata servers (of myfs) need as many different ${ZONE}, and there are 2`],
    },
    {
      name: 'nothing keeps them apart',
      yaml: yaml(servers({ activeCount: 2, placement: undefined })),
      topology: machines(3),
      finds: ['CephFilesystem myfs: spec.metadataServer.activeCount'],
      says: ['4 metadata servers share 3 nodes'],
    },
  ],
  passes: [
    { name: 'as many nodes as servers', yaml: yaml(cephCluster(), servers({ activeCount: 2 })), topology: machines(4) },
    { name: 'none that stand by', yaml: yaml(cephCluster(), servers({ activeCount: 3, activeStandby: false })), topology: machines(3) },
    { name: 'two filesystems that do not mind each other', yaml: yaml(servers({ activeCount: 1, placement: apart(OF_ONE) }), servers({ activeCount: 1, placement: {} }, 'other')), topology: machines(2) },
    { name: 'apart from something else', yaml: yaml(servers({ activeCount: 2, placement: apart({ matchLabels: { app: 'web' } }) })), topology: machines(3) },
    { name: 'zones that nobody knows', yaml: yaml(servers({ activeCount: 2, placement: apart(OF_ALL, ZONE) })), topology: machines(3) },
    {
      name: 'a node whose taint is tolerated',
      yaml: yaml(servers({ activeCount: 1, placement: { ...apart(), tolerations: [{ key: 'storage', operator: 'Exists' }] } })),
      topology: { nodes: [{ name: 'a' }, { name: 'b', taints: [{ key: 'storage', effect: 'NoSchedule' }] }] },
    },
    {
      name: 'a node that pods rather avoid',
      yaml: yaml(servers({ activeCount: 1 })),
      topology: { nodes: [{ name: 'a' }, { name: 'b', taints: [{ key: 'spot', effect: 'PreferNoSchedule' }] }] },
    },
    { name: 'nothing keeps them apart, and there is room', yaml: yaml(servers({ activeCount: 1, placement: undefined })), topology: machinesInZones({ a: 1, b: 1 }) },
    { name: 'no node that may be used', yaml: yaml(servers({ activeCount: 1, placement: undefined })), topology: { nodes: [{ name: 'a', taints: [{ key: 'gpu', effect: 'NoSchedule' }] }] } },
  ],
  open: [{ name: 'no topology', yaml: yaml(servers({ activeCount: 9 })), notEvaluated: ['topology'] }],
};
