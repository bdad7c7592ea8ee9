import { RuleCases } from '../../rule-cases';
import { rbdClass, yaml } from '../../yaml';

const MORE = { imageFeatures: 'layering, exclusive-lock,object-map' };

export const CASES: RuleCases = {
  rule: 'rbd-image-features-need-kernel',
  fails: [
    {
      name: 'Linux 4.19',
      yaml: yaml(rbdClass(MORE)),
      topology: 'doks-region-only',
      finds: ['StorageClass rook-ceph-block: parameters.imageFeatures'],
      says: ['exclusive-lock, object-map need Linux 5.4, and node pool-y25ag12r1-xxxxx has 4.19.0-11-amd64'.split(' and node')[0]],
    },
  ],
  passes: [
    { name: 'only layering', yaml: yaml(rbdClass()), topology: 'doks-region-only' },
    { name: 'no features named', yaml: yaml(rbdClass({ imageFeatures: undefined })), topology: 'doks-region-only' },
    { name: 'Linux 5.4', yaml: yaml(rbdClass(MORE)), topology: 'aks-nonzonal' },
    { name: 'a kernel of Red Hat', yaml: yaml(rbdClass(MORE)), topology: 'openshift-aws-two-az' },
    { name: 'images served by a process', yaml: yaml(rbdClass({ ...MORE, mounter: 'rbd-nbd' })), topology: 'doks-region-only' },
    { name: 'another driver', yaml: yaml(rbdClass(MORE, { provisioner: 'ebs.csi.aws.com' })), topology: 'doks-region-only' },
    { name: 'machines whose kernel nobody knows', yaml: yaml(rbdClass(MORE)), topology: { nodes: [{ name: 'a' }] } },
  ],
  open: [{ name: 'no topology', yaml: yaml(rbdClass(MORE)), notEvaluated: ['topology'] }],
};
