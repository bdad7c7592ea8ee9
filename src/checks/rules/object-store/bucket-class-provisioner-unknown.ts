import { isBucketClass } from './private/buckets';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const PROVISIONER = 'ceph.rook.io/bucket';

export const bucketClassProvisionerUnknown: Rule = {
  id: 'bucket-class-provisioner-unknown',
  refs: ['R167'],
  severity: Severity.ERROR,
  kinds: ['StorageClass'],
  title: 'the provisioner of a StorageClass for buckets is not the name that Rook answers to',
  effect: 'nobody takes care of claims of the class: they stay Pending without an event',
  mend: 'name <namespace of the operator>.ceph.rook.io/bucket',
  source: 'pkg/operator/ceph/object/objectstore.go:1087-1101 (rook d0c3b9ce6)',

  *check({ object, set, operator }) {
    const { provisioner = '', parameters = {} } = object;
    if (!isBucketClass(object)) {
      return;
    }
    const clusters = set.once('bucket-class-provisioner-unknown', () => (
      new Set(set.all('CephCluster').map(cluster => `${cluster.metadata?.namespace}.${PROVISIONER}`))
    ));
    const namespaces = [operator.namespace, parameters.objectStoreNamespace].filter(Boolean);
    const prefix = operator.setting('ROOK_OBC_PROVISIONER_NAME_PREFIX');
    const isPlain = operator.setting('ROOK_OBC_WATCH_OPERATOR_NAMESPACE') === 'false';
    const fixed = prefix ? `${prefix}.${PROVISIONER}` : isPlain ? PROVISIONER : undefined;
    const known = fixed ? [fixed] : namespaces.map(namespace => `${namespace}.${PROVISIONER}`);
    const [byOperator, byCluster] = known;
    if (byCluster !== undefined && byOperator !== byCluster && known.includes(provisioner)) {
      const [whose, severity] = provisioner === byOperator
        ? ['operator, as the documentation wants it; operators answer to that of the CephCluster', Severity.WARNING]
        : ['CephCluster, to which operators answer; the documentation wants that of the operator', Severity.ADVICE];
      const fix = `name ${byCluster}, or set ROOK_OBC_PROVISIONER_NAME_PREFIX of the operator, which settles it`;
      yield { path: 'provisioner', message: `"${provisioner}" has the namespace of the ${whose}`, fix, severity };
    }
    if (known.includes(provisioner) || fixed === undefined && clusters.has(provisioner)) {
      return;
    }
    const isOfRook = provisioner.endsWith(PROVISIONER);
    const isSure = operator.namespace !== undefined && operator.setting('ROOK_OBC_WATCH_OPERATOR_NAMESPACE') !== undefined;
    const [whose, severity] = isSure || !isOfRook ? ['', undefined] : [', as far as the set tells', Severity.WARNING];
    yield {
      path: 'provisioner',
      message: `"${provisioner}" is not ${known.at(-1) ?? `<namespace>.${PROVISIONER}`}${whose}`,
      fix: known.length > 0 ? `name ${known.at(-1)}` : undefined,
      severity,
    };
  },
};
