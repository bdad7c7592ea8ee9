import { monVolumesOf } from './private/monitors';
import { ObjectIndex } from '../../object-index';
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
      const storageClass = name === undefined ? defaultClass(set) : set.find('StorageClass', '', name);
      if (!template || name === '') {
        continue;
      }
      if (!storageClass) {
        notEvaluated('objects');
      } else if (storageClass.volumeBindingMode !== 'WaitForFirstConsumer') {
        const which = name === undefined ? `no class is named, and the default one, ${storageClass.metadata.name},` : `the StorageClass ${name}`;
        yield { path: `${path}.spec.storageClassName`, message: `${which} binds volumes ${storageClass.volumeBindingMode ?? 'Immediate'}`, others: [storageClass] };
      }
    }
  },
};

/** The class of claims that name none; undefined where the set has none such, or several. */
function defaultClass(set: ObjectIndex): any {
  const classes: any[] = set.once('default storage classes', () =>
    set.all('StorageClass').filter(({ metadata }) => metadata?.annotations?.['storageclass.kubernetes.io/is-default-class'] === 'true'));
  return classes.length === 1 ? classes[0] : undefined;
}
