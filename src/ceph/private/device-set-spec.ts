import { Construct } from 'constructs';
import { volumeStorageClass } from '../cloud-volumes';
import { domainForRook } from './domain-for-rook';
import { NameSyntax } from './object-syntax';
import { OsdGroup } from './osd-layout';
import { fail, located, wholeNumber } from './storage-construct';
import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';
import { CrushLevel, Topology } from '../../topology';
import { Quantity } from '../../topology/quantity';
import { DeviceSetProps } from '../device-set';

const APP = 'app';
const OSD = 'rook-ceph-osd';
const OSD_PREPARE = 'rook-ceph-osd-prepare';

/** A device set with all that was left open decided. */
export interface DeviceSet extends DeviceSetProps {
  readonly name: string;
  readonly count: number;
  readonly storageClassName: string;
  readonly portable: boolean;
  readonly encrypted: boolean;
}

/** Decides what a device set leaves open, and checks the rest. */
export function deviceSetOf(construct: Construct, props: DeviceSetProps, earlier: readonly DeviceSet[], topology: Topology): DeviceSet {
  const prop = `deviceSets[${earlier.length}]`;
  const name = props.name ?? `set${earlier.length + 1}`;
  const problem = NameSyntax.LABEL.problemOf(name);
  if (problem !== undefined) fail(construct, `${prop}.name`, problem);
  if (earlier.some(set => set.name === name)) fail(construct, `${prop}.name`, `"${name}" is taken by another set; names must differ`);
  if (located(construct, `${prop}.size`, () => Quantity.parse(props.size).value) <= 0) {
    fail(construct, `${prop}.size`, `"${props.size}" must be more than nothing, for example 512Gi`);
  }
  const storageClassName = props.storageClassName ?? volumeStorageClass(topology);
  if (storageClassName === undefined) {
    fail(construct, `${prop}.storageClassName`, `is missing, and no StorageClass is known of the provider "${topology.provider}" that all nodes can attach; name one that binds with WaitForFirstConsumer`);
  }
  return {
    ...props,
    name,
    storageClassName,
    count: countOf(construct, `${prop}.count`, props.count, topology),
    portable: props.portable ?? true,
    encrypted: props.encrypted ?? true,
  };
}

function countOf(construct: Construct, prop: string, count: number | undefined, topology: Topology): number {
  const zones = zonesToSpreadOver(topology);
  if (zones.length === 0) return count === undefined ? topology.nodes.length : wholeNumber(construct, prop, count, 1);
  if (count === undefined) {
    const perZone = zones.map(zone => topology.nodes.filter(node => node.zone === zone).length);
    return Math.min(...perZone) * zones.length;
  }
  if (wholeNumber(construct, prop, count, 1) % zones.length !== 0) {
    fail(construct, prop, `${count} OSDs cannot be shared evenly by the ${zones.length} zones (${zones.join(', ')}): make it a multiple of ${zones.length}`);
  }
  return count;
}

/** The zones, where there are enough of them to be failure domains of three copies. */
function zonesToSpreadOver(topology: Topology): string[] {
  const complete = topology.nodes.every(node => domainForRook(node, CrushLevel.ZONE) !== undefined);
  return complete && topology.zones.length >= 3 ? topology.zones : [];
}

/** The set's OSDs, for the count of failure domains. */
export function osdGroupOf(set: DeviceSet, topology: Topology): OsdGroup {
  return {
    deviceClass: set.deviceClass,
    nodes: topology.nodes,
    osds: set.count,
    portable: set.portable,
    mayMeet: zonesToSpreadOver(topology).length > 0,
  };
}

/** An item of `storage.storageClassDeviceSets`. */
export function deviceSetSpec(set: DeviceSet, topology: Topology): rook.StorageClassDeviceSet {
  return {
    name: set.name,
    count: set.count,
    portable: set.portable,
    encrypted: set.encrypted,
    placement: { topologySpreadConstraints: spread(set, topology, [OSD]) },
    preparePlacement: { topologySpreadConstraints: spread(set, topology, [OSD, OSD_PREPARE]) },
    volumeClaimTemplates: [{
      metadata: {
        name: 'data',
        ...(set.deviceClass !== undefined && { annotations: { crushDeviceClass: set.deviceClass } }),
      },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: set.size } },
        storageClassName: set.storageClassName,
        volumeMode: 'Block',
      },
    }],
  };
}

/**
 * Zones first, then hosts. Where a host is the failure domain two OSDs must
 * not meet on one; where a zone is, they rather meet than wait for a node.
 *
 * Nodes whose taints keep OSDs away must not count as empty ones, or the
 * others would never be allowed a second OSD. But where each node gets one at
 * most they had better: a node that is down is tainted, and its OSD must wait.
 */
function spread(set: DeviceSet, topology: Topology, apps: string[]): k8s.TopologySpreadConstraint[] {
  const labelSelector = { matchExpressions: [{ key: APP, operator: 'In', values: apps }] };
  const over = (level: CrushLevel, whenUnsatisfiable: string, nodeTaintsPolicy: string): k8s.TopologySpreadConstraint =>
    ({ maxSkew: 1, topologyKey: level.nodeLabel!, whenUnsatisfiable, nodeTaintsPolicy, labelSelector });
  if (zonesToSpreadOver(topology).length > 0) {
    return [over(CrushLevel.ZONE, 'DoNotSchedule', 'Honor'), over(CrushLevel.HOST, 'ScheduleAnyway', 'Honor')];
  }
  const host = over(CrushLevel.HOST, 'DoNotSchedule', set.count > topology.nodes.length ? 'Honor' : 'Ignore');
  return topology.zones.length > 1 ? [over(CrushLevel.ZONE, 'ScheduleAnyway', 'Honor'), host] : [host];
}
