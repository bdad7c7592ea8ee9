import { operator } from './ceph-version-unsupported';
import { RuleCases } from '../../rule-cases';

const FOUND = ['Deployment rook-ceph-operator: spec.template.spec.containers[0].image'];

export const CASES: RuleCases = {
  rule: 'rook-image-unreleased',
  fails: [
    { name: 'master', yaml: operator('docker.io/rook/ceph:master'), finds: FOUND, says: ['"docker.io/rook/ceph:master" is no release'] },
    { name: 'no tag', yaml: operator('rook/ceph'), finds: FOUND },
  ],
  passes: [
    { name: 'a release', yaml: operator('docker.io/rook/ceph:v1.20.6') },
    { name: 'an image of one\'s own', yaml: operator('registry.example/storage/rook:stable') },
    { name: 'the toolbox', yaml: operator('rook/ceph:master').replaceAll('rook-ceph-operator', 'rook-ceph-tools') },
  ],
};
