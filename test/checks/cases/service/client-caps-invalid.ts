import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const client = (caps?: object) => yaml(cephCluster(), ceph('CephClient', 'glance', { caps }));

export const CASES: RuleCases = {
  rule: 'client-caps-invalid',
  fails: [
    { name: 'an empty one behind another', yaml: client({ mon: 'profile rbd', osd: '' }), finds: ['CephClient glance: spec.caps.osd'], says: ['it is empty'], mends: ['or leave it out'] },
    { name: 'none', yaml: client({}), finds: ['CephClient glance: spec.caps'], says: ['there are none'], mends: ['give at least mon: allow r'] },
    { name: 'no map of them', yaml: client(), refused: true, finds: ['CephClient glance: spec.caps'] },
    { name: 'a misspelled daemon', yaml: client({ mon: 'allow r', ods: 'allow rwx pool=images' }), finds: ['CephClient glance: spec.caps.ods'], says: ['ods is no kind of daemon, which are mon, osd, mds, mgr'] },
    { name: 'a gateway', yaml: client({ mon: 'allow r', rgw: 'allow rwx' }), finds: ['CephClient glance: spec.caps.rgw'] },
    {
      name: 'a misspelled profile',
      yaml: client({ mon: 'profile rdb', osd: 'profile rbd pool=a, profile rbd-readonly pool=b' }),
      finds: ['CephClient glance: spec.caps.mon', 'CephClient glance: spec.caps.osd'],
      says: ['Ceph has no profile "rdb"', 'Ceph has no profile "rbd-readonly"'],
      mends: ['name a profile such as rbd', 'name a profile'],
    },
    { name: 'OSDs alone', yaml: client({ osd: 'allow rw pool=images' }), finds: ['CephClient glance: spec.caps'], says: ['there are none for mon'], mends: ['add mon: allow r'] },
    { name: 'no word for what is allowed', yaml: client({ mon: 'r', osd: 'rwx pool=images' }), finds: ['CephClient glance: spec.caps.mon', 'CephClient glance: spec.caps.osd'], says: ['"r" begins with neither allow nor profile'] },
  ],
  passes: [
    { name: 'profiles', yaml: client({ mon: 'profile rbd', osd: 'profile rbd pool=volumes, profile rbd pool=vms, profile rbd-read-only pool=images' }) },
    { name: 'all', yaml: client({ mon: 'allow *', osd: 'allow *', mds: 'allow', mgr: 'allow *' }) },
    { name: 'files of one folder', yaml: client({ mon: 'allow r fsname=myfs', mds: 'allow rw fsname=myfs path=/team-a', osd: 'allow rw tag cephfs data=myfs' }) },
  ],
};
