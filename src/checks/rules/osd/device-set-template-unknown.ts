import { deviceSets, templatesOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const NAMES = ['data', 'metadata', 'wal'];

export const deviceSetTemplateUnknown: Rule = {
  id: 'device-set-template-unknown',
  refs: ['R71'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a device set with several templates, and none is called data, or one has a name that Rook does not know',
  effect: 'without data the operator makes no OSDs for the set; of another name a volume is claimed, and never used',
  mend: 'call the templates data, metadata and wal',
  source: 'pkg/operator/ceph/cluster/osd/create.go:172 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const [path, set] of deviceSets(object)) {
      const templates = templatesOf(path, set);
      const names = templates.map(({ name }) => name);
      if (templates.length > 1 && !names.includes('data')) {
        yield { path: `${path}.volumeClaimTemplates`, message: `the templates of ${set.name} are ${names.join(', ')}, and none is data` };
        continue;
      }
      for (const { path: own, name } of templates.length > 1 ? templates : []) {
        if (!NAMES.includes(name)) {
          yield { path: `${own}.metadata.name`, message: `${name} is none of ${NAMES.join(', ')}` };
        }
      }
    }
  },
};
