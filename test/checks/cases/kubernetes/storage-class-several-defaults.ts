import { RuleCases } from '../../rule-cases';
import { rbdClass, yaml } from '../../yaml';

const named = (name: string, isDefault?: string) => rbdClass({}, {
  metadata: { name, ...isDefault && { annotations: { 'storageclass.kubernetes.io/is-default-class': isDefault } } },
});

export const CASES: RuleCases = {
  rule: 'storage-class-several-defaults',
  fails: [
    {
      name: 'three, and one that is not',
      yaml: yaml(named('a', 'true'), named('b'), named('c', 'true'), named('d', 'true')),
      finds: [
        'StorageClass c: metadata.annotations[storageclass.kubernetes.io/is-default-class]',
        'StorageClass d: metadata.annotations[storageclass.kubernetes.io/is-default-class]',
      ],
      says: ['a is the default as well'],
    },
  ],
  passes: [
    { name: 'one', yaml: yaml(named('a'), named('b', 'true')) },
    { name: 'one, and another that says it is not', yaml: yaml(named('a', 'true'), named('b', 'false')) },
    { name: 'one that is given twice', yaml: yaml(named('a', 'true'), named('a', 'true')) },
    { name: 'none', yaml: yaml(named('a'), named('b')) },
  ],
};
