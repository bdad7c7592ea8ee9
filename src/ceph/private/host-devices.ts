import { Construct } from 'constructs';
import { HostNode, HostOsd } from './host-node';
import { osdConfig } from './osd-config';
import { checkResources } from './resources';
import { fail } from './storage-construct';
import * as rook from '../../api/rook';
import { Device, StorageNode } from '../../topology';
import { CephClusterStorageProps, NodeDeviceProps, NodeStorageProps } from '../ceph-cluster-storage';

/** Rook refuses a class given for a node that carries this label too (rule R66). */
const CLASS_LABEL = 'osd.rook.io/device-class';

/** Ways to choose devices, as Rook prefers them (rule R55). */
const WAYS = ['devices', 'deviceFilter', 'devicePathFilter', 'unsafeUseAllDevices'] as const;
type Way = typeof WAYS[number];

/** Kinds of devices that the device mapper names; the kernel calls them `dm-0`. */
const MAPPED = ['mpath', 'crypt', 'lvm'];

/** A device that becomes OSDs: what the topology knows of it, and what is set for it. */
interface Chosen {
  readonly device?: Device;
  readonly settings?: NodeDeviceProps;
}

/** What becomes OSDs on a node: its item of `storage.nodes`, and the OSDs that this makes. */
export function hostNode(construct: Construct, cluster: CephClusterStorageProps, node: StorageNode): HostNode {
  return new NodeDevices(construct, cluster, node).toHostNode();
}

/** The devices of one node. Without a way to choose them they are given by name. */
class NodeDevices {
  private readonly prop: string;
  private readonly own: NodeStorageProps;
  /** What holds for the node: its own settings, over those of the cluster. */
  private readonly settings: NodeStorageProps;
  private readonly way?: Way;

  public constructor(
    private readonly construct: Construct,
    private readonly cluster: CephClusterStorageProps,
    private readonly node: StorageNode,
  ) {
    const name = [node.name, node.hostname].find(each => cluster.nodeStorage?.[each] !== undefined);
    this.own = name === undefined ? {} : cluster.nodeStorage![name];
    this.prop = name === undefined ? 'osdConfig' : `nodeStorage.${name}`;
    this.settings = { ...cluster.osdConfig, ...this.own };
    this.way = this.wayToChoose();
  }

  public toHostNode(): HostNode {
    const { node, own, settings } = this;
    if (own.resources !== undefined) checkResources(this.construct, `${this.prop}.resources`, own.resources);
    const forMetadata = [settings, ...own.devices ?? []].flatMap(({ metadataDevice }) => metadataDevice ?? []);
    for (const name of new Set(forMetadata)) this.find(`${this.prop}.metadataDevice`, name);
    const chosen = this.chosen().filter(({ device }) => device === undefined || !forMetadata.some(name => isCalled(device, name)));
    if (own.encryptedDevices ?? this.cluster.encryptedDevices) this.refuseUnencryptable(chosen);
    this.refuseTwoClasses();
    return {
      node,
      spec: { name: node.hostname, ...this.selection(chosen), ...(own.resources !== undefined && { resources: own.resources }) },
      osds: chosen.map(one => osdOf(one.device, { ...settings, ...one.settings })),
    };
  }

  private wayToChoose(): Way | undefined {
    const { own, cluster, prop, construct } = this;
    const mine = WAYS.filter(way => own[way]);
    const common = WAYS.filter(way => way !== 'devices' && cluster[way]);
    for (const [ways, where] of [[mine, `${prop}.`], [common, '']] as const) {
      if (ways.length > 1) fail(construct, `${where}${ways[1]}`, `Rook takes ${ways[0]} and passes over ${ways[1]}; give one of them`);
    }
    if (mine.length > 0 && common.length > 0 && WAYS.indexOf(common[0]) < WAYS.indexOf(mine[0])) {
      fail(construct, `${prop}.${mine[0]}`, `is overruled by ${common[0]} of the cluster, which each node inherits; give ${common[0]} for the nodes one by one instead`);
    }
    return mine[0] ?? common[0];
  }

  private chosen(): Chosen[] {
    const { way, own, cluster, node } = this;
    if (way === 'devices') {
      return own.devices!.map(settings => ({ settings, device: this.findUsable(settings.name) }));
    }
    const usable = node.usableDevices.map((device): Chosen => ({ device }));
    if (way === undefined) return usable;
    // Nobody said what devices there are: one, for the count of failure domains.
    const unknown = node.devices.length === 0 ? [{}] : [];
    if (way === 'unsafeUseAllDevices') return usable.length > 0 ? usable : unknown;
    const pattern = (own[way] ?? cluster[way])!;
    const expression = this.expression(pattern);
    if (usable.length === 0) return unknown;
    const found = usable.filter(({ device }) => !device!.nameKnown || namesOf(device!, way).some(name => expression.test(name)));
    // Links below /dev/disk are not known of every device.
    if (found.length === 0 && way === 'devicePathFilter') return usable;
    if (found.length === 0 && own[way] !== undefined) {
      fail(this.construct, `${this.prop}.${way}`, `"${pattern}" matches no usable device of node ${node.name}: ${usable.map(({ device }) => device!.name).join(', ')}`);
    }
    return found;
  }

  private expression(pattern: string): RegExp {
    try {
      return new RegExp(pattern);
    } catch {
      const where = this.own[this.way!] === undefined ? this.way! : `${this.prop}.${this.way}`;
      return fail(this.construct, where, `"${pattern}" is no regular expression, and would match nothing; write for example ^sd[b-f]$`);
    }
  }

