import { Choice, choiceOf } from './private/device-match';
import { deviceOf, lacksDevice } from './private/device-names';
import { hostEntries, nodesOf, storageOf } from './private/host-storage';
import { isDescribed } from '../../../placement/node-placement';
import { Device, StorageNode } from '../../../topology';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';

/** A list of devices may be older than the cluster or newer, so that its own OSDs are no problem. */
const FINE_BY_NAME = /^($|holds Ceph data|has no known size|may hold|is a logical volume)/;
const NOT_OURS = /^(?!$|holds Ceph data|has no known size|may hold)/;
/** What may be meant for storage and is not usable; disks of the system are mounted or have partitions. */
const IN_THE_WAY = /has a filesystem|physical volume|RAID|logical volume|loop device/;
const TOO_SMALL = /smaller/;

export const osdDeviceUnusable: Rule = {
  id: 'osd-device-unusable',
  refs: ['R58'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['devices'],
  title: 'a device that is to hold an OSD is none that Rook takes',
  effect: 'the prepare job skips it with a line in its log, and makes no OSD of it',
  mend: 'wipe the device if nothing on it is needed, name a logical volume in devices by its path, or take another device',
  source: 'pkg/daemon/ceph/osd/daemon.go:359 (rook d0c3b9ce6); https://github.com/rook/rook/issues/15062',

  *check({ object, topology }) {
    const storage = storageOf(object);
    for (const entry of hostEntries(object)) {
      const nodes = nodesOf(entry, topology!);
      for (const { path, name } of entry.devices) {
        const faults = nodes.filter(node => node.devices.length > 0 || !isDescribed(node)).map(node => faultOf(node, name));
        if (faults.length > 0 && !faults.includes(undefined)) {
          yield { path, message: faults[0]! };
        }
      }
      const choice = choiceOf(entry, storage);
      const found = nodes.map((node): [StorageNode, readonly Device[] | undefined] => [node, choice?.devicesOf(node)]);
      const isTold = nodes.some(node => node.devices.length > 0);
      if (choice && isTold && found.every(([, devices]) => devices?.every(device => NOT_OURS.test(reasonAgainst(device))))) {
        yield { path: choice.path, message: `${choice.field} gives no usable device on ${found.map(([node]) => node.name).join(', ')}${reasonsOf(found)}` };
      } else {
        yield* leftOut(found, choice);
      }
    }
  },
};

/** What is wrong with a device that is listed; undefined if nothing is known to be. */
function faultOf(node: StorageNode, name: string): string | undefined {
  const device = deviceOf(node, name);
  if (device === undefined) {
    return lacksDevice(node, name) ? `${node.name} has no device ${name}` : undefined;
  }
  const reason = device.unusableReason ?? '';
  return FINE_BY_NAME.test(reason) ? undefined : `${device.name} of ${node.name} ${reason}`;
}

/** Of logical volumes and loop devices only those where a node has nothing else: others are in use by somebody. */
function* leftOut(found: readonly [StorageNode, readonly Device[] | undefined][], choice: Choice | undefined): Generator<Problem> {
  for (const [node, devices = []] of found) {
    const types = devices.some(device => !NOT_OURS.test(reasonAgainst(device))) ? [] : ['lvm', ...devices.every(({ type }) => type === 'loop') ? ['loop'] : []];
    for (const device of devices.filter(({ type }) => ['disk', 'mpath', ...types].includes(type))) {
      const reason = reasonAgainst(device);
      if (IN_THE_WAY.test(reason) || (choice!.field !== 'useAllDevices' && TOO_SMALL.test(reason))) {
        yield { path: choice!.path, message: `${device.name} of ${node.name} ${reason}`, severity: Severity.WARNING };
      }
    }
  }
}

function reasonsOf(found: readonly [StorageNode, readonly Device[] | undefined][]): string {
  const [device] = found.flatMap(([, devices]) => devices ?? []);
  return device ? ` (${device.name} ${reasonAgainst(device)})` : '';
}

/** Why a device that no name stands for is not taken; empty if it is. Volumes that somebody describes are usable, by their names alone. */
function reasonAgainst({ type, unusableReason }: Device): string {
  return unusableReason ?? (type === 'lvm' ? 'is a logical volume, which Rook takes only by its exact name' : '');
}
