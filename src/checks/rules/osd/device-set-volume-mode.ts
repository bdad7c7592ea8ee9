import { deviceSets, templatesOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const deviceSetVolumeMode: Rule = {
  id: 'device-set-volume-mode',
  refs: ['R73'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'a volume of an OSD is not of volumeMode Block',
  effect: 'the prepare pod needs a raw device, and most likely fails',
  mend: 'set volumeMode: Block',
  source: 'pkg/operator/ceph/cluster/osd/deviceSet.go:104 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const { path, template } of deviceSets(object).flatMap(([setPath, set]) => templatesOf(setPath, set))) {
      const mode: string = template.spec?.volumeMode || 'Filesystem';
      if (mode !== 'Block') {
        yield { path: `${path}.spec.volumeMode`, message: template.spec?.volumeMode ? `it is ${mode}` : `it is not given, which means ${mode}` };
      }
    }
  },
};
