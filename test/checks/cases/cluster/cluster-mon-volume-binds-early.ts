import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (storageClassName?: string) => ({ volumeClaimTemplate: { spec: { storageClassName, resources: { requests: { storage: '10Gi' } } } } });
const cluster = (mon: object) => cephCluster({ mon: { count: 3, ...mon } });
const storageClass = (volumeBindingMode?: string) => ({
  apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'gp3' }, provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' }, volumeBindingMode,
});

const defaultClass = (mode: string, name = 'gp2') => ({ ...storageClass(mode), metadata: { name, annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } } });

export const CASES: RuleCases = {
  rule: 'cluster-mon-volume-binds-early',
  fails: [
    {
      name: 'bound at once',
      yaml: yaml(storageClass('Immediate'), cluster(template('gp3'))),
      finds: ['CephCluster rook-ceph: spec.mon.volumeClaimTemplate.spec.storageClassName'],
      says: ['the StorageClass gp3 binds volumes Immediate: '],
    },
    {
      name: 'bound at once, since the class says nothing, for the second of the zones',
      yaml: yaml(storageClass(), cluster({ zones: [{ name: 'a' }, { name: 'b', ...template('gp3') }, { name: 'c' }] })),
      finds: ['CephCluster rook-ceph: spec.mon.zones[1].volumeClaimTemplate.spec.storageClassName'],
    },
    {
      name: 'the default class binds at once',
      yaml: yaml(defaultClass('Immediate'), storageClass('WaitForFirstConsumer'), cluster(template())),
      finds: ['CephCluster rook-ceph: spec.mon.volumeClaimTemplate.spec.storageClassName'],
      says: ['no class is named, and the default one, gp2, binds volumes Immediate: '],
    },
  ],
  passes: [
    { name: 'bound when the pod is scheduled', yaml: yaml(storageClass('WaitForFirstConsumer'), cluster(template('gp3'))) },
    { name: 'folders of the hosts', yaml: yaml(storageClass('Immediate'), cluster({})) },
    { name: 'the default class binds late', yaml: yaml(defaultClass('WaitForFirstConsumer'), storageClass('Immediate'), cluster(template())) },
    { name: 'volumes of no class', yaml: yaml(defaultClass('Immediate'), cluster(template(''))) },
  ],
  open: [
    { name: 'the default class is not among the manifests', yaml: yaml(storageClass('Immediate'), cluster(template())), notEvaluated: ['objects'] },
    { name: 'several default classes', yaml: yaml(defaultClass('Immediate'), defaultClass('Immediate', 'gp4'), cluster(template())), notEvaluated: ['objects'] },
    { name: 'a class that is not among the manifests', yaml: yaml(cluster(template('gp3'))), notEvaluated: ['objects'] },
  ],
};
