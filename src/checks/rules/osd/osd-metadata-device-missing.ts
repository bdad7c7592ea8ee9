import { lacksDevice } from './private/device-names';
import { configPath, hostEntries, nodesOf, storageOf } from './private/host-storage';
import { usesCommonMetadataDevice } from './private/metadata-devices';
import { isDescribed, osdPlacementOf, reasonAgainst } from '../../../placement/node-placement';
import { osdsOfNode } from '../../../placement/planned-osds';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdMetadataDeviceMissing: Rule = {
  id: 'osd-metadata-device-missing',
  refs: ['R60'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['devices'],
  title: 'a node does not have the metadataDevice',
  effect: 'the prepare job of the node fails, and makes no OSDs',
  mend: 'name a device of the node, or set metadataDevice per node',
  source: 'pkg/daemon/ceph/osd/volume.go:741 (rook d0c3b9ce6)',

  *check({ object, topology }) {
    const placement = osdPlacementOf(object);
    for (const entry of hostEntries(object)) {
      const nodes = nodesOf(entry, topology!).filter(node =>
        reasonAgainst(node, placement) === undefined && osdsOfNode(node, storageOf(object), entry.own).length > 0);
      const ofDevices = entry.devices.filter(({ config }) => config.metadataDevice)
        .map(({ path, config }): [string, string] => [`${path}.config[metadataDevice]`, config.metadataDevice]);
      const common = (usesCommonMetadataDevice(entry) ? [entry.config.metadataDevice] : [])
        .map((name: string): [string, string] => [configPath(entry, 'metadataDevice'), name]);
      for (const [path, name] of [...ofDevices, ...common]) {
        for (const node of nodes.filter(one => lacksDevice(one, name))) {
          const problem = isDescribed(node)
            ? { message: `${node.name} is described without a device ${name}`, severity: Severity.WARNING }
            : { message: `${node.name} has no device ${name}` };
          yield { path, ...problem };
        }
      }
    }
  },
};
