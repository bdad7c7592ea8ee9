import { isIP } from 'net';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import { INetworkFenceClass } from './network-fence-class';
import { CSI_ADDONS } from './private/csi-addons';
import { clusterScoped } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, StorageConstruct } from './private/storage-construct';

/**
 * What a NetworkFence is made of.
 */
export interface NetworkFenceProps extends CephObjectProps {
  /** How clients are cut off, and from which cluster; cannot be changed. */
  readonly fenceClass: INetworkFenceClass;

  /** Networks that the clients are in: `10.90.89.66/32` for one node. */
  readonly cidrs: string[];

  /**
   * Whether the clients are let in again.
   *
   * @default false - they are cut off
   */
  readonly unfenced?: boolean;
}

/**
 * Cuts clients off from Ceph, such as a node that is lost and may still write.
 *
 * @see https://github.com/csi-addons/kubernetes-csi-addons/blob/main/docs/networkfence.md
 */
export class NetworkFence extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when a network is none
   */
  public constructor(scope: Construct, id: string, props: NetworkFenceProps) {
    super(scope, id, props);
    if (props.cidrs.length === 0) fail(this, 'cidrs', 'is empty, and nobody would be cut off; give networks such as 10.90.89.66/32');
    const wrong = props.cidrs.findIndex(cidr => !isCidr(cidr));
    if (wrong >= 0) fail(this, `cidrs[${wrong}]`, `"${props.cidrs[wrong]}" is no network; write an address and a length, such as 10.90.89.66/32 or fd00::1/128`);
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: CSI_ADDONS,
      kind: 'NetworkFence',
      metadata: clusterScoped(props),
      spec: { fenceState: props.unfenced ? 'Unfenced' : 'Fenced', networkFenceClassName: props.fenceClass.name, cidrs: [...props.cidrs] },
    }), props, NameSyntax.SUBDOMAIN);
  }
}

function isCidr(text: string): boolean {
  const [address, length, ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  return more.length === 0 && /^(0|[1-9][0-9]{0,2})$/.test(length ?? '') && Number(length) <= bits;
}
