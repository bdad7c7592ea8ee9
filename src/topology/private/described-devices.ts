import { Device, DeviceProps } from '../device';
import { Quantity } from '../quantity';
import { judgeDevice } from './judge-device';
import { Problems } from './problems';
import { checkShape, described } from './shape';

const MOST_DEVICES = 1000;
const CLASS_SYNTAX = /^[A-Za-z0-9_.-]+$/;

/**
 * Devices that somebody describes: in code, in a devices file or in a topology file.
 *
 * @param field where they stand, for example `node-1`
 */
export function describedDevices(all: readonly DeviceProps[], field: string, problems: Problems): Device[] {
  const devices: Device[] = [];
  const names = new Set<string>();
  const counted = new Map<string, number>();
  all.forEach((props, index) => {
    const at = `${field}[${index}]`;
    if (!checkShape(props, 'device', at, problems)) return;
    const sizeBytes = sizeOf(props, at, problems);
    if (props.deviceClass !== undefined && !CLASS_SYNTAX.test(props.deviceClass)) {
      problems.add(`${at}.deviceClass`, `${described(props.deviceClass)} is not a device class; hdd, ssd, nvme or a word of letters, digits, "-", "_" and "." are`);
    }
    if ((props.name === undefined) === (props.count === undefined)) {
      problems.add(at, 'needs either name (such as sdb) or count');
      return;
    }
    if (props.name !== undefined) {
      const device = namedDevice(props, props.name, sizeBytes);
      if (device.name === '') problems.add(`${at}.name`, 'is empty: give a name such as sdb');
      else if (names.has(device.name)) problems.add(`${at}.name`, `the device ${device.name} is listed twice: keep one`);
      names.add(device.name);
      devices.push(device);
    } else {
      devices.push(...countedDevices(props, props.count as number, sizeBytes, at, counted, problems));
    }
  });
  return devices;
}

function sizeOf(props: DeviceProps, at: string, problems: Problems): number {
  if ((props.size === undefined) === (props.sizeBytes === undefined)) {
    problems.add(at, 'needs either size (such as 4T) or sizeBytes');
    return 0;
  }
  const field = props.size === undefined ? `${at}.sizeBytes` : `${at}.size`;
  let bytes = props.sizeBytes as number;
  if (props.size !== undefined) {
    try {
      bytes = Quantity.parse(props.size).value;
    } catch (error) {
      problems.add(field, (error as Error).message);
      return 0;
    }
  }
  if (!Number.isSafeInteger(bytes) || bytes <= 0) {
    problems.add(field, `${described(props.size ?? bytes)} is not a size: give a whole number of bytes above 0`);
    return 0;
  }
  return bytes;
}

function namedDevice(props: DeviceProps, given: string, sizeBytes: number): Device {
  const name = given.replace(/^\/dev\/(mapper\/)?/, '');
  const device = judged(name, sizeBytes, props);
  return given.startsWith('/') ? { ...device, path: given } : device;
}

/** Described devices count as empty; size and kind are judged like those of real ones. */
function judged(name: string, sizeBytes: number, { type = 'disk', deviceClass }: DeviceProps): Device {
  const device = judgeDevice({ name, type, sizeBytes, readOnly: false, filesystem: '', mountpoint: '', parents: [], children: [], listed: true });
  return deviceClass === undefined ? device : { ...device, deviceClass };
}

function countedDevices(
  props: DeviceProps, count: number, sizeBytes: number, at: string, counted: Map<string, number>, problems: Problems,
): Device[] {
  if (!Number.isInteger(count) || count < 1 || count > MOST_DEVICES) {
    problems.add(`${at}.count`, `${described(count)} is not a number of devices: give a whole number from 1 to ${MOST_DEVICES}`);
    return [];
  }
  const kind = props.deviceClass ?? 'device';
  const before = counted.get(kind) ?? 0;
  counted.set(kind, before + count);
  return Array.from({ length: count }, (_, index) => {
    const { path, ...device } = judged(`${kind}-${before + index + 1}`, sizeBytes, props);
    return { ...device, nameKnown: false };
  });
}
