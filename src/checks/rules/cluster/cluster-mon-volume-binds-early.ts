import { monVolumesOf } from './private/monitors';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMonVolumeBindsEarly: Rule = {
  id: 'cluster-mon-volume-binds-early',
  refs: ['R17'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['objects'],
  title: 'volumes of monitors that are bound before the pod is scheduled',
  effect: 'the volume may come up where the monitor can not run, and the monitor stays Pending',
  mend: 'use a StorageClass with volumeBindingMode: WaitForFirstConsumer',
  source: 'https://github.com/rook/rook/issues/4397',

  *check({ spec, set, notEvaluated }) {
    for (const { path, template } of monVolumesOf(spec)) {
      const name: string | undefined = template?.spec?.storageClassName;
      const storageClass = name && set.find('StorageClass', '', name);
      if (name && !storageClass) {
        notEvaluated('objects');
      } else if (storageClass && storageClass.volumeBindingMode !== 'WaitForFirstConsumer') {
        const mode = storageClass.volumeBindingMode ?? 'Immediate';
        yield { path: `${path}.spec.storageClassName`, message: `the StorageClass ${name} binds volumes ${mode}`, others: [storageClass] };
      }
    }
  },
};
