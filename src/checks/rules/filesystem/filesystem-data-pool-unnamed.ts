import { dataPoolsOf } from './private/data-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemDataPoolUnnamed: Rule = {
  id: 'filesystem-data-pool-unnamed',
  refs: ['R128'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephFilesystem'],
  title: 'a data pool has no name',
  effect: 'its name in Ceph follows from its place in the list, and is another one as soon as the list is reordered',
  mend: 'give it a name before the filesystem is made',
  source: 'https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-filesystem-crd/#pools',

  *check({ object, previous }) {
    for (const { name, path, spec } of dataPoolsOf(object)) {
      if (!spec.name) {
        const fix = previous && `keep it where it is in the list: a name would make another pool beside ${name}`;
        yield { path: `${path}.name`, message: `there is none, and the pool becomes ${name}`, fix };
      }
    }
  },
};
