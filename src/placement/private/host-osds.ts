import { listed, Notes } from './notes';
import { initialWeightOf, OsdDraft } from './osd-draft';
import { hostOf, placeOf } from './osd-location';
import { Device, StorageNode } from '../../topology';
import { isDevice, osdsPerDevice, PlannedOsd, whyNoOsd } from '../planned-osds';
import { StorageLayout } from '../storage-layout';

const MIB = 2 ** 20;

/** Of LVM, in which databases are cut. */
const EXTENT = 4 * MIB;

/** Smaller databases ceph-volume does not make; Rook leaves the setting out then (R63). */
const LEAST_DATABASE_MB = 1024;

/** A device that OSDs are made of, with what its settings say. */
interface DataDevice {
  readonly planned: PlannedOsd;
  readonly node: StorageNode;
  readonly device: Device;
  readonly osds: number;
}

/** The database of each OSD on a device: its bytes, and the device that it is on; none if it is with the data. */
interface Database {
  readonly bytes: number;
  readonly device?: string;
}

/** The OSDs on devices of the nodes; undefined where the topology does not tell what they would be. */
export function hostOsds(cluster: any, layout: StorageLayout, notes: Notes): OsdDraft[] | undefined {
  const planned = layout.osds;
  if (planned === undefined) {
    notes.omit('the topology tells no devices of the nodes, so OSDs and capacity are not known; give the devices');
    return undefined;
  }
  const devices = dataDevices(planned, notes);
  if (devices === undefined) {
    return undefined;
  }
  if (takesNodes(cluster)) {
    noteEmptyNodes(layout, devices, notes);
  }
  const drafts: OsdDraft[] = [];
  for (const data of devices) {
    const database = databaseOf(data, devices, notes);
    if (database === undefined) {
      return undefined;
    }
    drafts.push(...draftsOf(data, database, cluster, layout));
  }
  if (devices.some(({ planned: { config }, osds }) => osds > 1 || config.metadataDevice || config.encryptedDevice === 'true')) {
    notes.assume('the few MiB that LVM and encryption take of a device are not counted');
  }
  return drafts;
}

function dataDevices(planned: readonly PlannedOsd[], notes: Notes): DataDevice[] | undefined {
  const missing = planned.filter(({ device }) => device === undefined);
  if (missing.length > 0) {
    notes.omit(`${listed(missing.map(({ node }) => node.name))}: the CephCluster names devices that the topology does not know, so capacity is not known; `
      + 'give all devices, by the same names');
    return undefined;
  }
  const taken: DataDevice[] = [];
  const left = new Map<string, string[]>();
  for (const one of planned) {
    const reason = whyNoOsd(one);
    if (reason === undefined) {
      taken.push({ planned: one, node: one.node, device: one.device!, osds: osdsPerDevice(one.config) });
    } else {
      left.set(reason, [...left.get(reason) ?? [], `${one.device!.name} of ${one.node.name}`]);
    }
  }
  left.forEach((names, reason) => notes.assume(`no OSD is made of ${listed(names)}: ${reason}`));
  if (taken.some(({ device }) => !device.nameKnown) && taken.some(({ planned: { config } }) => config.metadataDevice)) {
    notes.omit('the topology does not name all devices, so it is not known which of them holds databases; name them');
    return undefined;
  }
  return taken;
}

/** Whether OSDs are made on devices of nodes at all, beside those on volumes. */
function takesNodes({ spec: { storage } }: any): boolean {
  return storage?.useAllNodes === true || storage?.nodes?.length > 0;
}

function noteEmptyNodes(layout: StorageLayout, devices: readonly DataDevice[], notes: Notes): void {
  const empty = layout.nodes.filter(node => !devices.some(data => data.node === node));
  const bare = layout.osds!.length === 0 ? [] : empty.filter(node => node.devices.length === 0);
  if (bare.length > 0) {
    notes.assume(`${listed(bare.map(({ name }) => name))}: no devices are known, so no OSDs are counted`);
  }
  for (const { name, devices: unusable } of empty.filter(node => node.devices.length > 0 && node.usableDevices.length === 0)) {
    notes.assume(`no OSD is made on ${name}: ${listed(unusable.map(device => `${device.name} ${device.unusableReason}`))}`);
  }
}

function databaseOf(data: DataDevice, all: readonly DataDevice[], notes: Notes): Database | undefined {
  const { planned: { config }, node } = data;
  if (!config.metadataDevice) {
    return { bytes: 0 };
  }
  const device = node.devices.find(one => isDevice(one, config.metadataDevice));
  if (device === undefined || device.sizeBytes === 0) {
    notes.omit(`metadataDevice ${config.metadataDevice} of ${node.name} is not in the topology or has no size there, so capacity is not known; give it`);
    return undefined;
  }
  const sharing = all.filter(one => one.node === node && isDevice(device, one.planned.config.metadataDevice))
    .reduce((sum, { osds }) => sum + osds, 0);
  const wanted = Number(config.databaseSizeMB);
  const bytes = wanted >= LEAST_DATABASE_MB ? wanted * MIB : Math.floor(device.sizeBytes / sharing / EXTENT) * EXTENT;
  if (bytes * sharing > device.sizeBytes) {
    notes.omit(`${sharing} databases of ${config.databaseSizeMB} MiB do not fit on ${device.name} of ${node.name}, Rook makes no OSDs there; lower databaseSizeMB`);
    return undefined;
  }
  return { bytes, device: device.name };
}

function draftsOf({ planned, node, device, osds }: DataDevice, database: Database, cluster: any, layout: StorageLayout): OsdDraft[] {
  const host = hostOf(node, layout);
  const crushRoot = cluster.spec.storage?.config?.crushRoot;
  const draft: OsdDraft = {
    host,
    node: node.name,
    ...device.nameKnown && { device: device.name },
    sizeBytes: Math.floor(device.sizeBytes / osds) + database.bytes,
    ...database.device !== undefined && { databaseBytes: database.bytes, databaseDevice: database.device },
    ...initialWeightOf(planned.config.initialWeight) !== undefined && { initialWeight: initialWeightOf(planned.config.initialWeight) },
    ...planned.deviceClasses !== undefined && { deviceClass: planned.deviceClasses.at(-1) },
    location: { host, ...placeOf(node, layout), ...crushRoot && { root: crushRoot } },
  };
  return Array<OsdDraft>(osds).fill(draft);
}
