import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemPoolNameDuplicate: Rule = {
  id: 'filesystem-pool-name-duplicate',
  refs: ['R122'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystem'],
  title: 'two pools of a filesystem have the same name',
  effect: 'the operator refuses the filesystem, or Ceph a pool that is in use already',
  mend: 'give each pool a name of its own',
  source: 'pkg/operator/ceph/file/filesystem.go:151,190 (rook d0c3b9ce6)',

  *check({ pools }) {
    const seen = new Map<string, string>();
    for (const { name, path } of pools) {
      const first = seen.get(name!);
      if (first !== undefined) {
        yield { path: `${path}.name`, message: `the pool is called "${name}", as that of ${first} is` };
      }
      seen.set(name!, first ?? path);
    }
  },
};
