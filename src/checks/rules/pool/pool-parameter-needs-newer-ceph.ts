import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolParameterNeedsNewerCeph: Rule = {
  id: 'pool-parameter-needs-newer-ceph',
  refs: ['R99'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  needs: ['ceph-version'],
  title: 'allow_ec_optimizations with a Ceph that does not know it',
  effect: 'Ceph refuses it, the operator only logs that, and the pool works without it',
  mend: 'run Ceph 20 or newer, or leave the parameter out',
  source: 'https://docs.ceph.com/en/latest/rados/operations/erasure-code/#erasure-code-optimizations',

  *check({ pools, cephVersion }) {
    for (const { path, spec } of cephVersion!.isBefore('20.0.0') ? pools : []) {
      if (spec.parameters?.allow_ec_optimizations !== undefined) {
        yield { path: `${path}.parameters.allow_ec_optimizations`, message: `it needs Ceph 20, the image is ${cephVersion}` };
      }
    }
  },
};
