import { RuleCases } from '../../rule-cases';
import { rbdClass, yaml } from '../../yaml';

const claim = (storage: string | number, storageClassName = 'rook-ceph-block') => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'web' },
  spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage } } },
});
const FIXED = rbdClass({}, { allowVolumeExpansion: false });
const SILENT = rbdClass({}, { allowVolumeExpansion: undefined });

export const CASES: RuleCases = {
  rule: 'claim-grows-in-fixed-class',
  fails: [
    {
      name: 'growth is switched off',
      previous: yaml(claim('10Gi')),
      yaml: yaml(FIXED, claim('20Gi')),
      finds: ['PersistentVolumeClaim data: spec.resources.requests.storage'],
      says: ['it was 10Gi and is to be 20Gi, but volumes of rook-ceph-block can\'t grow'],
    },
    { name: 'growth is not spoken of', previous: yaml(claim('10Gi')), yaml: yaml(SILENT, claim('11G')), finds: ['PersistentVolumeClaim data: spec.resources.requests.storage'] },
  ],
  passes: [
    { name: 'volumes may grow', previous: yaml(claim('10Gi')), yaml: yaml(rbdClass(), claim('20Gi')) },
    { name: 'the same size, spelled differently', previous: yaml(claim('1024Mi')), yaml: yaml(FIXED, claim('1Gi')) },
    { name: 'no class', previous: yaml(claim('10Gi', '')), yaml: yaml(FIXED, claim('20Gi', '')) },
    { name: 'a size that is none, which the API server refuses', previous: yaml(claim('10Gi')), yaml: yaml(FIXED, claim('much')), refused: true },
  ],
  open: [
    { name: 'no previous set', yaml: yaml(FIXED, claim('20Gi')), notEvaluated: ['previous'] },
    { name: 'the class is not in the set', previous: yaml(claim('10Gi')), yaml: yaml(claim('20Gi')), notEvaluated: ['objects'] },
  ],
};
