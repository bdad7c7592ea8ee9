import { Severity } from '../../severity';
import { POOL_VALUE_FORMATS } from './private/pool-variables';
import { CephPool, isErasureCoded, POOL_KINDS } from '../../../placement/ceph-pools';
import { Rule, Problem } from '../../rule';

export const poolParameterValueRefused: Rule = {
  id: 'pool-parameter-value-refused',
  refs: ['R99'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  title: 'a parameter of a pool has a value that Ceph refuses',
  effect: 'the operator only logs that, and the pool works without it',
  mend: 'take a value that Ceph allows',
  source: 'pkg/daemon/ceph/client/pool.go:359-363 (rook d0c3b9ce6); https://docs.ceph.com/en/latest/rados/operations/pools/#setting-pool-values',

  *check({ pools }) {
    for (const pool of pools) {
      for (const [name, value] of Object.entries<string>(pool.spec.parameters ?? {})) {
        const format = POOL_VALUE_FORMATS.get(name);
        if (format && !format.pattern.test(value)) {
          yield { path: `${pool.path}.parameters.${name}`, message: `"${value}" is not ${format.allowed}`, fix: `take ${format.allowed}` };
        }
      }
      yield* problemsOfSizes(pool);
    }
  },
};

function* problemsOfSizes({ path, spec }: CephPool): Generator<Problem> {
  const { size, min_size: minSize } = spec.parameters ?? {};
  const isErasure = isErasureCoded(spec);
  const { dataChunks: data = 0, codingChunks: coding = 0 } = spec.erasureCoded ?? {};
  const copies = isErasure ? data + coding : spec.replicated?.size ?? 0;
  const least = isErasure ? data : 1;
  if (size !== undefined && isErasure) {
    yield { path: `${path}.parameters.size`, message: 'the size of an erasure-coded pool is the sum of its chunks', fix: 'leave it out' };
  } else if (size !== undefined && Number(size) !== copies) {
    yield { path: `${path}.parameters.size`, message: `it is ${size}, and replicated.size is ${copies}: the operator sets one after the other`, fix: 'leave it out' };
  }
  if (copies > 0 && (Number(minSize) > copies || Number(minSize) < least)) {
    yield { path: `${path}.parameters.min_size`, message: `it is ${minSize}, and has to lie within ${least} and ${copies}`, fix: `take a number from ${least} to ${copies}` };
  }
}