  private selection(chosen: readonly Chosen[]): Omit<rook.StorageNode, 'name'> {
    const { own, way, settings } = this;
    const config = {
      ...osdConfig(this.construct, this.prop, own),
      ...(own.encryptedDevices !== undefined && { encryptedDevice: `${own.encryptedDevices}` }),
    };
    const rest = Object.keys(config).length > 0 ? { config } : {};
    if (way === 'devices') return { devices: own.devices!.map((device, i) => this.listed(device, i)), ...rest };
    if (way === 'unsafeUseAllDevices') return { ...(own.unsafeUseAllDevices && { useAllDevices: true }), ...rest };
    if (way !== undefined) return { ...(own[way] !== undefined && { [way]: own[way] }), ...rest };
    const devices = chosen.map(({ device }) => device!);
    if (devices.every(device => device.nameKnown)) {
      return { devices: devices.map(device => deviceSpec(device, settings.deviceClass)), ...rest };
    }
    const deviceClass = this.onlyClass(devices);
    const isToBeSaid = settings.deviceClass === undefined && deviceClass !== undefined && !(CLASS_LABEL in this.node.labels);
    const all = isToBeSaid ? { deviceClass, ...config } : config;
    return { useAllDevices: true, ...(Object.keys(all).length > 0 && { config: all }) };
  }

  private listed(props: NodeDeviceProps, index: number): rook.Device {
    const device = this.findUsable(props.name);
    const base = device === undefined ? { name: props.name } : deviceSpec(device, props.deviceClass ?? this.settings.deviceClass);
    const config = { ...base.config, ...osdConfig(this.construct, `${this.prop}.devices[${index}]`, props) };
    return { name: props.name.startsWith('/') ? props.name : base.name, ...(Object.keys(config).length > 0 && { config }) };
  }

  private onlyClass(devices: readonly Device[]): string | undefined {
    const classes = new Set(devices.map(device => device.deviceClass));
    if (classes.size > 1 || devices.some(device => device.nameKnown)) {
      fail(this.construct, 'topology', `node ${this.node.name} has devices without a name next to others, `
        + 'and Rook can only be told to take all or which; name each device');
    }
    return [...classes][0];
  }

  /** The device of this name (rule R60); undefined where nobody knows the devices by name, or by this link. */
  private find(prop: string, name: string): Device | undefined {
    const { node } = this;
    const found = node.devices.find(device => isCalled(device, name));
    const known = node.devices.filter(device => device.nameKnown);
    if (found === undefined && known.length > 0 && !name.startsWith('/dev/disk/')) {
      fail(this.construct, prop, `node ${node.name} has no device ${name}; there are ${known.map(device => device.name).join(', ')}`);
    }
    return found;
  }

  private findUsable(name: string): Device | undefined {
    const prop = `${this.prop}.devices`;
    const found = this.find(prop, name);
    if (found !== undefined && !found.usable) fail(this.construct, prop, `no OSD can be made of ${name} of node ${this.node.name}: ${found.unusableReason}`);
    return found;
  }

  private refuseTwoClasses(): void {
    const label = this.node.labels[CLASS_LABEL];
    if (label !== undefined && this.settings.deviceClass !== undefined) {
      fail(this.construct, `${this.prop}.deviceClass`, `node ${this.node.name} has the label ${CLASS_LABEL}=${label} already, `
        + 'and Rook passes over a node with both: leave one of them out');
    }
  }

  /** Rook passes over what it cannot encrypt and makes no OSD of it (rule R59). */
  private refuseUnencryptable(chosen: readonly Chosen[]): void {
    const wrong = chosen.find(({ device }) => device?.type === 'part' || device?.type === 'lvm')?.device;
    if (wrong) {
      const kind = wrong.type === 'part' ? 'partition' : 'logical volume';
      fail(this.construct, 'encryptedDevices', `${wrong.name} of node ${this.node.name} is a ${kind}, and Rook encrypts whole disks only; `
        + 'leave it out of the topology, or do without encryptedDevices');
    }
  }
}

function namesOf(device: Device, way: Way): string[] {
  return way === 'deviceFilter' ? [device.name] : [`/dev/${device.name}`, ...device.path === undefined ? [] : [device.path]];
}

function deviceSpec(device: Device, deviceClass?: string): rook.Device {
  const name = nameForRook(device);
  return deviceClass !== undefined || setsClassItself(device) ? { name } : { name, config: { deviceClass: device.deviceClass! } };
}

/** Rook knows devices by the kernel's name, and by paths of which it follows the links. */
function nameForRook({ name, path, type }: Device): string {
  if (name.includes('/')) return `/dev/${name}`;
  if (path !== undefined && path !== `/dev/${name}`) return path;
  return MAPPED.includes(type) ? `/dev/mapper/${name}` : name;
}

/** Whether Rook gives the device the class that the topology counts on, without being told. */
function setsClassItself(device: Device): boolean {
  return device.deviceClass === undefined || (device.deviceClass === 'nvme' && device.name.includes('nvme'));
}

function isCalled(device: Device, name: string): boolean {
  return [device.name, `/dev/${device.name}`, device.path, nameForRook(device)].includes(name);
}

function osdOf(device: Device | undefined, settings: NodeStorageProps): HostOsd {
  const count = settings.osdsPerDevice ?? 1;
  return { deviceClass: settings.deviceClass ?? device?.deviceClass, bytes: (device?.sizeBytes ?? 0) / count, count };
}
