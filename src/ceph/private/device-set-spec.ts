import { Construct } from 'constructs';
import { volumeStorageClass } from '../cloud-volumes';
import { checkZones, SetZones, zonesOfSet } from './device-set-zones';
import { domainForRook } from './domain-for-rook';
import { merged } from './merge';
import { NameSyntax } from './object-syntax';
import { inBounds } from './osd-config';
import { OsdGroup } from './osd-layout';
import { checkResources } from './resources';
import { fail, located, wholeNumber } from './storage-construct';
import { given } from './storage-spec';
import { Stretch } from './stretch';
import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';
import { CrushLevel, Topology } from '../../topology';
import { Quantity } from '../../topology/quantity';
import { DeviceSetProps, DeviceSetVolumeProps } from '../device-set';

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
export function deviceSetOf(
  construct: Construct, props: DeviceSetProps, earlier: readonly DeviceSet[], topology: Topology, stretch?: Stretch,
): DeviceSet {
  const prop = `deviceSets[${earlier.length}]`;
  const name = props.name ?? `set${earlier.length + 1}`;
  const problem = NameSyntax.LABEL.problemOf(name);
  if (problem !== undefined) fail(construct, `${prop}.name`, problem);
  if (earlier.some(set => set.name === name)) fail(construct, `${prop}.name`, `"${name}" is taken by another set; names must differ`);
  checkSizes(construct, prop, props);
  checkZones(construct, `${prop}.zones`, props.zones, topology, stretch);
  if (props.resources !== undefined) checkResources(construct, `${prop}.resources`, props.resources);
  if (props.tuneSlowDeviceClass && props.tuneFastDeviceClass) {
    fail(construct, `${prop}.tuneFastDeviceClass`, 'contradicts tuneSlowDeviceClass: leave one of them out');
  }
  const { deviceClass } = props;
  if (deviceClass !== undefined && !/^[\w.-]+$/.test(deviceClass)) {
    fail(construct, `${prop}.deviceClass`, `"${deviceClass}" is no device class; write hdd, ssd, nvme, or a name of letters, digits and ._-`);
  }
  inBounds(construct, `${prop}.initialWeight`, props.initialWeight, Number.MAX_VALUE);
  inBounds(construct, `${prop}.primaryAffinity`, props.primaryAffinity, 1);
  const storageClassName = props.storageClassName ?? volumeStorageClass(topology);
  if (storageClassName === undefined) {
    fail(construct, `${prop}.storageClassName`, `is missing, and no StorageClass is known of the provider "${topology.provider}" that all nodes can attach; `
      + 'name one that binds with WaitForFirstConsumer');
  }
  return {
    ...props,
    name,
    storageClassName,
    count: countOf(construct, `${prop}.count`, props.count, zonesOfSet(props.zones, topology, stretch)),
    portable: props.portable ?? true,
    encrypted: props.encrypted ?? true,
  };
}

function checkSizes(construct: Construct, prop: string, props: DeviceSetProps): void {
  const { size: data, metadataVolume, walVolume } = props;
  const sizes = {
    size: data,
    ...(metadataVolume && { 'metadataVolume.size': metadataVolume.size }),
    ...(walVolume && { 'walVolume.size': walVolume.size }),
  };
  for (const [name, size] of Object.entries(sizes)) {
    if (located(construct, `${prop}.${name}`, () => Quantity.parse(size).value) <= 0) {
      fail(construct, `${prop}.${name}`, `"${size}" must be more than nothing, for example 512Gi`);
    }
  }
}

function countOf(construct: Construct, prop: string, count: number | undefined, { level, zones, nodes }: SetZones): number {
  if (zones.length < 2) return count === undefined ? nodes.length : wholeNumber(construct, prop, count, 1);
  if (count === undefined) {
    const perZone = zones.map(zone => nodes.filter(node => domainForRook(node, level) === zone).length);
    return Math.min(...perZone) * zones.length;
  }
  if (wholeNumber(construct, prop, count, 1) % zones.length !== 0) {
    fail(construct, prop, `${count} OSDs cannot be shared evenly by the ${zones.length} zones (${zones.join(', ')}): make it a multiple of ${zones.length}`);
  }
  return count;
}

