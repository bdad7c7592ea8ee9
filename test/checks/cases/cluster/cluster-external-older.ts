import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const external = (tag: string, more: object = {}, spec: object = {}) => ({
  ...ceph('CephCluster', 'ext', { external: { enable: true }, cephVersion: { image: `quay.io/ceph/ceph:${tag}` }, dataDirHostPath: '/var/lib/rook', ...spec }, 'ext'),
  ...more,
});
const running = (key: string, release: string) => ({ status: { ceph: { versions: { [key]: { [`ceph version ${release} (c92aebb279828e9c3c1f5d24613efca272649e62) squid (stable)`]: 3 } } } } });
const FIELD = 'CephCluster ext: spec.cephVersion.image';
const own = (tag: string, namespace = 'rook-ceph') => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } }, namespace);

export const CASES: RuleCases = {
  rule: 'cluster-external-older',
  fails: [
    {
      name: 'monitors of an older release, as the status tells',
      yaml: yaml(external('v20.2.4', running('mon', '19.2.3'))),
      finds: [FIELD],
      says: ['it is v20.2.4, and the monitors of the external cluster run 19.2.3: '],
    },
    { name: 'daemons of an older patch', yaml: yaml(external('v19.2.4', running('overall', '19.2.3-45-gabcdef'))), finds: [FIELD], says: ['run 19.2.3-45-gabcdef: '] },
    { name: 'as the status told before', yaml: yaml(external('v20.2.4')), previous: yaml(external('v19.2.3', running('mon', '19.2.3'))), finds: [FIELD] },
    {
      name: 'the version that was found for monitoring',
      yaml: yaml(external('v20.2.4', { status: { version: { image: 'quay.io/ceph/ceph:v20.2.4', version: '19.2.3-0' } } }, { monitoring: { enabled: true } })),
      finds: [FIELD],
      says: ['run 19.2.3-0: '],
    },
    {
      name: 'the version that was found before there was an image',
      yaml: yaml(external('v20.2.4')),
      previous: yaml(external('v20.2.4', { status: { version: { image: '', version: '19.2.3-0' } } }, { cephVersion: undefined })),
      finds: [FIELD],
    },
    {
      name: 'the status counts for more than another cluster',
      yaml: yaml(own('v20.2.4'), external('v20.2.4', running('mon', '20.2.3'))),
      finds: [FIELD],
      says: ['and the monitors of the external cluster run 20.2.3: '],
    },
    {
      name: 'the only other cluster of the set is older',
      yaml: yaml(own('v19.2.3'), external('v20.2.4'), external('v19.2.3', { metadata: { name: 'ext2', namespace: 'ext2' } })),
      finds: [FIELD],
      says: ['it is v20.2.4, and the CephCluster rook-ceph/rook-ceph, should it be the one to connect to, runs v19.2.3: '],
    },
  ],
  passes: [
    { name: 'the same release', yaml: yaml(external('v20.2.4', running('mon', '20.2.4'))) },
    { name: 'an older one', yaml: yaml(external('v19.2.3', running('mon', '20.2.4'))) },
    { name: 'some release of the same line', yaml: yaml(external('v20', running('mon', '20.2.3'))) },
    { name: 'another cluster of the same release', yaml: yaml(own('v20.2.4'), external('v20.2.4')) },
    { name: 'another cluster of some release', yaml: yaml(own('v19'), external('v20.2.4')) },
    { name: 'a cluster of its own', yaml: yaml(cephCluster()) },
  ],
  open: [
    { name: 'a version that is that of the image', yaml: yaml(external('v20.2.4', { status: { version: { image: 'quay.io/ceph/ceph:v19.2.3', version: '19.2.3-0' } } })), notEvaluated: ['objects'] },
    { name: 'nobody tells', yaml: yaml(external('v20.2.4')), notEvaluated: ['objects'] },
    { name: 'a status without versions', yaml: yaml(external('v20.2.4', { status: { ceph: { versions: { mon: { unknown: 3 } } } } })), notEvaluated: ['objects'] },
    { name: 'several other clusters', yaml: yaml(own('v19.2.3'), own('v19.2.3', 'rook-2'), external('v20.2.4')), notEvaluated: ['objects'] },
    { name: 'no image', yaml: yaml(external('v20.2.4', {}, { cephVersion: undefined })), notEvaluated: ['ceph-version'] },
  ],
};
