import { Construct } from 'constructs';
import { volumeStorageClass } from '../cloud-volumes';
import { hostNode } from './host-devices';
import { HostNode } from './host-node';
import { osdConfig } from './osd-config';
import { fail, located, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { StorageNode, Topology } from '../../topology';
import { CephClusterStorageProps } from '../ceph-cluster-storage';

/**
 * The nodes whose devices become OSDs.
 *
 * @param nodes   nodes that may hold data
 * @param hasSets whether there are OSDs on volumes; devices are left alone then, unless they are asked for
 */
export function hostNodes(
  construct: Construct, props: CephClusterStorageProps, topology: Topology, nodes: readonly StorageNode[], hasSets: boolean,
): HostNode[] {
  const named = Object.keys(props.nodeStorage ?? {}).map(name => namedNode(construct, name, topology));
  const apart = named.find(node => !nodes.includes(node));
  if (apart !== undefined) fail(construct, `nodeStorage.${apart.name}`, 'the node is in the zone of the arbiter, where no data may be; leave it out');
  const ways = (['deviceFilter', 'devicePathFilter', 'unsafeUseAllDevices'] as const).filter(way => props[way]);
  if (props.unsafeUseAllNodes && named.length > 0) {
    fail(construct, 'nodeStorage', 'Rook passes over nodes that are named while it uses all: leave out unsafeUseAllNodes, or nodeStorage');
  }
  if (props.unsafeUseAllNodes && ways.length === 0) {
    fail(construct, 'unsafeUseAllNodes', 'says nothing of devices, and Rook would use none: give deviceFilter, devicePathFilter or unsafeUseAllDevices too');
  }
  const wanted = hasSets && ways.length === 0 ? nodes.filter(node => named.includes(node)) : nodes;
  const hosts = wanted.map(node => hostNode(construct, props, node)).filter(({ osds }) => osds.length > 0);
  if (hosts.length === 0 && !hasSets) refuseNone(construct, topology, ways);
  return hosts;
}

/** `storage` of a CephCluster without device sets. */
export function storageSpec(
  construct: Construct, props: CephClusterStorageProps, hosts: readonly HostNode[], hasSets: boolean,
): rook.StorageScopeSpec {
  const config = {
    ...osdConfig(construct, 'osdConfig', props.osdConfig ?? {}),
    ...(props.encryptedDevices && hosts.length > 0 && { encryptedDevice: 'true' }),
    ...(props.crushRoot !== undefined && { crushRoot: props.crushRoot }),
  };
  checkRatios(construct, props);
  for (const [name, least] of [['flappingRestartIntervalHours', 0], ['osdMaxUpdatesInParallel', 1]] as const) {
    const value = props[name];
    if (value !== undefined) wholeNumber(construct, name, value, least);
  }
  checkMigration(construct, props, hasSets);
  return {
    useAllNodes: props.unsafeUseAllNodes ?? false,
    useAllDevices: props.unsafeUseAllDevices ?? false,
    ...given(props, 'deviceFilter', 'devicePathFilter'),
    ...(hosts.length > 0 && !props.unsafeUseAllNodes && { nodes: hosts.map(({ spec }) => spec) }),
    ...(Object.keys(config).length > 0 && { config }),
    ...given(props, 'fullRatio', 'backfillFullRatio', 'nearFullRatio', 'allowDeviceClassUpdate', 'allowOsdCrushWeightUpdate', 'scheduleAlways',
      'onlyApplyOSDPlacement', 'flappingRestartIntervalHours', 'osdMaxUpdatesInParallel'),
    ...(props.osdStore !== undefined && { store: { type: props.osdStore } }),
    ...(props.migrateOSDs && { migration: { confirmation: 'yes-really-migrate-osds' } }),
  };
}

/** The props that are given, by name. */
export function given<T extends object, K extends keyof T>(props: T, ...names: K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(names.filter(name => props[name] !== undefined).map(name => [name, props[name]])) as Partial<Pick<T, K>>;
}

function namedNode(construct: Construct, name: string, topology: Topology): StorageNode {
  const excluded = topology.excluded.find(node => node.name === name);
  if (excluded !== undefined) fail(construct, `nodeStorage.${name}`, `the node stores nothing: it ${excluded.reason}`);
  return located(construct, 'nodeStorage', () => topology.node(name));
}

function refuseNone(construct: Construct, topology: Topology, ways: readonly string[]): never {
  if (ways.length > 0 && topology.nodes.some(node => node.usableDevices.length > 0)) {
    const names = [...new Set(topology.nodes.flatMap(node => node.usableDevices.map(device => device.name)))].sort();
    return fail(construct, ways[0], `matches no usable device of the nodes; there are ${names.join(', ')}`);
  }
  const volumes = volumeStorageClass(topology);
  const [named, known] = volumes === undefined ? [', storageClassName: \'…\'', ''] : ['', ` of the StorageClass ${volumes}`];
  const remedy = `give deviceSets: [{ size: '512Gi'${named} }] for OSDs on volumes${known}, or devices of the nodes`;
  located(construct, `topology: no node has a usable device; ${remedy}`, () => topology.requireDevices());
  return fail(construct, 'topology', `no node that may hold data has a usable device; ${remedy}`);
}

/** Ceph warns for ever of ratios in another order (rule R40). */
function checkRatios(construct: Construct, props: CephClusterStorageProps): void {
  const { nearFullRatio = 0.85, backfillFullRatio = 0.9, fullRatio = 0.95 } = props;
  const ratios = { nearFullRatio, backfillFullRatio, fullRatio };
  for (const [name, value] of Object.entries(ratios)) {
    if (!(value > 0 && value <= 1)) fail(construct, name, `${value} must be above 0 and at most 1, such as 0.85`);
  }
  for (const [lower, higher] of [['nearFullRatio', 'backfillFullRatio'], ['backfillFullRatio', 'fullRatio']] as const) {
    if (ratios[lower] >= ratios[higher]) {
      const which = props[lower] === undefined ? higher : lower;
      fail(construct, which, `${lower} (${ratios[lower]}) must be below ${higher} (${ratios[higher]}), or Ceph raises OSD_OUT_OF_ORDER_FULL`);
    }
  }
}

/** Rook migrates OSDs on volumes only (rule R85). */
function checkMigration(construct: Construct, props: CephClusterStorageProps, hasSets: boolean): void {
  if (props.migrateOSDs && !hasSets) fail(construct, 'migrateOSDs', 'Rook migrates OSDs of device sets only; replace those on devices one by one');
}
