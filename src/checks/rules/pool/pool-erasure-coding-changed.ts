import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { poolsBefore } from './private/previous-pools';
import { failureDomainOf, isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';

export const poolErasureCodingChanged: Rule = {
  id: 'pool-erasure-coding-changed',
  refs: ['R106'],
  severity: Severity.ERROR,
  kinds: POOL_KINDS,
  needs: ['previous'],
  title: 'the erasure-code profile of a pool is changed',
  effect: 'a pool keeps the profile it was made with, so that the operator fails with an error, or nothing happens',
  mend: 'put the old value back, and make a new pool with the new one',
  source: 'pkg/daemon/ceph/client/erasure-code-profile.go (rook d0c3b9ce6); https://github.com/rook/rook/issues/4883',

  *check({ pools, previous }) {
    for (const { pool: { path, spec }, old } of poolsBefore(pools, previous)) {
      if (!isErasureCoded(spec) || !isErasureCoded(old)) {
        continue;
      }
      const before = profileOf(old);
      for (const [i, [field, is]] of profileOf(spec).entries()) {
        const was = before[i][1];
        if (was !== is) {
          yield { path: `${path}.${field}`, message: `it was ${was} and is to be ${is}` };
        }
      }
    }
  },
};

function profileOf(spec: any): string[][] {
  const { dataChunks = 0, codingChunks = 0, algorithm, stripeUnit, crushNumFailureDomains, crushOSDsPerFailureDomain } = spec.erasureCoded;
  return [
    ['erasureCoded.dataChunks', `${dataChunks}`],
    ['erasureCoded.codingChunks', `${codingChunks}`],
    ['erasureCoded.algorithm', algorithm || 'the default'],
    ['erasureCoded.stripeUnit', `${stripeUnit || 'the default'}`],
    ['erasureCoded.crushNumFailureDomains', `${crushNumFailureDomains || 'not given'}`],
    ['erasureCoded.crushOSDsPerFailureDomain', `${crushOSDsPerFailureDomain || 'not given'}`],
    ['failureDomain', failureDomainOf(spec)],
    ['deviceClass', spec.deviceClass || 'of any class'],
    ['crushRoot', spec.crushRoot || 'default'],
  ];
}
