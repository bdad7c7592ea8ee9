import { Construct } from 'constructs';
import { apart } from './placement';
import { checkResources } from './resources';
import { fail, wholeNumber } from './storage-construct';
import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';
import { CephNFSProps, NfsKerberosProps, NfsLogLevel, NfsSssdProps } from '../ceph-nfs-props';

/** What a server needs as a rule; CPU has no limit, since a throttled server slows every client. */
const NFS_RESOURCES: k8s.ResourceRequirements = { limits: { memory: '2Gi' }, requests: { cpu: '500m', memory: '1Gi' } };

/** The servers, on storage nodes and apart from each other, and how clients are known. */
export function nfsSpec(construct: Construct, props: CephNFSProps): rook.CephNFSSpec {
  const security = securitySpec(construct, props);
  return { server: serverSpec(construct, props), ...(security !== undefined && { security }) };
}

function serverSpec(construct: Construct, props: CephNFSProps): rook.GaneshaServerSpec {
  const resources = props.resources ?? NFS_RESOURCES;
  checkResources(construct, 'resources', resources);
  const { port, hostNetwork, image } = props;
  return {
    active: wholeNumber(construct, 'active', props.active ?? 1, 1),
    ...(port !== undefined && { port: wholeNumber(construct, 'port', port, 1, 65535) }),
    ...(hostNetwork !== undefined && { hostNetwork }),
    ...(image !== undefined && { image }),
    logLevel: props.logLevel ?? NfsLogLevel.INFO,
    resources,
    priorityClassName: 'system-cluster-critical',
    placement: props.placement ?? { ...props.cluster._placement, podAntiAffinity: apart({ app: 'rook-ceph-nfs' }, false) },
  };
}

function securitySpec(construct: Construct, { kerberos, sssd }: CephNFSProps): rook.NFSSecuritySpec | undefined {
  if (kerberos === undefined && sssd === undefined) return undefined;
  return {
    ...(kerberos !== undefined && { kerberos: kerberosSpec(construct, kerberos) }),
    ...(sssd !== undefined && { sssd: { sidecar: sidecarSpec(construct, sssd) } }),
  };
}

function kerberosSpec(construct: Construct, { principalName, domainName, configFiles, keytabFile }: NfsKerberosProps): rook.KerberosSpec {
  return {
    ...(principalName !== undefined && { principalName }),
    ...(domainName !== undefined && { domainName }),
    ...(configFiles !== undefined && { configFiles: { volumeSource: sourced(construct, 'kerberos.configFiles', configFiles) } }),
    ...(keytabFile !== undefined && { keytabFile: { volumeSource: sourced(construct, 'kerberos.keytabFile', keytabFile) } }),
  };
}

/** What Rook looks for in the sidecar before it runs any server (rule R174). */
function sidecarSpec(construct: Construct, { image, configFile, additionalFiles, debugLevel, resources }: NfsSssdProps): rook.SSSDSidecar {
  if (image === '') fail(construct, 'sssd.image', 'is empty; give an image of SSSD');
  if (resources !== undefined) checkResources(construct, 'sssd.resources', resources);
  const seen = new Set<string>();
  for (const [i, { subPath, volumeSource }] of (additionalFiles ?? []).entries()) {
    const prop = `sssd.additionalFiles[${i}]`;
    if (subPath === '' || subPath.includes(':')) fail(construct, `${prop}.subPath`, `"${subPath}" is no name of a folder; give one without ":"`);
    if (seen.has(subPath)) fail(construct, `${prop}.subPath`, `"${subPath}" is taken by other files; names of folders must differ`);
    seen.add(subPath);
    sourced(construct, `${prop}.volumeSource`, volumeSource);
  }
  return {
    image,
    ...(configFile !== undefined && { sssdConfigFile: { volumeSource: sourced(construct, 'sssd.configFile', configFile) } }),
    ...(additionalFiles !== undefined && { additionalFiles }),
    ...(debugLevel !== undefined && { debugLevel: wholeNumber(construct, 'sssd.debugLevel', debugLevel, 0, 10) }),
    ...(resources !== undefined && { resources }),
  };
}

/** Rook refuses a volume that has no source, or several (rule R175). */
function sourced(construct: Construct, prop: string, source: rook.ConfigFileVolumeSource): rook.ConfigFileVolumeSource {
  const given = Object.entries(source).filter(([, value]) => value !== undefined).map(([kind]) => kind);
  if (given.length !== 1) {
    const what = given.length === 0 ? 'names no source' : `names several sources: ${given.join(', ')}`;
    fail(construct, prop, `${what}; give one of configMap, secret, projected, persistentVolumeClaim, hostPath and emptyDir`);
  }
  return source;
}
