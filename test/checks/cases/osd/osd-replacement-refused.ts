import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const YES = 'yes-really-replace-osd-3';
const osd = (id: number, value?: string, more: object = {}, name = `rook-ceph-osd-${id}`) => {
  const labels = { app: 'rook-ceph-osd', ...more };
  const containers = [{ name: 'osd', image: 'quay.io/ceph/ceph:v20.2.4' }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'rook-ceph', labels, annotations: { 'osd.rook.io/replace': value } },
    spec: { selector: { matchLabels: { app: 'rook-ceph-osd' } }, template: { metadata: { labels }, spec: { containers } } },
  };
};

export const CASES: RuleCases = {
  rule: 'osd-replacement-refused',
  fails: [
    { name: 'the number of another OSD', yaml: yaml(osd(3, 'yes-really-replace-osd-4')), finds: ['Deployment rook-ceph-osd-3: metadata.annotations[osd.rook.io/replace]'], says: ['it is yes-really-replace-osd-4: '], mends: ['write yes-really-replace-osd-3'] },
    { name: 'an OSD that only its label names', yaml: yaml(osd(3, 'true', { 'ceph-osd-id': '3' }, 'my-osd')), finds: ['Deployment my-osd: metadata.annotations[osd.rook.io/replace]'] },
    { name: 'an OSD on a volume', yaml: yaml(osd(3, YES, { 'ceph.rook.io/pvc': 'set1-data-0' })), finds: ['Deployment rook-ceph-osd-3: metadata.labels[ceph.rook.io/pvc]'] },
    {
      name: 'settings of the cluster',
      yaml: yaml(cephCluster({ healthCheck: { daemonHealth: { osd: { disabled: true } } }, removeOSDsIfOutAndSafeToRemove: true, storage: { useAllNodes: true, config: { osdsPerDevice: '2' } } }), osd(3, YES)),
      finds: ['healthCheck.daemonHealth.osd.disabled', 'removeOSDsIfOutAndSafeToRemove', 'storage.config[osdsPerDevice]'].map(path => `CephCluster rook-ceph: spec.${path}`),
      mends: ['set it to false', 'set it to false', 'remove the OSDs of the device one by one instead'],
    },
    { name: 'an annotation for all OSDs', yaml: yaml(cephCluster({ annotations: { osd: { 'osd.rook.io/replace': YES } } })), finds: ['CephCluster rook-ceph: spec.annotations.osd[osd.rook.io/replace]'], says: ['it would be put on all OSDs'] },
  ],
  passes: [
    { name: 'as Rook wants it', yaml: yaml(cephCluster({ removeOSDsIfOutAndSafeToRemove: false, healthCheck: { daemonHealth: { osd: { disabled: false } } }, storage: { useAllNodes: true, config: { osdsPerDevice: '1' } } }), osd(3, YES)) },
    { name: 'an OSD that is not to be replaced', yaml: yaml(cephCluster({ removeOSDsIfOutAndSafeToRemove: true }), osd(3, undefined, { 'ceph.rook.io/pvc': 'set1-data-0' })) },
    { name: 'what is no OSD', yaml: yaml(osd(3, 'never', {}, 'rook-ceph-osd-prepare')) },
    { name: 'another annotation for all OSDs', yaml: yaml(cephCluster({ annotations: { osd: { a: 'b' } } })) },
  ],
};
