import { RuleCases } from '../../rule-cases';
import { rbdClass, yaml } from '../../yaml';

const EBS = { provisioner: 'ebs.csi.aws.com' };

export const CASES: RuleCases = {
  rule: 'storage-class-field-immutable',
  fails: [
    {
      name: 'another pool, a parameter more and one less',
      previous: yaml(rbdClass({ mounter: 'rbd-nbd' })),
      yaml: yaml(rbdClass({ pool: 'other', tryOtherMounters: 'true' })),
      finds: ['StorageClass rook-ceph-block: parameters[pool]', 'StorageClass rook-ceph-block: parameters[mounter]', 'StorageClass rook-ceph-block: parameters[tryOtherMounters]'],
      says: ['it was "replicapool" and is to be "other"', 'it was "rbd-nbd" and is to be nothing', 'it was nothing and is to be "true"'],
    },
    {
      name: 'another driver, another policy, another time of binding',
      previous: yaml(rbdClass()),
      yaml: yaml(rbdClass({}, { provisioner: 'ceph.rbd.csi.ceph.com', reclaimPolicy: 'Retain', volumeBindingMode: 'WaitForFirstConsumer' })),
      finds: ['StorageClass rook-ceph-block: provisioner', 'StorageClass rook-ceph-block: reclaimPolicy', 'StorageClass rook-ceph-block: volumeBindingMode'],
      says: ['it was rook-ceph.rbd.csi.ceph.com and is to be ceph.rbd.csi.ceph.com', 'it was Delete and is to be Retain', 'it was Immediate and is to be WaitForFirstConsumer'],
    },
  ],
  passes: [
    { name: 'the default is spelled out', previous: yaml(rbdClass()), yaml: yaml(rbdClass({}, { volumeBindingMode: 'Immediate' })) },
    { name: 'what may change', previous: yaml(rbdClass()), yaml: yaml(rbdClass({}, { allowVolumeExpansion: false, mountOptions: ['discard'] })) },
    { name: 'no parameters', previous: yaml(rbdClass({}, { ...EBS, parameters: undefined })), yaml: yaml(rbdClass({}, { ...EBS, parameters: {} })) },
  ],
  open: [{ name: 'no previous set', yaml: yaml(rbdClass()), notEvaluated: ['previous'] }],
};
