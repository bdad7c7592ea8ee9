import { isIP } from 'net';
import { checkMade } from './private/check-props';
import * as rook from '../api/rook';

/** Families of the Internet protocol. */
export enum IpFamily {
  /** Version 4. */
  IPV4 = 'IPv4',
  /** Version 6. */
  IPV6 = 'IPv6',
}

/**
 * Which addresses of a network Ceph uses.
 */
export interface AddressRangesProps {
  /**
   * Networks of what clients and daemons say to each other, as CIDR: `10.0.0.0/16`.
   *
   * @default - the first address of each host, or that of the attached network
   */
  readonly publicRanges?: string[];

  /**
   * Networks of what OSDs say to each other, as CIDR.
   *
   * @default - as `publicRanges`
   */
  readonly clusterRanges?: string[];
}

/**
 * Networks that Multus attaches to the pods. At least one must be given.
 */
export interface MultusNetworkProps extends AddressRangesProps {
  /**
   * NetworkAttachmentDefinition of the network that clients use:
   * `name`, or `namespace/name`.
   *
   * @default - the network of the pods
   */
  readonly publicNetwork?: string;

  /**
   * NetworkAttachmentDefinition of the network that OSDs use among each other.
   *
   * @default - as the other traffic
   */
  readonly clusterNetwork?: string;
}

/**
 * The network that the daemons of Ceph are in. It can hardly be changed once
 * there are monitors, whose addresses are their identity.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/network-providers/
 */
export class CephNetwork {
  /** The network of the pods. */
  public static pods(): CephNetwork {
    return new CephNetwork({});
  }

  /**
   * The network of the hosts.
   *
   * @param ranges which of its addresses
   * @throws Error when a range is no CIDR
   */
  public static host(ranges: AddressRangesProps = {}): CephNetwork {
    checkMade('CephNetwork.host', 'AddressRangesProps', ranges);
    return new CephNetwork({ provider: 'host', ...rangesOf('host', ranges) });
  }

  /**
   * Networks that Multus attaches to the pods.
   *
   * @param props the networks
   * @throws Error when there is none, or a range belongs to none or is no CIDR
   */
  public static multus(props: MultusNetworkProps): CephNetwork {
    checkMade('CephNetwork.multus', 'MultusNetworkProps', props);
    const selectors = {
      ...(props.publicNetwork !== undefined && { public: attached('publicNetwork', props.publicNetwork) }),
      ...(props.clusterNetwork !== undefined && { cluster: attached('clusterNetwork', props.clusterNetwork) }),
    };
    if (Object.keys(selectors).length === 0) {
      throw new Error('CephNetwork.multus: publicNetwork: is missing, and clusterNetwork too; name the NetworkAttachmentDefinition of at least one');
    }
    for (const which of ['public', 'cluster'] as const) {
      if (props[`${which}Ranges`] !== undefined && props[`${which}Network`] === undefined) {
        throw new Error(`CephNetwork.multus: ${which}Ranges: Rook takes addresses of an attached network only; give ${which}Network too`);
      }
    }
    return new CephNetwork({ provider: 'multus', selectors, ...rangesOf('multus', props) });
  }

  private constructor(
    /** @internal */
    public readonly _spec: rook.NetworkSpec,
  ) {}
}

/**
 * How the daemons of a CephCluster, and its clients, talk to each other.
 */
export interface CephClusterNetworkProps {
  /**
   * The network that the daemons are in.
   *
   * @default CephNetwork.pods()
   */
  readonly network?: CephNetwork;

  /**
   * Short for `network: CephNetwork.host()`: daemons use the network of the
   * hosts rather than that of the pods. Cannot be changed for existing monitors.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;

  /**
   * Version of the Internet protocol.
   *
   * @default - IPv4
   */
  readonly ipFamily?: IpFamily;

  /**
   * Whether daemons listen on addresses of both versions.
   *
   * @default false
   */
  readonly dualStack?: boolean;

  /**
   * Whether all traffic is encrypted. Nodes that mount volumes need Linux 5.11.
   *
   * @default false
   */
  readonly encryptionInTransit?: boolean;

  /**
   * Whether all traffic is compressed. Nodes that mount volumes need Linux 5.11.
   *
   * @default false
   */
  readonly compressionInTransit?: boolean;

  /**
   * Whether only the second version of Ceph's protocol is spoken, on port
   * 3300. Nodes that mount volumes need Linux 5.11.
   *
   * @default - true where traffic is encrypted or compressed, which the first version cannot do
   */
  readonly requireMsgr2?: boolean;

  /**
   * Id of this cluster among several that reach each other's Services
   * (Multi-Cluster Services), for mirroring between clusters with addresses in common.
   *
   * @default - the Services stay within the cluster
   */
  readonly multiClusterId?: string;
}

/** Fills in what Rook would refuse later, or never say (rules R24 to R26). */
function rangesOf(where: string, props: AddressRangesProps): Pick<rook.NetworkSpec, 'addressRanges'> {
  const addressRanges = {
    ...(props.publicRanges !== undefined && { public: checked(where, 'publicRanges', props.publicRanges) }),
    ...(props.clusterRanges !== undefined && { cluster: checked(where, 'clusterRanges', props.clusterRanges) }),
  };
  return Object.keys(addressRanges).length > 0 ? { addressRanges } : {};
}

function checked(where: string, prop: string, ranges: readonly string[]): string[] {
  for (const range of ranges) {
    const [address, bits, ...more] = range.split('/');
    const longest = { 4: 32, 6: 128 }[isIP(address)];
    if (longest === undefined || more.length > 0 || !/^\d+$/.test(bits ?? '') || Number(bits) > longest) {
      throw new Error(`CephNetwork.${where}: ${prop}: "${range}" is no CIDR; write for example 10.0.0.0/16 or fd00:1::/64`);
    }
  }
  if (ranges.length === 0) throw new Error(`CephNetwork.${where}: ${prop}: is empty; leave it out`);
  return [...ranges];
}

function attached(prop: string, network: string): string {
  if (!/^([a-z0-9]([-a-z0-9]*[a-z0-9])?\/)?[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(network)) {
    throw new Error(`CephNetwork.multus: ${prop}: "${network}" names no NetworkAttachmentDefinition; write name or namespace/name, and only one`);
  }
  return network;
}
