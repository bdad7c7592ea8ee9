import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';

const override = (config: string | undefined, name = 'rook-config-override') =>
  yaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'rook-ceph' }, data: config === undefined ? undefined : { config } });

export const CASES: RuleCases = {
  rule: 'config-override-setting-unknown',
  fails: [
    {
      name: 'a section, a name and a value that are wrong',
      yaml: override('[global]\nosd pool default size = 3 # copies\nosd_max_backfill = 2\n\n[osds]\nosd_max_backfills = 2\n[mon]\nmon_allow_pool_delete = yes\n'),
      finds: ['ConfigMap rook-config-override: data[config]', 'ConfigMap rook-config-override: data[config]', 'ConfigMap rook-config-override: data[config]'],
      says: [
        'Ceph 20.2.4 has no option osd_max_backfill: ',
        'osd_max_backfills stands in the section osds, which Ceph does not have: ',
        '"yes" is no value of mon_allow_pool_delete, which takes true or false: ',
      ],
      mends: ['write osd_max_backfills, if that is meant'],
    },
    { name: 'a wrong value in quotes', yaml: override('[mon]\nmon_allow_pool_delete = "yes"\n'), finds: ['ConfigMap rook-config-override: data[config]'], says: ['"yes" is no value of mon_allow_pool_delete'] },
    { name: 'a quote that is not closed', yaml: override('[mon]\nmon_allow_pool_delete = "true\n'), finds: ['ConfigMap rook-config-override: data[config]'], says: ['""true" is no value'] },
  ],
  passes: [
    {
      name: 'settings',
      yaml: override('; from the old cluster\nmon_osd_full_ratio = .9\n[global]\n# osd_max_backfill = 2\nosd_pool_default_size = 3\n[osd.1]\ndebug_osd = 1/5\nsomething_of_my_own = 1\n'),
    },
    { name: 'values in quotes', yaml: override('[global]\nosd_pool_default_size = "3"\nmon_allow_pool_delete = \'true\'\n') },
    { name: 'an empty text', yaml: override('') },
    { name: 'no text', yaml: override(undefined) },
    { name: 'another ConfigMap', yaml: override('[osds]\nosd_max_backfill = 2\n', 'grafana') },
  ],
};
