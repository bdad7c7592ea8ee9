import { numberOf, storeConfigs } from './private/store-config';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdHostNeedsLvm: Rule = {
  id: 'osd-host-needs-lvm',
  refs: ['R65'],
  severity: Severity.ADVICE,
  kinds: ['CephCluster'],
  title: 'settings of OSDs that need lvm2 on the hosts',
  effect: 'Rook makes logical volumes then, and the prepare job or the OSDs fail on hosts without lvm2',
  mend: 'see to it that the package lvm2 is installed on each host with OSDs',
  source: 'https://rook.io/docs/rook/latest/Getting-Started/Prerequisites/prerequisites/#lvm-package',

  *check({ object }) {
    const used = storeConfigs(object).flatMap(({ path, values }) => [
      ...values.encryptedDevice === 'true' ? [`${path}[encryptedDevice]`] : [],
      ...values.metadataDevice ? [`${path}[metadataDevice]`] : [],
      ...numberOf(values.osdsPerDevice) > 1 ? [`${path}[osdsPerDevice]`] : [],
    ]);
    if (used.length > 0) {
      yield { path: used[0], message: 'it takes lvm2 on the hosts' };
    }
  },
};
