import { Device } from '../device';

/** ceph-volume refuses smaller devices ("Insufficient space (<5GB)"); it means 5 GiB. */
const SMALLEST_BYTES = 5 * 1024 ** 3;

/** Kinds of `lsblk` that Rook looks at (pkg/clusterd/disk.go); logical volumes only if listed by name. */
const TAKEN_TYPES = ['disk', 'ssd', 'part', 'crypt', 'mpath', 'linear'];

const MAPPED_TYPES = ['lvm', 'crypt', 'mpath', 'linear', 'dm'];

/**
 * A device as `lsblk` or Rook's discovery saw it.
 */
export interface SeenDevice {
  /** Without `/dev/` and `/dev/mapper/`. */
  readonly name: string;
  readonly type: string;
  /** Undefined when the input has no size. */
  readonly sizeBytes?: number;
  /** Undefined when the input does not tell. */
  readonly rotational?: boolean;
  readonly readOnly: boolean;
  /** Empty when there is none; undefined when the input does not tell. */
  readonly filesystem?: string;
  /** Empty when it is not mounted. */
  readonly mountpoint: string;
  /** What it is stacked on; empty for none. */
  readonly parents: readonly string[];
  readonly children: readonly SeenDevice[];
  /** Somebody lists it by its name; Rook then takes a logical volume too. */
  readonly listed?: boolean;
  /** Why it cannot be used, as far as only the source of this device knows. */
  readonly rejected?: string;
}

/** The device with the verdict whether Rook and ceph-volume would take it (R58, R59). */
export function judgeDevice(seen: SeenDevice): Device {
  const unusableReason = reasonAgainst(seen);
  const deviceClass = deviceClassOf(seen.name, seen.rotational);
  return {
    name: seen.name,
    nameKnown: true,
    path: pathOf(seen),
    sizeBytes: seen.sizeBytes ?? 0,
    ...deviceClass !== undefined && { deviceClass },
    type: seen.type,
    usable: unusableReason === undefined,
    ...unusableReason !== undefined && { unusableReason },
  };
}

/**
 * The class that Rook gives a device that is listed or filtered (GetDiskDeviceType);
 * undefined when nothing tells whether the device rotates.
 */
export function deviceClassOf(name: string, rotational?: boolean): string | undefined {
  if (rotational === true) return 'hdd';
  if (name.includes('nvme')) return 'nvme';
  return rotational === false ? 'ssd' : undefined;
}

function reasonAgainst(seen: SeenDevice): string | undefined {
  return reasonFromKind(seen) ?? reasonFromContent(seen) ?? reasonFromSize(seen) ?? seen.rejected;
}

function reasonFromKind({ name, type, parents }: SeenDevice): string | undefined {
  if (type === 'loop') return 'is a loop device';
  if (type === 'rom') return 'is an optical drive';
  if (type.startsWith('raid')) return 'is a software RAID array, which Rook does not take';
  if (/^rbd\d/.test(name)) return 'is an image of Ceph, which Rook leaves alone';
  if (type !== 'lvm' && !TAKEN_TYPES.includes(type)) return `is of type "${type}", which Rook does not take`;
  if (type === 'disk' && parents.length > 0) return `is stacked on ${parents.join(', ')}`;
  return undefined;
}

function reasonFromContent(seen: SeenDevice): string | undefined {
  const { filesystem = '', mountpoint, children, readOnly, type, listed } = seen;
  if (mountpoint !== '') return `is mounted at ${mountpoint}`;
  if (filesystem === 'mpath_member') return pathOfMultipath(children);
  if (filesystem.startsWith('ceph_')) return 'holds Ceph data already';
  const ceph = descendants(children).find(child => child.filesystem?.startsWith('ceph_') || child.name.startsWith('ceph--'));
  if (ceph) return `holds Ceph data already (in ${ceph.name})`;
  if (filesystem.endsWith('raid_member')) return 'is a member of a RAID array';
  if (filesystem === 'LVM2_member') return 'is a physical volume of LVM';
  if (filesystem !== '') return `has a filesystem (${filesystem})`;
  const multipath = children.find(child => child.type === 'mpath');
  if (multipath) return pathOfMultipath(children);
  if (children.length > 0) {
    const names = children.map(child => child.name).join(', ');
    return children.every(child => child.type === 'part') ? `has partitions (${names})` : `is in use by ${names}`;
  }
  if (readOnly) return 'is read-only';
  return type === 'lvm' && !listed ? 'is a logical volume, which Rook takes only by its exact name; to use it, list it in the devices file' : undefined;
}

function pathOfMultipath(children: readonly SeenDevice[]): string {
  const disk = children.find(child => child.type === 'mpath');
  return `is one path of ${disk ? `the multipath disk ${disk.name}` : 'a multipath disk'}`;
}

function reasonFromSize({ sizeBytes, filesystem }: SeenDevice): string | undefined {
  if (sizeBytes === undefined) return 'has no known size: the lsblk output lacks the column SIZE';
  if (sizeBytes < SMALLEST_BYTES) return 'is smaller than 5 GiB, which ceph-volume refuses';
  if (filesystem === undefined) return 'may hold a filesystem: the lsblk output lacks the column FSTYPE';
  return undefined;
}

function descendants(children: readonly SeenDevice[], seen = new Set<SeenDevice>()): SeenDevice[] {
  for (const child of children) {
    if (seen.has(child)) continue;
    seen.add(child);
    descendants(child.children, seen);
  }
  return [...seen];
}

function pathOf({ name, type }: SeenDevice): string {
  return MAPPED_TYPES.includes(type) ? `/dev/mapper/${name}` : `/dev/${name}`;
}