/** The set's OSDs, for the count of failure domains. */
export function osdGroupOf(set: DeviceSet, topology: Topology, stretch?: Stretch): OsdGroup {
  const { nodes, strict } = zonesOfSet(set.zones, topology, stretch);
  return { deviceClass: set.deviceClass, nodes, osds: set.count, portable: set.portable, mayMeet: !strict };
}

/** An item of `storage.storageClassDeviceSets`. */
export function deviceSetSpec(set: DeviceSet, topology: Topology, stretch?: Stretch): rook.StorageClassDeviceSet {
  const where = zonesOfSet(set.zones, topology, stretch);
  return {
    name: set.name,
    count: set.count,
    portable: set.portable,
    encrypted: set.encrypted,
    ...(set.tuneSlowDeviceClass !== undefined && { tuneDeviceClass: set.tuneSlowDeviceClass }),
    ...given(set, 'tuneFastDeviceClass', 'resources', 'schedulerName', 'config'),
    placement: merged(placement(set, topology, where, [OSD]), set.placement),
    preparePlacement: merged(placement(set, topology, where, [OSD, OSD_PREPARE]), set.preparePlacement),
    volumeClaimTemplates: templates(set),
  };
}

/**
 * The volumes of an OSD. Rook takes the class from the volume for data, but
 * the weight and the affinity from the last one (rule R72).
 */
function templates(set: DeviceSet): rook.VolumeClaimTemplate[] {
  const volumes: [string, DeviceSetVolumeProps | undefined][] = [['data', set], ['metadata', set.metadataVolume], ['wal', set.walVolume]];
  const wanted = volumes.filter((volume): volume is [string, DeviceSetVolumeProps] => volume[1] !== undefined);
  return wanted.map(([name, { size, storageClassName }], i) => {
    const annotations = {
      ...(i === 0 && set.deviceClass !== undefined && { crushDeviceClass: set.deviceClass }),
      ...(i === wanted.length - 1 && set.initialWeight !== undefined && { crushInitialWeight: set.initialWeight }),
      ...(i === wanted.length - 1 && set.primaryAffinity !== undefined && { crushPrimaryAffinity: set.primaryAffinity }),
    };
    return {
      metadata: { name, ...(Object.keys(annotations).length > 0 && { annotations }) },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: size } },
        storageClassName: storageClassName ?? set.storageClassName,
        volumeMode: 'Block',
      },
    };
  });
}

function placement(set: DeviceSet, topology: Topology, where: SetZones, apps: string[]): rook.Placement {
  const matchExpressions = [{ key: where.level.nodeLabel!, operator: 'In', values: [...where.zones] }];
  return {
    ...(where.pinned && { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } } }),
    topologySpreadConstraints: spread(set, topology, where, apps),
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
function spread(set: DeviceSet, topology: Topology, where: SetZones, apps: string[]): k8s.TopologySpreadConstraint[] {
  const { level, zones, strict, pinned, nodes } = where;
  const labelSelector = { matchExpressions: [{ key: APP, operator: 'In', values: apps }] };
  const over = (topologyKey: string, whenUnsatisfiable: string, nodeTaintsPolicy: string): k8s.TopologySpreadConstraint =>
    ({ maxSkew: 1, topologyKey, whenUnsatisfiable, nodeTaintsPolicy, labelSelector });
  const strictly = over(CrushLevel.HOST.nodeLabel!, 'DoNotSchedule', set.count > nodes.length ? 'Honor' : 'Ignore');
  const host = strict ? strictly : over(CrushLevel.HOST.nodeLabel!, 'ScheduleAnyway', 'Honor');
  if (zones.length > 1) return [over(level.nodeLabel!, 'DoNotSchedule', 'Honor'), host];
  return !pinned && topology.zones.length > 1 ? [over(CrushLevel.ZONE.nodeLabel!, 'ScheduleAnyway', 'Honor'), host] : [host];
}
