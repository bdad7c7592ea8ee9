import { isIPv6 } from 'net';
import { Construct } from 'constructs';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { CephClusterNetworkProps, CephNetwork, IpFamily } from '../ceph-network';

/** `network` of a CephCluster. */
export function networkSpec(construct: Construct, props: CephClusterNetworkProps): rook.NetworkSpec {
  if (props.network !== undefined && props.hostNetwork !== undefined) {
    fail(construct, 'hostNetwork', 'is short for network: CephNetwork.host(); leave one of them out');
  }
  const { _spec: network } = props.network ?? (props.hostNetwork ? CephNetwork.host() : CephNetwork.pods());
  const encryption = props.encryptionInTransit ?? false;
  const compression = props.compressionInTransit ?? false;
  if (props.requireMsgr2 === false && (encryption || compression)) {
    fail(construct, 'requireMsgr2', `the first version of the protocol can not ${encryption ? 'encrypt' : 'compress'}; leave requireMsgr2 out`);
  }
  checkFamilies(construct, props, network);
  return {
    ...network,
    ...(props.ipFamily !== undefined && { ipFamily: props.ipFamily }),
    ...(props.dualStack !== undefined && { dualStack: props.dualStack }),
    ...(props.multiClusterId !== undefined && { multiClusterService: { enabled: true, clusterID: clusterId(construct, props.multiClusterId) } }),
    connections: {
      encryption: { enabled: encryption },
      compression: { enabled: compression },
      requireMsgr2: props.requireMsgr2 ?? (encryption || compression),
    },
  };
}

/** Whether daemons use the ports of their hosts. */
export function usesHostPorts(props: CephClusterNetworkProps): boolean {
  return (props.hostNetwork ?? false) || props.network?._spec.provider === 'host';
}

function checkFamilies(construct: Construct, props: CephClusterNetworkProps, { addressRanges }: rook.NetworkSpec): void {
  if (props.dualStack) return;
  const family = props.ipFamily ?? IpFamily.IPV4;
  const other = [...addressRanges?.public ?? [], ...addressRanges?.cluster ?? []].find(range => isIPv6(range.split('/')[0]) !== (family === IpFamily.IPV6));
  if (other !== undefined) {
    fail(construct, 'network', `${other} is no range of ${family}, which the daemons listen on; set ipFamily, or dualStack: true`);
  }
}

function clusterId(construct: Construct, id: string): string {
  if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(id)) {
    fail(construct, 'multiClusterId', `"${id}" becomes part of names in DNS: only lower-case letters, digits and "-", a letter or digit at both ends`);
  }
  return id;
}
