import { deviceSets } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const deviceSetNameDuplicated: Rule = {
  id: 'device-set-name-duplicated',
  refs: ['R68'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'two device sets have the same name',
  effect: 'the operator configures no OSDs at all',
  mend: 'give each device set a name of its own',
  source: 'pkg/operator/ceph/cluster/osd/osd.go:204 (rook d0c3b9ce6)',

  *check({ object }) {
    const names = deviceSets(object).map(([, set]) => set.name);
    for (const [i, [path, { name }]] of deviceSets(object).entries()) {
      if (names.indexOf(name) < i) {
        yield { path: `${path}.name`, message: `an earlier device set is called ${name} as well` };
      }
    }
  },
};
