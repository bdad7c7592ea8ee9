import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const configOverrideWithoutNewline: Rule = {
  id: 'config-override-without-newline',
  refs: ['R37'],
  severity: Severity.ERROR,
  kinds: ['ConfigMap'],
  title: 'the settings in rook-config-override do not end with a newline',
  effect: 'the operator stops with an error, and the cluster is not built or updated',
  mend: 'end the text with a newline: in YAML, write it with | and not with |- or >-',
  source: 'pkg/operator/ceph/cluster/utils.go:94-97 (rook d0c3b9ce6)',

  *check({ name, object }) {
    const text: string = (name === 'rook-config-override' && object.data?.config) || '';
    if (text !== '' && !text.endsWith('\n')) {
      yield { path: 'data[config]', message: `the text ends with "${text.slice(text.lastIndexOf('\n') + 1)}" and no newline` };
    }
  },
};
