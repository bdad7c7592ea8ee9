import { optionOf, settingsOfIni } from './private/ceph-settings';
import { CephOption } from '../../../config';
import { isConfigSection } from '../../../config/ceph-config-section';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const configOverrideSettingUnknown: Rule = {
  id: 'config-override-setting-unknown',
  refs: ['R38'],
  severity: Severity.WARNING,
  kinds: ['ConfigMap'],
  title: 'a setting in rook-config-override that Ceph does not take',
  effect: 'daemons start without it, and say so in their logs at most',
  mend: 'write section, name and value as in the documentation of Ceph',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/ceph-configuration/#custom-cephconf-settings',

  *check({ name, object }) {
    for (const { path, section, option, value } of name === 'rook-config-override' ? settingsOfIni(object.data?.config ?? '') : []) {
      const known = optionOf(option);
      const nearest = known ? undefined : CephOption.nearestName(option);
      const problem = known?.settable ? known.problemWith(value!) : undefined;
      if (!isConfigSection(section)) {
        yield { path, message: `${option} stands in the section ${section}, which Ceph does not have` };
      } else if (nearest !== undefined) {
        yield { path, message: `Ceph 20.2.4 has no option ${option}`, fix: `write ${nearest}, if that is meant` };
      } else if (problem !== undefined) {
        yield { path, message: problem };
      }
    }
  },
};
