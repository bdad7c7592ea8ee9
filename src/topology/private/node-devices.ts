import { Device, DeviceProps } from '../device';
import { NodeListOptions } from '../node-list-options';
import { describedDevices } from './described-devices';
import { readDiscovery } from './discovery';
import { readLsblk } from './lsblk';
import { NodeNames } from './node-names';
import { Problems, topologyError } from './problems';
import { readDocument } from './read-documents';
import { described, isMapping } from './shape';

const EXAMPLE = '{"node-1": [{"name": "sdb", "sizeBytes": 4000787030016, "deviceClass": "hdd"}]}';

/**
 * The devices that the options of a node list give, by name of the node.
 */
export function readNodeDevices(options: NodeListOptions, names: NodeNames, problems: Problems): Map<string, readonly Device[]> {
  const found = new Map<string, readonly Device[]>();
  const origins = new Map<string, string>();
  const add = (nameOrHostname: string, devices: readonly Device[], origin: string, file?: string) => {
    const name = names.find(nameOrHostname);
    if (name === undefined) {
      problems.add(nameOrHostname, names.unknown(nameOrHostname), file);
    } else if (origins.has(name)) {
      problems.add(nameOrHostname, `devices of node "${name}" are given twice, by ${origins.get(name)} and by ${origin}: keep one`, file);
    } else {
      found.set(name, devices);
      origins.set(name, origin);
    }
  };

  if (options.devices !== undefined) {
    for (const [node, devices] of readDevicesFile(options.devices, problems)) add(node, devices, 'the devices file', options.devices);
  }
  for (const file of options.devicesFromDiscovery ?? []) {
    for (const { node, devices } of readDiscovery(file)) add(node, devices, 'Rook\'s discovery', file);
  }
  for (const [node, file] of Object.entries(options.lsblk ?? {})) add(node, readLsblk(file), 'lsblk', file);
  for (const [node, devices] of Object.entries(options.typedDevices ?? {})) {
    add(node, describedDevices(devices, `typedDevices.${node}`, problems), 'typedDevices');
  }
  return found;
}

/** By node, as the file calls it. */
function readDevicesFile(file: string, problems: Problems): Map<string, Device[]> {
  const document = readDocument(file);
  if (!isMapping(document)) throw topologyError({ file }, `must map nodes to lists of devices, such as ${EXAMPLE}`);
  const inFile = new Problems(file);
  const byNode = new Map<string, Device[]>();
  for (const [node, list] of Object.entries(document)) {
    if (!Array.isArray(list)) {
      inFile.add(node, `must be a list of devices, not ${described(list)}; such as ${EXAMPLE}`);
      continue;
    }
    byNode.set(node, describedDevices(list as DeviceProps[], node, inFile));
  }
  problems.addAll(inFile);
  return byNode;
}
