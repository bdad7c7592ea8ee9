import { isEmptySource } from './private/volume-source';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const nfsSssdSidecarIncomplete: Rule = {
  id: 'nfs-sssd-sidecar-incomplete',
  refs: ['R174'],
  severity: Severity.ERROR,
  kinds: ['CephNFS'],
  title: 'SSSD is enabled for NFS, and its sidecar is not complete',
  effect: 'the operator refuses the CephNFS, and no server runs',
  mend: 'give sidecar.image, a source for each volume, and each additional file a subPath of its own',
  source: 'pkg/apis/ceph.rook.io/v1/nfs.go:63-98 (rook d0c3b9ce6)',

  *check({ spec }) {
    const sssd = spec.security?.sssd;
    const path = 'spec.security.sssd.sidecar';
    if (!sssd) {
      return;
    }
    if (!sssd.sidecar) {
      yield { path, message: 'it is missing, and SSSD can only run in a sidecar' };
      return;
    }
    const { image, sssdConfigFile, additionalFiles = [] } = sssd.sidecar;
    if (!image) {
      yield { path: `${path}.image`, message: 'it is missing' };
    }
    if (isEmptySource(sssdConfigFile)) {
      yield { path: `${path}.sssdConfigFile.volumeSource`, message: 'it names no source', fix: 'name a configMap or secret with sssd.conf' };
    }
    const seen = new Set<string>();
    for (const [i, file] of additionalFiles.entries()) {
      const subPath = file?.subPath ?? '';
      if (subPath === '') {
        yield { path: `${path}.additionalFiles[${i}].subPath`, message: 'it is missing' };
      } else if (seen.has(subPath)) {
        yield { path: `${path}.additionalFiles[${i}].subPath`, message: `"${subPath}" is there twice` };
      }
      if (isEmptySource(file)) {
        yield { path: `${path}.additionalFiles[${i}].volumeSource`, message: 'it names no source', fix: 'name a configMap, secret, or another source' };
      }
      seen.add(subPath);
    }
  },
};
