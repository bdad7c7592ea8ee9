import { operator } from './ceph-version-unsupported';
import { RuleCases } from '../../rule-cases';

const FOUND = ['Deployment rook-ceph-operator: spec.template.spec.containers[0].image'];
const other = (image: string) => operator(image).replaceAll('rook-ceph-operator', 'rook-ceph-tools');

export const CASES: RuleCases = {
  rule: 'rook-upgrade-unsupported',
  fails: [
    {
      name: 'two minors at once',
      previous: operator('rook/ceph:v1.18.2'),
      yaml: operator('docker.io/rook/ceph:v1.20.6'),
      finds: FOUND,
      says: ['Rook goes from 1.18.2 to 1.20.6 in one step'],
      mends: ['install 1.19.10, then 1.20.6'],
    },
    { name: 'from a patch that is too old', previous: operator('rook/ceph:v1.19.2'), yaml: operator('rook/ceph:v1.20.6'), finds: FOUND },
    {
      name: 'back',
      previous: operator('rook/ceph:v1.20.6'),
      yaml: operator('rook/ceph:v1.19.10'),
      finds: FOUND,
      says: ['Rook goes back from 1.20.6 to 1.19.10'],
      mends: ['stay at 1.20.6'],
    },
  ],
  passes: [
    { name: 'the next minor', previous: operator('rook/ceph:v1.19.10'), yaml: operator('rook/ceph:v1.20.6') },
    { name: 'a patch', previous: operator('rook/ceph:v1.20.1'), yaml: operator('rook/ceph:v1.20.6') },
    { name: 'nothing', previous: operator('rook/ceph:v1.20.6'), yaml: operator('rook/ceph:v1.20.6') },
    { name: 'to a release that is not known', previous: operator('rook/ceph:v1.18.2'), yaml: operator('rook/ceph:v1.21.0') },
    { name: 'from a release that is not known', previous: operator('rook/ceph:v1.8.2'), yaml: operator('rook/ceph:v1.20.6') },
    { name: 'from an image that tells nothing', previous: operator('rook/ceph:mine'), yaml: operator('rook/ceph:v1.20.6') },
    { name: 'to an image that tells nothing', previous: operator('rook/ceph:v1.18.2'), yaml: operator('rook/ceph:mine') },
    { name: 'the toolbox', previous: other('rook/ceph:v1.20.6'), yaml: other('rook/ceph:v1.18.2') },
  ],
  open: [
    { name: 'no previous set', yaml: operator('rook/ceph:v1.20.6'), notEvaluated: ['previous'] },
  ],
};
