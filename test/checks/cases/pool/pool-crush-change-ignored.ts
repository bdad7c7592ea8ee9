import { RuleCases } from '../../rule-cases';

const pool = (...lines: string[]) => `
apiVersion: ceph.rook.io/v1
kind: CephBlockPool
metadata:
  name: replicapool
  namespace: rook-ceph
spec:
${lines.map(line => `  ${line}`).join('\n')}
`;
const SIZE = 'replicated: { size: 3 }';
const EC = 'erasureCoded: { dataChunks: 2, codingChunks: 1 }';

export const CASES: RuleCases = {
  rule: 'pool-crush-change-ignored',
  fails: [
    {
      name: 'from hosts to zones',
      previous: pool(SIZE),
      yaml: pool(SIZE, 'failureDomain: zone'),
      finds: ['CephBlockPool replicapool: spec.failureDomain'],
      says: ['it was host and is to be zone: '],
    },
    {
      name: 'to another class of devices',
      previous: pool(SIZE, 'deviceClass: hdd'),
      yaml: pool(SIZE, 'deviceClass: ssd'),
      finds: ['CephBlockPool replicapool: spec.deviceClass'],
    },
  ],
  passes: [
    { name: 'the default is spelled out', previous: pool(SIZE), yaml: pool(SIZE, 'failureDomain: host') },
    { name: 'the change is asked for', previous: pool(SIZE), yaml: pool(SIZE, 'failureDomain: zone', 'deviceClass: ssd', 'enableCrushUpdates: true') },
    { name: 'a new pool', previous: pool(SIZE).replace('replicapool', 'other'), yaml: pool(SIZE, 'failureDomain: zone') },
    { name: 'an erasure-coded pool, for which there is a rule of its own', previous: pool(EC), yaml: pool(EC, 'failureDomain: zone') },
  ],
  open: [
    { name: 'no previous set', yaml: pool(SIZE), notEvaluated: ['previous'] },
  ],
};
