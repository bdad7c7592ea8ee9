import { deviceSets, templatesOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const LONGEST = 63;
const SYNTAX = /^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/;

export const deviceSetNameUnfit: Rule = {
  id: 'device-set-name-unfit',
  refs: ['R75'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'the name of a device set is no name for claims and labels',
  effect: 'the API server refuses the claims that Rook makes for the set, and there are no OSDs',
  mend: 'take a short name of lower-case letters, digits and -',
  source: 'pkg/operator/ceph/cluster/osd/labels.go (rook d0c3b9ce6)',

  *check({ object }) {
    for (const [path, set] of deviceSets(object)) {
      const name: string = set.name ?? '';
      const longest = Math.max(...templatesOf(path, set).map(template => `${name}-${template.name}-${(set.count ?? 1) - 1}`.length));
      if (!SYNTAX.test(name)) {
        yield { path: `${path}.name`, message: `"${name}" is more than lower-case letters, digits, - and .` };
      } else if (longest > LONGEST) {
        yield { path: `${path}.name`, message: `with template and number behind it the name has ${longest} characters, ${LONGEST} are allowed` };
      }
    }
  },
};
