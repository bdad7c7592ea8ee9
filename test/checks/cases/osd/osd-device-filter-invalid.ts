import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const filter = (deviceFilter: string) => yaml(cephCluster({ storage: { useAllNodes: true, deviceFilter } }));
const paths = (devicePathFilter: string) => yaml(cephCluster({ storage: { useAllNodes: true, devicePathFilter } }));
const finds = ['CephCluster rook-ceph: spec.storage.deviceFilter'];
const findsPaths = ['CephCluster rook-ceph: spec.storage.devicePathFilter'];
const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } };
const storageClassDeviceSets = [{ name: 'set1', count: 1, volumeClaimTemplates: [template] }];

export const CASES: RuleCases = {
  rule: 'osd-device-filter-invalid',
  fails: [
    { name: 'a class that is not closed', yaml: filter('^sd[b-d'), finds, says: ['^sd[b-d is no regular expression (unterminated character class): '] },
    { name: 'a pattern of the shell', yaml: filter('*'), finds, says: ['nothing to repeat'] },
    { name: 'a group that is not closed', yaml: filter('^(sdb|sdc'), finds },
    { name: 'all but one', yaml: filter('^(?!sda)sd.$'), finds, says: ['Go has no look-ahead and no look-behind'] },
    { name: 'a look-behind', yaml: filter('(?<=sd)b'), finds },
    { name: 'a back-reference', yaml: filter('^(sd)(b)\\1'), finds, says: ['back-references'] },
    { name: 'an escape that Go does not know', yaml: filter('^nvme\\hn1'), finds, says: ['does not know this escape'] },
    { name: 'an escape of one byte', yaml: filter('sd\\C'), finds, says: ['does not know this escape'] },
    { name: 'too many of one', yaml: filter('(?:sd){2,1001}'), finds, says: ['Go repeats something 1000 times at most'] },
    { name: 'a path, and names are compared', yaml: filter('^/dev/sd[b-d]'), finds, says: ['names are compared'], mends: ['use devicePathFilter'] },
    { name: 'a name, and paths are compared', yaml: paths('^sd[b-d]$'), finds: findsPaths, says: ['paths are compared'], mends: ['use deviceFilter'] },
    { name: 'a filter of paths', yaml: paths('/dev/disk/by-id/(wwn'), finds: findsPaths },
    {
      name: 'at the second node',
      yaml: yaml(cephCluster({ storage: { nodes: [{ name: 'a', deviceFilter: '^sd' }, { name: 'b', deviceFilter: '[', devicePathFilter: '[' }] } })),
      finds: ['deviceFilter', 'devicePathFilter'].map(field => `CephCluster rook-ceph: spec.storage.nodes[1].${field}`),
    },
  ],
  passes: [
    ...['^sd[b-d]$', 'nvme*', 'sd.', '^sd[^a]', '(?i)^SD', '^(?:sd|vd)[b-z]$', '(?P<disk>sd)b', '\\Asd[[:alpha:]]\\z', '(?i:vd)b', 'nvme\\dn1', 'x\\.y', 'dm-\\101', '\\pL', 'sd\\Q.(\\E|sdb', '\\Q\\Esd', '\\Qsd[', 'x{0,1000}', 'x{2}', '[/]dev', 'mapper/dev/', ''].map(one => ({ name: `the names ${one}`, yaml: filter(one) })),
    ...['^/dev/disk/by-path/pci-.*', '/dev/disk/by-id/wwn-0x5000c500', 'sd[b-d]$', '^.*nvme', '^(/dev/sdb|/dev/sdc)$', '^[/]dev', '^\\/dev\\/sdb'].map(one => ({ name: `the paths ${one}`, yaml: paths(one) })),
    { name: 'no OSDs on hosts', yaml: yaml(cephCluster({ storage: { useAllNodes: false, storageClassDeviceSets, deviceFilter: '[' } })) },
  ],
};
