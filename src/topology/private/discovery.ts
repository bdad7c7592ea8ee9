import { Device } from '../device';
import { parseJson } from './json-text';
import { judgeDevice } from './judge-device';
import { topologyError } from './problems';
import { readDocuments } from './read-documents';
import { isMapping } from './shape';

const PREFIX = 'local-device-';
const COMMAND = 'kubectl -n rook-ceph get configmap -l app=rook-discover -o json';

/** What one ConfigMap of Rook's discovery daemon tells. */
export interface Discovery {
  /** Name of the node, as Rook knows it. */
  readonly node: string;
  readonly devices: Device[];
}

/**
 * Reads the ConfigMaps `local-device-*`; others in the file are passed over.
 *
 * @throws TopologyError when there is none, or one cannot be understood
 */
export function readDiscovery(file: string): Discovery[] {
  const objects = readDocuments(file).flatMap(document =>
    isMapping(document) && Array.isArray(document.items) ? document.items as unknown[] : [document]);
  const found = objects.map(object => discovered(object, file)).filter(discovery => discovery !== undefined);
  if (found.length === 0) throw topologyError({ file }, `holds no ConfigMap "${PREFIX}…" of Rook's discovery daemon: make it with "${COMMAND}"`);
  return found;
}

function discovered(object: unknown, file: string): Discovery | undefined {
  if (!isMapping(object) || object.kind !== 'ConfigMap' && object.kind !== undefined || !isMapping(object.metadata)) return undefined;
  const { name, labels } = object.metadata;
  if (typeof name !== 'string' || !name.startsWith(PREFIX)) return undefined;
  const label = isMapping(labels) ? labels['rook.io/node'] : undefined;
  const field = `${name}.data.devices`;
  const text = isMapping(object.data) ? object.data.devices : undefined;
  if (typeof text !== 'string') throw topologyError({ file, field }, `is missing: make the file with "${COMMAND}"`);
  const devices = nested(text, file, field);
  if (!Array.isArray(devices)) throw topologyError({ file, field }, 'must hold a list in JSON, as Rook writes it');
  return {
    node: typeof label === 'string' ? label : name.slice(PREFIX.length),
    devices: devices.map((device, index) => deviceOf(device, file, `${field}[${index}]`)),
  };
}

function deviceOf(device: unknown, file: string, field: string): Device {
  if (!isMapping(device) || typeof device.name !== 'string' || !Number.isSafeInteger(device.size)) {
    throw topologyError({ file, field }, 'needs a name and a size in bytes, as Rook writes them');
  }
  const text = (key: string) => typeof device[key] === 'string' ? device[key] : '';
  const partitions = Array.isArray(device.Partitions) ? device.Partitions.filter(isMapping) : [];
  const rejected = text('cephVolumeData') === '' ? undefined : refusalOf(nested(text('cephVolumeData'), file, `${field}.cephVolumeData`));
  const parent = text('parent');
  return judgeDevice({
    name: device.name,
    type: text('type') || 'disk',
    sizeBytes: device.size as number,
    rotational: device.rotational === true,
    readOnly: device.readOnly === true,
    filesystem: text('filesystem'),
    mountpoint: text('mountpoint'),
    parents: parent === '' ? [] : [parent],
    children: partitions.map(partition => partitionOf(String(partition.Name))),
    ...reasonBesides(device.hasChildren === true, device.empty === false, rejected),
  });
}

/** What the other fields do not tell. `empty: true` alone proves nothing: ceph-volume may still refuse. */
function reasonBesides(hasChildren: boolean, notEmpty: boolean, refusal: string | undefined): { rejected?: string } {
  if (hasChildren) return { rejected: 'is in use by another device on top of it' };
  if (refusal !== undefined) return { rejected: refusal };
  return notEmpty ? { rejected: 'is not empty' } : {};
}

/** What `ceph-volume inventory` says against a device. */
function refusalOf(inventory: unknown): string | undefined {
  if (!isMapping(inventory) || inventory.available !== false) return undefined;
  const reasons = Array.isArray(inventory.rejected_reasons) ? inventory.rejected_reasons.join(', ') : '';
  return `is refused by ceph-volume: ${reasons || 'it gives no reason'}`;
}

function partitionOf(name: string) {
  return { name, type: 'part', readOnly: false, mountpoint: '', parents: [], children: [] };
}

function nested(text: string, file: string, field: string): unknown {
  try {
    return parseJson(text, file);
  } catch {
    throw topologyError({ file, field }, 'is not JSON: write the file again, unchanged');
  }
}
