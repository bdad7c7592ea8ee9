import { OsdGroup } from './osd-layout';
import * as rook from '../../api/rook';
import { StorageNode } from '../../topology';

/** OSDs that one device makes. */
export interface HostOsd {
  /** CRUSH device class; undefined where nobody knows it. */
  readonly deviceClass?: string;
  /** Size of each; 0 where nobody knows it. */
  readonly bytes: number;
  /** How many there are. */
  readonly count: number;
}

/** A node whose devices become OSDs. */
export interface HostNode {
  readonly node: StorageNode;
  /** Its item of `storage.nodes`. */
  readonly spec: rook.StorageNode;
  readonly osds: readonly HostOsd[];
}

/** The OSDs that the devices of the nodes make, for the count of failure domains. */
export function osdGroupsOn(nodes: readonly HostNode[]): OsdGroup[] {
  const classes = new Set(nodes.flatMap(({ osds }) => osds.map(({ deviceClass }) => deviceClass)));
  return [...classes].map(deviceClass => {
    const withClass = nodes.filter(({ osds }) => osds.some(osd => osd.deviceClass === deviceClass));
    const osds = withClass.flatMap(host => host.osds).filter(osd => osd.deviceClass === deviceClass).reduce((sum, { count }) => sum + count, 0);
    return { deviceClass, nodes: withClass.map(({ node }) => node), osds, portable: false, mayMeet: false };
  });
}
