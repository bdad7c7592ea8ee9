import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const KERBEROS = 'CephNFS my-nfs: spec.security.kerberos';
const nfs = (kerberos?: object) => yaml(cephCluster(), ceph('CephNFS', 'my-nfs', { server: { active: 1 }, security: { kerberos } }));
const CONFIG = { volumeSource: { configMap: { name: 'my-krb5-conf' } } };
const KEYTAB = { volumeSource: { secret: { secretName: 'nfs-keytab', defaultMode: 384 } } };

export const CASES: RuleCases = {
  rule: 'nfs-kerberos-volume-empty',
  fails: [
    { name: 'no keytab', yaml: nfs({ configFiles: CONFIG, keytabFile: { volumeSource: {} } }), finds: [`${KERBEROS}.keytabFile.volumeSource`], says: ['it names no source'] },
    { name: 'a source that was forgotten', yaml: nfs({ configFiles: CONFIG, keytabFile: { volumeSource: { secret: null } } }), finds: [`${KERBEROS}.keytabFile.volumeSource`] },
    { name: 'neither', yaml: nfs({ configFiles: { volumeSource: {} }, keytabFile: { volumeSource: {} } }), finds: [`${KERBEROS}.configFiles.volumeSource`, `${KERBEROS}.keytabFile.volumeSource`] },
  ],
  passes: [
    { name: 'both', yaml: nfs({ principalName: 'nfs', configFiles: CONFIG, keytabFile: KEYTAB }) },
    { name: 'no volumes', yaml: nfs({ configFiles: {}, keytabFile: {} }) },
    { name: 'no Kerberos', yaml: nfs() },
  ],
};
