import { ObjectIndex } from '../../object-index';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const poolNameTaken: Rule = {
  id: 'pool-name-taken',
  refs: ['R118'],
  severity: Severity.WARNING,
  kinds: ['CephBlockPool'],
  title: 'two CephBlockPools stand for the same pool',
  effect: 'the operator applies one after the other, and the pool changes to and fro',
  mend: 'leave one of them',
  source: 'pkg/apis/ceph.rook.io/v1/pool.go (rook d0c3b9ce6)',

  *check({ object, spec, namespace, set }) {
    const first = firstOf(set).get(`${namespace}/${spec.name}`);
    if (spec.name && titleOf(first) !== titleOf(object)) {
      yield { path: 'spec.name', message: `${titleOf(first)} is ${spec.name} too`, others: [first] };
    }
  },
};

/** The first object of each pool that has a name of its own. */
function firstOf(set: ObjectIndex): Map<string, any> {
  return set.once('pool-name-taken', () => new Map([...set.all('CephBlockPool')].reverse()
    .map(pool => [`${pool.metadata?.namespace ?? ''}/${pool.spec?.name}`, pool])));
}
