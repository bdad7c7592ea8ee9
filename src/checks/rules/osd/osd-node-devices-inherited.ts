import { hostEntries, storageOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SELECTORS = ['devices', 'deviceFilter', 'devicePathFilter', 'useAllDevices'];

export const osdNodeDevicesInherited: Rule = {
  id: 'osd-node-devices-inherited',
  refs: ['R56', 'R55'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'what a node selects yields to what it inherits from the cluster',
  effect: 'the node takes over what spec.storage says, which goes before its own choice; the latter is dropped without a word',
  mend: 'list devices at the node, or remove the selection at the cluster',
  source: 'pkg/apis/ceph.rook.io/v1/storage.go:95 (rook d0c3b9ce6)',

  *check({ object }) {
    const storage = storageOf(object);
    for (const { path, own } of hostEntries(object)) {
      const first = SELECTORS.findIndex(name => isGiven(own[name]));
      const inherited = SELECTORS.slice(0, Math.max(first, 0)).find(name => isGiven(storage[name]));
      if (inherited !== undefined) {
        yield { path: `${path}.${SELECTORS[first]}`, message: `the node inherits ${inherited} from spec.storage` };
      }
    }
  },
};

function isGiven(value: any): boolean {
  return value === true || value?.length > 0;
}
