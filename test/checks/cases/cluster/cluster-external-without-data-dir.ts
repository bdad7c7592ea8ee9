import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const external = (more: object) => yaml(ceph('CephCluster', 'rook-ceph-external', { external: { enable: true }, crashCollector: { disable: true }, ...more }, 'rook-ceph-external'));
const cephVersion = { image: 'quay.io/ceph/ceph:v20.2.4' };
const SET = {
  name: 'set1',
  count: 3,
  portable: true,
  volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
};

export const CASES: RuleCases = {
  rule: 'cluster-external-without-data-dir',
  fails: [
    {
      name: 'an image and no folder',
      yaml: external({ cephVersion }),
      finds: ['CephCluster rook-ceph-external: spec.dataDirHostPath'],
      says: ['the image quay.io/ceph/ceph:v20.2.4 is given, and no folder: '],
    },
  ],
  passes: [
    { name: 'an image and a folder', yaml: external({ cephVersion, dataDirHostPath: '/var/lib/rook' }) },
    { name: 'neither', yaml: external({}) },
    {
      name: 'a cluster of its own, on volumes',
      yaml: yaml(cephCluster({ dataDirHostPath: undefined, mon: { count: 3, volumeClaimTemplate: { spec: { resources: { requests: { storage: '10Gi' } } } } }, storage: { storageClassDeviceSets: [SET] } })),
    },
  ],
};
