import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SETTINGS: { readonly [option: string]: string } = { rgw_sigv4_insecure: 'true', rgw_s3_client_max_sig_ver: '2' };

export const objectStoreMultisiteSignatures: Rule = {
  id: 'object-store-multisite-signatures',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['CephObjectStore'],
  needs: ['ceph-version'],
  title: 'replication between zones with a Ceph that checks signatures more strictly',
  effect: 'gateways of the zones refuse each other\'s requests, and nothing replicates',
  mend: 'set both options in gateway.rgwConfig of each store of the realm, before the upgrade',
  source: 'https://tracker.ceph.com/issues/79698',

  *check({ spec, set, namespace, cephVersion, cluster }) {
    const zone = set.find('CephObjectZone', namespace, spec.zone?.name ?? '');
    const realm = set.find('CephObjectRealm', namespace, set.find('CephObjectZoneGroup', namespace, zone?.spec?.zoneGroup ?? '')?.spec?.realm ?? '');
    const siblings = set.all('CephObjectZone', namespace).filter(other => other.spec?.zoneGroup === zone?.spec?.zoneGroup);
    const replicates = zone !== undefined && (siblings.length > 1 || realm?.spec?.pull?.endpoint !== undefined);
    const isStrict = cephVersion!.isWithin('19.2.6', '19.2.6') || cephVersion!.isWithin('20.2.4', '20.2.4');
    if (!replicates || !isStrict) {
      return;
    }
    const sections: any[] = [spec.gateway?.rgwConfig, ...Object.values(cluster?.spec?.cephConfig ?? {})];
    for (const [option, value] of Object.entries(SETTINGS)) {
      if (!sections.some(section => section?.[option] === value)) {
        yield { path: 'spec.gateway.rgwConfig', message: `${option} is not ${value}, which replication needs with Ceph ${cephVersion}`, fix: `set ${option}: "${value}"` };
      }
    }
  },
};
