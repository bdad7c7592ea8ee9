import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreSingleGateway: Rule = {
  id: 'object-store-single-gateway',
  refs: ['R152'],
  severity: Severity.WARNING,
  kinds: ['CephObjectStore'],
  title: 'an object store has less than two gateways',
  effect: 'the store is away while the node of its gateway is drained',
  mend: 'set gateway.instances: 2, or more',
  source: 'pkg/operator/ceph/object/rgw.go:107 (rook d0c3b9ce6)',

  *check({ spec }) {
    const { instances, externalRgwEndpoints = [] } = spec.gateway ?? {};
    if (externalRgwEndpoints.length > 0) {
      return;
    }
    if (instances < 1) {
      yield { path: 'spec.gateway.instances', message: `instances is ${instances}, which Rook takes for 1` };
    } else if (!spec.zone?.name && (instances ?? 1) === 1) {
      yield { path: 'spec.gateway.instances', message: 'there is one gateway, for which Rook makes no PodDisruptionBudget', severity: Severity.ADVICE };
    }
  },
};
