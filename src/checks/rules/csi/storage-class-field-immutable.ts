import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const storageClassFieldImmutable: Rule = {
  id: 'storage-class-field-immutable',
  refs: ['R187'],
  severity: Severity.ERROR,
  kinds: ['StorageClass'],
  needs: ['previous'],
  title: 'a field of a StorageClass changes that can not',
  effect: 'the API server refuses the change',
  mend: 'delete the StorageClass and make it anew; volumes that exist keep what they were made with',
  source: 'https://kubernetes.io/docs/concepts/storage/storage-classes/; https://github.com/rook/rook/issues/8384',

  *check({ object, previous }) {
    for (const field of ['provisioner', 'reclaimPolicy', 'volumeBindingMode']) {
      if (object[field] !== previous[field]) {
        yield { path: field, message: `it was ${previous[field]} and is to be ${object[field]}` };
      }
    }
    const [before, after] = [previous.parameters ?? {}, object.parameters ?? {}];
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (before[name] !== after[name]) {
        yield { path: `parameters[${name}]`, message: `it was ${shown(before[name])} and is to be ${shown(after[name])}` };
      }
    }
  },
};

function shown(value: string | undefined): string {
  return value === undefined ? 'nothing' : `"${value}"`;
}
