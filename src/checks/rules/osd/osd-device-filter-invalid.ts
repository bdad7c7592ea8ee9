import { goRegexpFault } from './private/go-regexp';
import { hostEntries, storageOf } from './private/host-storage';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdDeviceFilterInvalid: Rule = {
  id: 'osd-device-filter-invalid',
  refs: ['R57'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a filter of devices is no regular expression that can match',
  effect: 'an error in the log of the prepare job at most, no device matches, and there are no OSDs',
  mend: 'give a regular expression as Go knows them, such as ^sd[b-d]$',
  source: 'pkg/daemon/ceph/osd/daemon.go:480 (rook d0c3b9ce6)',

  *check({ object }) {
    const entries = hostEntries(object);
    const levels: [string, any][] = entries.map(({ path, own }) => [path, own]);
    for (const [path, owner] of entries.length > 0 ? [['spec.storage', storageOf(object)] as const, ...levels] : []) {
      yield* invalid(`${path}.deviceFilter`, owner.deviceFilter);
      yield* invalid(`${path}.devicePathFilter`, owner.devicePathFilter);
      if (/^\^?\/?dev\//.test(owner.deviceFilter ?? '')) {
        yield {
          path: `${path}.deviceFilter`,
          message: `${owner.deviceFilter} asks for a path, and names are compared, such as sdb`,
          fix: 'use devicePathFilter, or leave /dev/ out',
        };
      }
      if (/^\^[^/.([\\]/.test(owner.devicePathFilter ?? '')) {
        yield {
          path: `${path}.devicePathFilter`,
          message: `${owner.devicePathFilter} asks for a name, and paths are compared, such as /dev/sdb`,
          fix: 'use deviceFilter, or begin with ^/dev/',
        };
      }
    }
  },
};

function* invalid(path: string, pattern: string | undefined): Generator<Problem> {
  const fault = goRegexpFault(pattern ?? '');
  if (fault !== undefined) {
    yield { path, message: `${pattern} is no regular expression (${fault})` };
  }
}
