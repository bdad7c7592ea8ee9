import { choiceOf } from './private/device-match';
import { deviceOf, isLogicalVolume, isPartition } from './private/device-names';
import { configPath, HostEntry, hostEntries, nodesOf, storageOf } from './private/host-storage';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';
import { Subject } from '../../subject';

export const osdDeviceKindUnfit: Rule = {
  id: 'osd-device-kind-unfit',
  refs: ['R59'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a partition or logical volume is to be encrypted, or split into several OSDs',
  effect: 'the prepare job skips the device with a line in its log',
  mend: 'take a whole disk, or leave encryptedDevice and osdsPerDevice out',
  source: 'pkg/daemon/ceph/osd/daemon.go:448 (rook d0c3b9ce6)',

  *check(it) {
    for (const entry of hostEntries(it.object)) {
      const isEncrypted = entry.config.encryptedDevice === 'true';
      for (const { path, name, config } of entry.devices) {
        const [device] = (it.topology ? nodesOf(entry, it.topology) : []).flatMap(node => deviceOf(node, name) ?? []);
        const isVolume = isLogicalVolume(name, device);
        if (isEncrypted && (isVolume || isPartition(name, device))) {
          yield { path, message: `${name} is a ${isVolume ? 'logical volume' : 'partition'}, and ${configPath(entry, 'encryptedDevice')} is true` };
        }
        if (isVolume && Number(config.osdsPerDevice ?? entry.config.osdsPerDevice) > 1) {
          yield { path, message: `${name} is a logical volume, and is to hold several OSDs` };
        }
      }
      yield* isEncrypted ? partitionsPicked(entry, it) : [];
    }
  },
};

/** Of a filter only a list of devices can tell what it takes. */
function* partitionsPicked(entry: HostEntry, { topology, object, hasDevices, notEvaluated }: Subject): Generator<Problem> {
  const choice = choiceOf(entry, storageOf(object));
  if (choice && !hasDevices) {
    notEvaluated('devices');
  }
  for (const node of choice && topology ? nodesOf(entry, topology) : []) {
    const picked = (choice!.devicesOf(node) ?? []).filter(device => device.usable && device.type === 'part').map(device => device.name);
    if (picked.length > 0) {
      yield { path: choice!.path, message: `${picked.join(', ')} of ${node.name} cannot be encrypted, being partitions`, severity: Severity.WARNING };
    }
  }
}
