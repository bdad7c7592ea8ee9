import { amountOf } from '../../../topology/amount';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const claimGrowsInFixedClass: Rule = {
  id: 'claim-grows-in-fixed-class',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['PersistentVolumeClaim'],
  needs: ['previous', 'objects'],
  title: 'a claim grows in a StorageClass without allowVolumeExpansion',
  effect: 'the API server refuses the change',
  mend: 'set allowVolumeExpansion: true in the StorageClass first, which may be changed',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims',

  *check({ spec, previous, set, notEvaluated }) {
    const [before, after] = [previous.spec, spec].map(one => amountOf(one?.resources?.requests?.storage) ?? NaN);
    if (!(after > before) || !spec.storageClassName) {
      return;
    }
    const { state, object } = set.lookup('StorageClass', '', spec.storageClassName);
    if (state !== 'present') {
      notEvaluated('objects');
    } else if (object.allowVolumeExpansion !== true) {
      yield {
        path: 'spec.resources.requests.storage',
        message: `it was ${previous.spec.resources.requests.storage} and is to be ${spec.resources.requests.storage}, but volumes of ${spec.storageClassName} can't grow`,
        others: [object],
      };
    }
  },
};
