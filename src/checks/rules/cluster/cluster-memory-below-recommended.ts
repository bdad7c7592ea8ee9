import { DAEMON_KINDS, daemonResourcesOf } from '../../../placement/daemon-resources';
import { amountOf } from '../../../topology/amount';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const MIB = 1024 ** 2;

export const clusterMemoryBelowRecommended: Rule = {
  id: 'cluster-memory-below-recommended',
  refs: ['R32'],
  severity: Severity.WARNING,
  kinds: DAEMON_KINDS,
  title: 'a daemon may use less memory than Ceph recommends',
  effect: 'the operator only logs a warning, and the daemon is killed when it needs more',
  mend: 'raise the limit',
  source: 'pkg/operator/ceph/controller/spec.go:499 (rook d0c3b9ce6)',

  *check({ kind, spec }) {
    for (const { path, resources, daemon, leastMemory } of daemonResourcesOf(kind, spec)) {
      const limit = amountOf(resources?.limits?.memory);
      if (leastMemory !== undefined && limit !== undefined && limit > 0 && limit < leastMemory * MIB) {
        yield {
          path: `${path}.limits.memory`,
          message: `${daemon} may use ${resources.limits.memory}${inMib(resources.limits.memory, limit)} of memory, ${leastMemory}Mi is recommended`,
          fix: `set it to ${leastMemory}Mi or more`,
        };
      }
    }
  },
};

/** The same in the unit of what is recommended, where it is in another one: 1060M are less than 1024Mi. */
function inMib(limit: unknown, bytes: number): string {
  return /Mi$/.test(`${limit}`) ? '' : ` (${Math.floor(bytes / MIB)}Mi)`;
}
