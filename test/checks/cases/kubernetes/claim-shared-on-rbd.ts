import { RuleCases } from '../../rule-cases';
import { rbdClass, yaml } from '../../yaml';

const claim = (spec: object) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'shared', namespace: 'web' },
  spec: { accessModes: ['ReadWriteMany'], storageClassName: 'rook-ceph-block', resources: { requests: { storage: '10Gi' } }, ...spec },
});
const stateful = (accessMode: string) => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'db', namespace: 'web' },
  spec: {
    serviceName: 'db',
    selector: { matchLabels: { app: 'db' } },
    template: { metadata: { labels: { app: 'db' } }, spec: { containers: [{ name: 'db', image: 'postgres:18' }] } },
    volumeClaimTemplates: [
      { metadata: { name: 'log' }, spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'rook-ceph-block', resources: { requests: { storage: '1Gi' } } } },
      { metadata: { name: 'data' }, spec: { accessModes: [accessMode], storageClassName: 'rook-ceph-block', resources: { requests: { storage: '1Gi' } } } },
    ],
  },
});
const cephfs = JSON.parse(JSON.stringify(rbdClass({ pool: undefined, fsName: 'myfs' }, { provisioner: 'rook-ceph.cephfs.csi.ceph.com' })).replaceAll('rook-csi-rbd', 'rook-csi-cephfs'));

export const CASES: RuleCases = {
  rule: 'claim-shared-on-rbd',
  fails: [
    {
      name: 'a claim, with the mode behind another one',
      yaml: yaml(rbdClass(), claim({ accessModes: ['ReadWriteOnce', 'ReadWriteMany'] })),
      finds: ['PersistentVolumeClaim shared: spec.accessModes[1]'],
      says: ['rook-ceph-block gives RBD images, which only one node may mount for writing'],
    },
    { name: 'a claim of a StatefulSet', yaml: yaml(rbdClass(), stateful('ReadWriteMany')), finds: ['StatefulSet db: spec.volumeClaimTemplates[1].spec.accessModes[0]'] },
  ],
  passes: [
    { name: 'a device', yaml: yaml(rbdClass(), claim({ volumeMode: 'Block' })) },
    { name: 'for one node', yaml: yaml(rbdClass(), claim({ accessModes: ['ReadWriteOnce'] }), stateful('ReadWriteOnce')) },
    { name: 'for many readers', yaml: yaml(rbdClass(), claim({ accessModes: ['ReadOnlyMany'] })) },
    { name: 'of CephFS', yaml: yaml(cephfs, claim({})) },
    { name: 'of no class', yaml: yaml(rbdClass(), claim({ storageClassName: '' })) },
  ],
  open: [{ name: 'the class is not in the set', yaml: yaml(claim({})), notEvaluated: ['objects'] }],
};
