import { hosts, messageOf, newCluster, specOf } from './fixture';
import { CephNetwork, IpFamily } from '../../src/ceph';

const PLAIN = { encryption: { enabled: false }, compression: { enabled: false }, requireMsgr2: false };

test('the network of the hosts, with some of its addresses', () => {
  const network = CephNetwork.host({ publicRanges: ['10.0.0.0/16', '10.1.0.0/16'], clusterRanges: ['192.168.0.0/24'] });
  expect(specOf(hosts(3), { network }).network).toEqual({
    provider: 'host',
    addressRanges: { public: ['10.0.0.0/16', '10.1.0.0/16'], cluster: ['192.168.0.0/24'] },
    connections: PLAIN,
  });
  expect(specOf(hosts(3), { network: CephNetwork.host() })).toEqual(specOf(hosts(3), { hostNetwork: true }));
});

test('networks that Multus attaches', () => {
  const network = CephNetwork.multus({ publicNetwork: 'public-net', clusterNetwork: 'net/cluster-2', clusterRanges: ['192.168.0.0/24'] });
  expect(specOf(hosts(3), { network }).network).toEqual({
    provider: 'multus',
    selectors: { public: 'public-net', cluster: 'net/cluster-2' },
    addressRanges: { cluster: ['192.168.0.0/24'] },
    connections: PLAIN,
  });
  expect(specOf(hosts(3), { network: CephNetwork.multus({ clusterNetwork: 'c' }) }).network.selectors).toEqual({ cluster: 'c' });
});

test('IPv6, both versions, and Services among several clusters', () => {
  const network = CephNetwork.host({ publicRanges: ['fd00::/64'] });
  expect(specOf(hosts(3), { network, ipFamily: IpFamily.IPV6 }).network).toMatchObject({ ipFamily: 'IPv6' });
  expect(specOf(hosts(3), { network: CephNetwork.host({ publicRanges: ['fd00::/64', '10.0.0.0/8'] }), dualStack: true }).network).toMatchObject({ dualStack: true });
  expect(specOf(hosts(3), { network: CephNetwork.pods(), multiClusterId: 'east' }).network).toEqual({
    multiClusterService: { enabled: true, clusterID: 'east' }, connections: PLAIN,
  });
});

test('the second version of the protocol alone, without encryption', () => {
  const spec = specOf(hosts(3), { requireMsgr2: true });
  expect(spec.network.connections).toEqual({ ...PLAIN, requireMsgr2: true });
});

test.each([
  [() => CephNetwork.host({ publicRanges: ['999.1.1.1/24'] }), 'CephNetwork.host: publicRanges: "999.1.1.1/24" is no CIDR; write for example 10.0.0.0/16 or fd00:1::/64'],
  [() => CephNetwork.host({ clusterRanges: ['10.0.0.0/33'] }), 'CephNetwork.host: clusterRanges: "10.0.0.0/33" is no CIDR; write for example 10.0.0.0/16 or fd00:1::/64'],
  [() => CephNetwork.host({ clusterRanges: ['10.0.0.0'] }), 'CephNetwork.host: clusterRanges: "10.0.0.0" is no CIDR; write for example 10.0.0.0/16 or fd00:1::/64'],
  [() => CephNetwork.host({ clusterRanges: ['fd00::/64/1'] }), 'CephNetwork.host: clusterRanges: "fd00::/64/1" is no CIDR; write for example 10.0.0.0/16 or fd00:1::/64'],
  [() => CephNetwork.host({ clusterRanges: [] }), 'CephNetwork.host: clusterRanges: is empty; leave it out'],
  [() => CephNetwork.multus({}), 'CephNetwork.multus: publicNetwork: is missing, and clusterNetwork too; name the NetworkAttachmentDefinition of at least one'],
  [() => CephNetwork.multus({ publicNetwork: 'a,b' }), 'CephNetwork.multus: publicNetwork: "a,b" names no NetworkAttachmentDefinition; write name or namespace/name, and only one'],
  [() => CephNetwork.multus({ publicNetwork: 'a', clusterRanges: ['10.0.0.0/8'] }),
    'CephNetwork.multus: clusterRanges: Rook takes addresses of an attached network only; give clusterNetwork too'],
])('%s fails', (make, problem) => {
  expect(messageOf(make)).toBe(problem);
});

test.each([
  [{ hostNetwork: true, network: CephNetwork.pods() }, 'hostNetwork: is short for network: CephNetwork.host(); leave one of them out'],
  [{ requireMsgr2: false, encryptionInTransit: true }, 'requireMsgr2: the first version of the protocol can not encrypt; leave requireMsgr2 out'],
  [{ requireMsgr2: false, compressionInTransit: true }, 'requireMsgr2: the first version of the protocol can not compress; leave requireMsgr2 out'],
  [{ network: CephNetwork.host({ publicRanges: ['fd00::/64'] }) }, 'network: fd00::/64 is no range of IPv4, which the daemons listen on; set ipFamily, or dualStack: true'],
  [{ network: CephNetwork.host({ clusterRanges: ['10.0.0.0/8'] }), ipFamily: IpFamily.IPV6 },
    'network: 10.0.0.0/8 is no range of IPv6, which the daemons listen on; set ipFamily, or dualStack: true'],
  [{ multiClusterId: 'East' }, 'multiClusterId: "East" becomes part of names in DNS: only lower-case letters, digits and "-", a letter or digit at both ends'],
])('fails for %j', (props, problem) => {
  expect(messageOf(() => newCluster(hosts(3), props))).toBe(`storage/ceph: ${problem}`);
});
