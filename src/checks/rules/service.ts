import { Rule } from '../rule';
import { clientCapsInvalid } from './service/client-caps-invalid';
import { clientNameReserved } from './service/client-name-reserved';
import { cosiDriverNamespace } from './service/cosi-driver-namespace';
import { cosiDriverNotDeployed } from './service/cosi-driver-not-deployed';
import { cosiDriverSeveral } from './service/cosi-driver-several';
import { nfsKerberosVolumeEmpty } from './service/nfs-kerberos-volume-empty';
import { nfsRadosIgnored } from './service/nfs-rados-ignored';
import { nfsSeveralServers } from './service/nfs-several-servers';
import { nfsSssdSidecarIncomplete } from './service/nfs-sssd-sidecar-incomplete';
import { nvmeofImageNotGiven } from './service/nvmeof-image-not-given';
import { nvmeofNeedsNewerCeph } from './service/nvmeof-needs-newer-ceph';
import { rbdMirrorDaemonMissing } from './service/rbd-mirror-daemon-missing';
import { rbdMirrorIdle } from './service/rbd-mirror-idle';

/** Rules of NFS, NVMe-oF, COSI, clients and mirrors (R173 to R181). */
export const SERVICE_RULES: readonly Rule[] = [
  clientCapsInvalid,
  clientNameReserved,
  cosiDriverNamespace,
  cosiDriverNotDeployed,
  cosiDriverSeveral,
  nfsKerberosVolumeEmpty,
  nfsRadosIgnored,
  nfsSeveralServers,
  nfsSssdSidecarIncomplete,
  nvmeofImageNotGiven,
  nvmeofNeedsNewerCeph,
  rbdMirrorDaemonMissing,
  rbdMirrorIdle,
];
