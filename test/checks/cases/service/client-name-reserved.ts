import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const client = (name: string, own?: string) => yaml(cephCluster(), ceph('CephClient', name, { name: own, caps: { mon: 'profile rbd', osd: 'profile rbd pool=images' } }));
const reserved = (name: string) => ({ name, yaml: client(name), finds: [`CephClient ${name}: metadata.name`], says: [`"${name}" is reserved`] });

export const CASES: RuleCases = {
  rule: 'client-name-reserved',
  fails: [
    ...['admin', 'rgw', 'rgw-backup', 'rbd-mirror', 'rbd-mirror-peer', 'osd.3', 'bootstrap-osd', 'bootstrap-rbd-mirror'].map(reserved),
    { name: 'in spec', yaml: client('backup', 'admin'), finds: ['CephClient backup: spec.name'], says: ['"admin" is reserved'] },
  ],
  passes: [
    ...['glance', 'rbd-mirror-a', 'my-rgw', 'administrator', 'osd-exporter', 'bootstrap'].map(name => ({ name, yaml: client(name) })),
    { name: 'another name in spec', yaml: client('rgw', 'gateway') },
  ],
};
