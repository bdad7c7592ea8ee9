import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const cosiDriverNamespace: Rule = {
  id: 'cosi-driver-namespace',
  refs: ['R178'],
  severity: Severity.ERROR,
  kinds: ['CephCOSIDriver'],
  needs: ['objects'],
  title: 'a COSI driver stands in another namespace than the operator',
  effect: 'the operator refuses it, and no driver runs',
  mend: 'move it to the namespace of the operator',
  source: 'pkg/operator/ceph/object/cosi/controller.go:183 (rook d0c3b9ce6)',

  *check({ namespace, set, operator, notEvaluated }) {
    const path = 'metadata.namespace';
    if (operator.namespace !== undefined) {
      if (namespace !== '' && operator.namespace !== '' && namespace !== operator.namespace) {
        yield { path, message: `it is ${namespace}, and the operator runs in ${operator.namespace}`, fix: `set it to ${operator.namespace}` };
      }
      return;
    }
    const { state, others } = set.clusterLookup(namespace);
    if (state === 'absent') {
      const message = `it is ${namespace}, which is right only if the operator runs there`;
      yield { path, message, severity: Severity.WARNING, others };
    } else {
      notEvaluated('objects');
    }
  },
};
