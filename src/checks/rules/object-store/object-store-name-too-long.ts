import { Rule } from '../../rule';
import { Severity } from '../../severity';

const LONGEST = 38;

export const objectStoreNameTooLong: Rule = {
  id: 'object-store-name-too-long',
  refs: ['R134'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  title: 'the name of an object store is longer than 38 characters',
  effect: 'the operator refuses the store, since names of its resources would pass 63 characters',
  mend: `take a name of at most ${LONGEST} characters`,
  source: 'pkg/apis/ceph.rook.io/v1/object.go:84-91 (rook d0c3b9ce6)',

  *check({ spec, name }) {
    if (name.length > LONGEST && !(spec.gateway?.externalRgwEndpoints?.length > 0)) {
      yield { path: 'metadata.name', message: `${name} has ${name.length} characters` };
    }
  },
};
