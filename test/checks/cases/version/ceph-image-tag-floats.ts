import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (image: string, more: object = {}) => yaml(cephCluster({ cephVersion: { image }, ...more }));
const found = ['CephCluster rook-ceph: spec.cephVersion.image'];

export const CASES: RuleCases = {
  rule: 'ceph-image-tag-floats',
  fails: [
    { name: 'only the major release', yaml: cluster('quay.io/ceph/ceph:v20'), finds: found, says: ['"quay.io/ceph/ceph:v20" may be another release tomorrow'] },
    { name: 'only major and minor', yaml: cluster('quay.io/ceph/ceph:v20.2'), finds: found },
    { name: 'a name before the release', yaml: cluster('quay.io/ceph/ceph:tentacle-20.2.4'), finds: found },
    { name: 'a port of three numbers', yaml: cluster('registry.example:5.6.7/ceph:v20'), finds: found },
    { name: 'latest', yaml: cluster('quay.io/ceph/ceph:latest'), finds: found },
    { name: 'no tag', yaml: cluster('quay.io/ceph/ceph'), finds: found },
  ],
  passes: [
    { name: 'a release', yaml: cluster('quay.io/ceph/ceph:v20.2.4') },
    { name: 'a build', yaml: cluster('quay.io/ceph/ceph:v20.2.4-20260820') },
    { name: 'an own build of a release', yaml: cluster('quay.io/cybozu/ceph:19.2.3.2') },
    { name: 'a digest', yaml: cluster('quay.io/ceph/ceph@sha256:' + 'a'.repeat(64)) },
    { name: 'no image, of a cluster that runs elsewhere', yaml: yaml(cephCluster({ cephVersion: undefined, external: { enable: true } })) },
    { name: 'an image for tools of a cluster that runs elsewhere', yaml: cluster('quay.io/ceph/ceph:v20', { external: { enable: true } }) },
  ],
};
