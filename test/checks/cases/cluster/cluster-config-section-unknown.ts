import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const OPTION = { osd_max_backfills: '2' };
const sections = (...names: string[]) => Object.fromEntries(names.map(name => [name, OPTION]));

export const CASES: RuleCases = {
  rule: 'cluster-config-section-unknown',
  fails: [
    {
      name: 'names that are nearly sections',
      yaml: yaml(cephCluster({ cephConfig: sections('global', 'osds', '*', 'rook') })),
      finds: ['CephCluster rook-ceph: spec.cephConfig.osds', 'CephCluster rook-ceph: spec.cephConfig[*]', 'CephCluster rook-ceph: spec.cephConfig.rook'],
      says: ['there is no section osds: ', 'there is no section *: '],
      mends: ['write osd', 'write global', 'write global, mon, mgr, osd, mds or client'],
    },
    {
      name: 'a section of gateways, from a Secret',
      yaml: yaml(cephCluster({ cephConfigFromSecret: { rgw: { rgw_keystone_admin_password: { name: 'keystone', key: 'password' } } } })),
      finds: ['CephCluster rook-ceph: spec.cephConfigFromSecret.rgw'],
      mends: ['write client.rgw'],
    },
  ],
  passes: [
    { name: 'sections', yaml: yaml(cephCluster({ cephConfig: sections('global', 'mon', 'osd', 'osd.3', 'osd.*', 'osd/class:ssd', 'client.rgw.my.store.a') })) },
    { name: 'none', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, cephConfig: sections('osds') })) },
  ],
};
