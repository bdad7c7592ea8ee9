import { Rule } from '../../rule';
import { Severity } from '../../severity';

const DEFAULT = 'storageclass.kubernetes.io/is-default-class';

export const storageClassSeveralDefaults: Rule = {
  id: 'storage-class-several-defaults',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['StorageClass'],
  title: 'several StorageClasses are the default',
  effect: 'claims without a class get the one that was made last, whichever that is',
  mend: `leave the annotation ${DEFAULT} on one of them`,
  source: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass',

  *check({ object, name, set }) {
    const defaults: any[] = set.once('storage-class-several-defaults',
      () => set.all('StorageClass').filter(one => one.metadata?.annotations?.[DEFAULT] === 'true'));
    if (defaults.includes(object) && defaults[0].metadata?.name !== name) {
      yield { path: `metadata.annotations[${DEFAULT}]`, message: `${defaults[0].metadata?.name} is the default as well`, others: [defaults[0]] };
    }
  },
};
