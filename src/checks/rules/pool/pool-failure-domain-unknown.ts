import { closest } from 'fastest-levenshtein';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { CRUSH_TYPES } from './private/crush-types';
import { POOL_KINDS } from '../../../placement/ceph-pools';

/** What people call levels elsewhere. */
const OTHERWISE: { readonly [name: string]: string | undefined } = {
  'node': 'host', 'hostname': 'host', 'server': 'host', 'disk': 'osd', 'device': 'osd', 'az': 'zone', 'availability-zone': 'zone', 'dc': 'datacenter',
};

export const poolFailureDomainUnknown: Rule = {
  id: 'pool-failure-domain-unknown',
  refs: ['R92'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  title: 'failureDomain or subFailureDomain of a pool is no type of CRUSH bucket',
  effect: 'the operator refuses the pool, and does not create it',
  mend: `take one of ${CRUSH_TYPES.join(', ')}`,
  source: 'pkg/operator/ceph/pool/validate.go:97,125 (rook d0c3b9ce6)',

  *check({ pools }) {
    for (const { path, spec } of pools) {
      const fields = [[`${path}.failureDomain`, spec.failureDomain], [`${path}.replicated.subFailureDomain`, spec.replicated?.subFailureDomain]];
      for (const [field, name] of fields) {
        if (name && !CRUSH_TYPES.includes(name)) {
          yield { path: field, message: `"${name}" is no type of CRUSH bucket`, fix: `take ${likely(name)}, or another one of ${CRUSH_TYPES.join(', ')}` };
        }
      }
    }
  },
};

/** A label such as topology.kubernetes.io/zone stands for its last part. */
function likely(name: string): string {
  const last = name.toLowerCase().split('/').pop()!;
  return OTHERWISE[last] ?? closest(last, CRUSH_TYPES);
}
