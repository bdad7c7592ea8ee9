import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const zones = [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }];
const cluster = (failureDomainLabel: string | undefined) => yaml(cephCluster({ mon: { count: 5, stretchCluster: { failureDomainLabel, zones } } }));

export const CASES: RuleCases = {
  rule: 'cluster-stretch-label-no-crush-type',
  fails: [
    {
      name: 'a label of one\'s own',
      yaml: cluster('example.com/site'),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.failureDomainLabel'],
      says: ['example.com/site stands for the CRUSH type site, and the types are host, chassis, rack, row, pdu, pod, room, datacenter, zone, region: '],
    },
    { name: 'the label of the host', yaml: cluster('kubernetes.io/hostname'), finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.failureDomainLabel'] },
    {
      name: 'a label beside the stretch cluster',
      yaml: yaml(cephCluster({ mon: { count: 5, failureDomainLabel: 'osd', stretchCluster: { zones } } })),
      finds: ['CephCluster rook-ceph: spec.mon.failureDomainLabel'],
    },
    {
      name: 'a rack by a label that OSDs do not look at',
      yaml: cluster('topology.kubernetes.io/rack'),
      finds: ['CephCluster rook-ceph: spec.mon.stretchCluster.failureDomainLabel'],
      says: ['topology.kubernetes.io/rack stands for the CRUSH type rack, which OSDs get from the label topology.rook.io/rack: '],
      mends: ['use the label topology.rook.io/rack'],
    },
  ],
  passes: [
    { name: 'zones', yaml: cluster('topology.kubernetes.io/zone') },
    { name: 'data centers', yaml: cluster('topology.rook.io/datacenter') },
    { name: 'no label', yaml: cluster(undefined) },
    { name: 'monitors in zones, with any label', yaml: yaml(cephCluster({ mon: { count: 3, failureDomainLabel: 'example.com/site', zones: zones.map(({ name }) => ({ name })) } })) },
    {
      name: 'an external cluster',
      yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, mon: { stretchCluster: { failureDomainLabel: 'example.com/site', zones } } })),
    },
  ],
};
