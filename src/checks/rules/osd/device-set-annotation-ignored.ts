import { deviceSets, templatesOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const OF_LAST = ['crushInitialWeight', 'crushPrimaryAffinity'];

export const deviceSetAnnotationIgnored: Rule = {
  id: 'device-set-annotation-ignored',
  refs: ['R72'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'an annotation on a volume claim template that Rook does not read there',
  effect: 'Rook ignores it without a word',
  mend: `put crushDeviceClass on data, and ${OF_LAST.join(' and ')} on the last template`,
  source: 'pkg/operator/ceph/cluster/osd/deviceSet.go:185 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const [setPath, set] of deviceSets(object)) {
      const templates = templatesOf(setPath, set);
      const last = templates[templates.length - 1];
      for (const one of templates) {
        const annotations: any = one.template.metadata?.annotations ?? {};
        const path = `${one.path}.metadata.annotations`;
        if (annotations.crushDeviceClass && templates.length > 1 && one.name !== 'data') {
          const data = templates.find(({ name }) => name === 'data')?.template.metadata?.annotations?.crushDeviceClass;
          yield data
            ? { path: `${path}[crushDeviceClass]`, message: `it is read on data alone, which says ${data}`, severity: Severity.WARNING }
            : { path: `${path}[crushDeviceClass]`, message: `it is read on data alone, and this is ${one.name}` };
        }
        for (const key of OF_LAST) {
          if (annotations[key] !== undefined && last.template.metadata?.annotations?.[key] !== annotations[key]) {
            yield { path: `${path}[${key}]`, message: `it is read on the last template alone, which is ${last.name}` };
          }
        }
      }
    }
  },
};
