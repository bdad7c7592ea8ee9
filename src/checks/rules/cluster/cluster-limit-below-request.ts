import { DAEMON_KINDS, daemonResourcesOf } from '../../../placement/daemon-resources';
import { amountOf } from '../../../topology/amount';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterLimitBelowRequest: Rule = {
  id: 'cluster-limit-below-request',
  refs: ['R31'],
  severity: Severity.ERROR,
  kinds: DAEMON_KINDS,
  title: 'a daemon may use less memory than it asks for',
  effect: 'the operator refuses the resources, or the API server the pods, and the daemon is not started',
  mend: 'raise the limit to the request, or lower the request',
  source: 'pkg/operator/ceph/controller/spec.go:508 (rook d0c3b9ce6)',

  *check({ kind, spec }) {
    for (const { path, resources, daemon } of daemonResourcesOf(kind, spec)) {
      const [limit, request] = [resources?.limits?.memory, resources?.requests?.memory];
      const [most, least] = [amountOf(limit), amountOf(request)];
      if (most !== undefined && least !== undefined && most > 0 && most < least) {
        yield { path: `${path}.limits.memory`, message: `${daemon} asks for ${request} of memory and may use ${limit}` };
      }
    }
  },
};
