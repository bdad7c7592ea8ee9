import { configPath, hostEntries, nodesOf } from './private/host-storage';
import { osdPlacementOf, reasonAgainst } from '../../../placement/node-placement';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const LABEL = 'osd.rook.io/device-class';

export const osdDeviceClassTwice: Rule = {
  id: 'osd-device-class-twice',
  refs: ['R66'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'the device class of a node stands in config and in a label of the node',
  effect: 'the operator logs an error, and makes no OSDs on the node',
  mend: `remove deviceClass from config, or the label ${LABEL} from the node`,
  source: 'pkg/operator/ceph/cluster/osd/osd.go:1044 (rook d0c3b9ce6)',

  *check({ object, topology }) {
    const placement = osdPlacementOf(object);
    for (const entry of hostEntries(object)) {
      const nodes = nodesOf(entry, topology!).filter(node => node.labels[LABEL] && reasonAgainst(node, placement) === undefined);
      if (entry.config.deviceClass && nodes.length > 0) {
        const names = nodes.map(({ name, labels }) => `${name} (${labels[LABEL]})`).join(', ');
        yield { path: configPath(entry, 'deviceClass'), message: `${entry.config.deviceClass} is given for nodes that have the label ${LABEL}: ${names}` };
      }
    }
  },
};
