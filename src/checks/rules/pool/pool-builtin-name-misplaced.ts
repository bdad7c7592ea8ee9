import { Rule } from '../../rule';
import { Severity } from '../../severity';

const BUILT_IN = ['.mgr', '.nfs', '.nvmeof', '.rgw.root'];

export const poolBuiltinNameMisplaced: Rule = {
  id: 'pool-builtin-name-misplaced',
  refs: ['R118'],
  severity: Severity.WARNING,
  kinds: ['CephBlockPool'],
  title: 'a pool that Ceph makes for itself is not named by spec.name',
  effect: 'the API server refuses the CephBlockPool',
  mend: `take an ordinary metadata.name, and leave spec.name to ${BUILT_IN.join(', ')}`,
  source: 'pkg/apis/ceph.rook.io/v1/types.go (rook d0c3b9ce6)',

  *check({ name, spec }) {
    if (name.startsWith('.')) {
      yield { path: 'metadata.name', message: `${name} is no name that Kubernetes allows`, fix: `call it builtin-${name.slice(1)}, and set spec.name: ${name}` };
    }
    if (spec.name && !BUILT_IN.includes(spec.name)) {
      yield { path: 'spec.name', message: `${spec.name} is none of ${BUILT_IN.join(', ')}`, fix: 'leave spec.name out, and write the name as metadata.name' };
    }
  },
};
