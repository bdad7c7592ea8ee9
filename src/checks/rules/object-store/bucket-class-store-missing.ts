import { isBucketClass } from './private/buckets';
import { missing } from './private/references';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const PARAMETERS = ['objectStoreName', 'objectStoreNamespace'];

export const bucketClassStoreMissing: Rule = {
  id: 'bucket-class-store-missing',
  refs: ['R166'],
  severity: Severity.ERROR,
  kinds: ['StorageClass'],
  needs: ['objects'],
  title: 'a StorageClass for buckets names no store that is there',
  effect: 'no bucket is made: claims of the class stay Pending',
  mend: 'give objectStoreName and objectStoreNamespace of a CephObjectStore',
  source: 'pkg/operator/ceph/object/bucket/provisioner.go:533 (rook d0c3b9ce6)',

  *check(it) {
    const { parameters = {} } = it.object;
    if (!isBucketClass(it.object) || parameters.endpoint) {
      return;
    }
    const lacking = PARAMETERS.filter(parameter => !parameters[parameter]);
    for (const parameter of lacking) {
      yield { path: `parameters.${parameter}`, message: `there is no ${parameter}` };
    }
    const problem = lacking.length === 0 ? missing(it, 'CephObjectStore', parameters.objectStoreNamespace, parameters.objectStoreName) : undefined;
    if (problem) {
      yield { path: `parameters.${isElsewhere(problem.others, parameters) ? 'objectStoreNamespace' : 'objectStoreName'}`, ...problem };
    }
  },
};

/** Whether the store is there, but in another namespace. */
function isElsewhere(stores: readonly any[], { objectStoreName }: any): boolean {
  return stores.some(({ metadata }) => metadata?.name === objectStoreName);
}
