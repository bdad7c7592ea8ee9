import { Assume } from './assume';
import { DeviceProps } from './device';

/**
 * What to read along with a node list.
 *
 * A node list says nothing of devices. For each node they may come from one of
 * the four places below; a node that two places speak of is an error.
 */
export interface NodeListOptions {
  /**
   * Devices file, JSON or YAML: `{"node-1": [{"name": "sdb", "sizeBytes": 4000787030016, "deviceClass": "hdd"}]}`.
   * Nodes are called by name or host name.
   *
   * @default - none
   */
  readonly devices?: string;

  /**
   * Files with the ConfigMaps of Rook's discovery daemon, from
   * `kubectl -n rook-ceph get configmap -l app=rook-discover -o json`.
   *
   * @default - none
   */
  readonly devicesFromDiscovery?: string[];

  /**
   * By node: file with the output of
   * `lsblk -J -b -o NAME,KNAME,PKNAME,TYPE,SIZE,ROTA,RO,FSTYPE,MOUNTPOINT,WWN,SERIAL`.
   *
   * @default - none
   */
  readonly lsblk?: { readonly [node: string]: string };

  /**
   * By node: devices given in code.
   *
   * @default - none
   */
  readonly typedDevices?: { readonly [node: string]: DeviceProps[] };

  /**
   * What may be assumed where the list leaves something open.
   *
   * @default - nothing
   */
  readonly assume?: Assume[];
}
