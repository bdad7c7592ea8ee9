import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const config = (text: string | undefined, name = 'rook-config-override') => yaml(cephCluster()) + `---
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  namespace: rook-ceph
${text ?? ''}`;

export const CASES: RuleCases = {
  rule: 'config-override-without-newline',
  fails: [
    {
      name: 'a block without its last newline',
      yaml: config('data:\n  config: |-\n    [global]\n    osd_pool_default_size = 3\n'),
      finds: ['ConfigMap rook-config-override: data[config]'],
      says: ['the text ends with "osd_pool_default_size = 3" and no newline: '],
    },
    { name: 'one line', yaml: config('data:\n  config: "[global]"\n'), finds: ['ConfigMap rook-config-override: data[config]'] },
  ],
  passes: [
    { name: 'a block', yaml: config('data:\n  config: |\n    [global]\n    osd_pool_default_size = 3\n') },
    { name: 'an empty text', yaml: config('data:\n  config: ""\n') },
    { name: 'no text', yaml: config(undefined) },
    { name: 'another ConfigMap', yaml: config('data:\n  config: "[global]"\n', 'grafana') },
  ],
};
