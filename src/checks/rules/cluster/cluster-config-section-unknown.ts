import { below } from './private/ceph-settings';
import { isConfigSection } from '../../../config/ceph-config-section';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** What people write for a section, and its name. */
const MEANT: { readonly [section: string]: string } = {
  '*': 'global', 'all': 'global', 'default': 'global', 'rgw': 'client.rgw', 'rbd': 'client', 'mons': 'mon', 'mgrs': 'mgr', 'osds': 'osd', 'monitor': 'mon', 'manager': 'mgr',
};

export const clusterConfigSectionUnknown: Rule = {
  id: 'cluster-config-section-unknown',
  refs: ['R38'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'settings for a section that Ceph does not have',
  effect: 'Rook checks nothing, and no daemon reads the settings',
  mend: 'write global, mon, mgr, osd, mds or client, or one daemon or group of them, such as osd.3 or client.rgw',
  source: 'https://docs.ceph.com/en/latest/rados/configuration/ceph-conf/#sections-and-masks',

  *check({ object, spec }) {
    for (const field of isExternal(object) ? [] : ['cephConfig', 'cephConfigFromSecret']) {
      for (const section of Object.keys(spec[field] ?? {})) {
        const fix = Object.hasOwn(MEANT, section) ? `write ${MEANT[section]}` : undefined;
        if (!isConfigSection(section)) {
          yield { path: below(`spec.${field}`, section), message: `there is no section ${section}`, fix };
        }
      }
    }
  },
};
