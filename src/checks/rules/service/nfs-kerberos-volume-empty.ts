import { isEmptySource } from './private/volume-source';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const nfsKerberosVolumeEmpty: Rule = {
  id: 'nfs-kerberos-volume-empty',
  refs: ['R175'],
  severity: Severity.ERROR,
  kinds: ['CephNFS'],
  title: 'Kerberos is enabled for NFS, and a volume for its files names no source',
  effect: 'the operator refuses the CephNFS, and no server runs',
  mend: 'name a configMap or secret for configFiles, and a secret with krb5.keytab for keytabFile, or leave volumeSource out',
  source: 'pkg/apis/ceph.rook.io/v1/nfs.go:100-110 (rook d0c3b9ce6)',

  *check({ spec }) {
    for (const field of ['configFiles', 'keytabFile']) {
      if (isEmptySource(spec.security?.kerberos?.[field])) {
        yield { path: `spec.security.kerberos.${field}.volumeSource`, message: 'it names no source' };
      }
    }
  },
};
