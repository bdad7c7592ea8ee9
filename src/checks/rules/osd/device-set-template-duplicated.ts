import { deviceSets, templatesOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const deviceSetTemplateDuplicated: Rule = {
  id: 'device-set-template-duplicated',
  refs: ['R70'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'two volume claim templates of a device set have the same name',
  effect: 'the operator leaves the second one out, and reports an error',
  mend: 'call them data, metadata and wal; for more OSDs raise count, or add a device set',
  source: 'pkg/operator/ceph/cluster/osd/deviceSet.go:167 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const [setPath, set] of deviceSets(object)) {
      const templates = templatesOf(setPath, set);
      for (const [i, { path, name }] of templates.entries()) {
        if (templates.findIndex(one => one.name === name) < i) {
          yield { path: `${path}.metadata.name`, message: `an earlier template of ${set.name} is called ${name} as well, which a template without a name is too` };
        }
      }
    }
  },
};
