import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const SIDECAR = 'CephNFS my-nfs: spec.security.sssd.sidecar';
const nfs = (security?: object) => yaml(cephCluster(), ceph('CephNFS', 'my-nfs', { server: { active: 1 }, security }));
const sidecar = (more: object) => nfs({ sssd: { sidecar: { image: 'registry.access.redhat.com/rhel7/sssd:latest', ...more } } });
const CA = { subPath: 'ca-certs', volumeSource: { secret: { secretName: 'sssd-tls-certificates' } } };
const CONFIG = { volumeSource: { configMap: { name: 'sssd-config', defaultMode: 384 } } };

export const CASES: RuleCases = {
  rule: 'nfs-sssd-sidecar-incomplete',
  fails: [
    { name: 'no sidecar', yaml: nfs({ sssd: {} }), finds: [SIDECAR], says: ['it is missing, and SSSD can only run in a sidecar'] },
    { name: 'no image', yaml: sidecar({ image: undefined }), refused: true, finds: [`${SIDECAR}.image`], says: ['it is missing'] },
    { name: 'an empty image', yaml: sidecar({ image: '' }), refused: true, finds: [`${SIDECAR}.image`] },
    { name: 'configuration from nowhere', yaml: sidecar({ sssdConfigFile: { volumeSource: {} } }), finds: [`${SIDECAR}.sssdConfigFile.volumeSource`], says: ['it names no source'], mends: ['with sssd.conf'] },
    {
      name: 'a file from nowhere behind one from a Secret',
      yaml: sidecar({ sssdConfigFile: CONFIG, additionalFiles: [CA, { subPath: 'some-dir', volumeSource: {} }] }),
      finds: [`${SIDECAR}.additionalFiles[1].volumeSource`],
      says: ['it names no source'],
      mends: ['or another source'],
    },
    { name: 'two files in one place', yaml: sidecar({ additionalFiles: [CA, CA] }), finds: [`${SIDECAR}.additionalFiles[1].subPath`], says: ['"ca-certs" is there twice'] },
    { name: 'a file without a place', yaml: sidecar({ additionalFiles: [{ ...CA, subPath: '' }] }), refused: true, finds: [`${SIDECAR}.additionalFiles[0].subPath`], says: ['it is missing'] },
  ],
  passes: [
    { name: 'all that there is', yaml: sidecar({ sssdConfigFile: CONFIG, additionalFiles: [CA, { ...CA, subPath: 'some-dir' }] }) },
    { name: 'an image alone', yaml: sidecar({ sssdConfigFile: {} }) },
    { name: 'no security', yaml: nfs() },
    { name: 'Kerberos alone', yaml: nfs({ kerberos: { principalName: 'nfs' } }) },
  ],
};
