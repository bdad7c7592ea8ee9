import { machinesInZones } from '../machines';
import { blockPool, cephCluster, yaml } from '../yaml';

const ZONES = ['a', 'b', 'c'].map(name => ({ name, arbiter: name === 'a' }));

/** A stretch cluster without any mistake, with some fields of its spec otherwise: zone a has the arbiter, b and c have the data. */
export function stretched(spec: object = {}): string {
  const mgr = blockPool({ name: '.mgr', failureDomain: 'zone', replicated: { size: 4, replicasPerFailureDomain: 2, requireSafeReplicaSize: true } }, 'builtin-mgr');
  const placement = {
    osd: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['b', 'c'] }] },
          ],
        },
      },
    },
  };
  return yaml(cephCluster({ mon: { count: 5, allowMultiplePerNode: false, stretchCluster: { zones: ZONES } }, placement, ...spec }), mgr) + '---\n';
}

/** Machines for it. */
export const STRETCHED_MACHINES = machinesInZones({ a: 1, b: 2, c: 2 });
