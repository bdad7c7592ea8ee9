import { creating, updating } from './cases';

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    securityContext: {
      fsGroup: 1000,
      supplementalGroups: [1001],
      sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }],
      seccompProfile: { type: 'Localhost', localhostProfile: 'web.json' },
    },
    containers: [{ name: 'nginx', image: 'nginx:1.27', securityContext: { runAsUser: 101, appArmorProfile: { type: 'Localhost', localhostProfile: 'web' } } }],
  },
};
const P = 'spec.securityContext';
const C = 'spec.containers[0].securityContext';

describe('security of a Pod', () => {
  creating(POD, [
    ['a group is not negative', { [`${P}.fsGroup`]: -1 }, `Invalid ${P}.fsGroup`],
    ['further groups are 31-bit numbers', { [`${P}.supplementalGroups`]: [2 ** 31] }, `Invalid ${P}.supplementalGroups[0]`],
    ['a user is a 31-bit number', { [`${C}.runAsUser`]: 2 ** 31 }, `Invalid ${C}.runAsUser`],
    ['a fsGroupChangePolicy must be known', { [`${P}.fsGroupChangePolicy`]: 'Never' }, `NotSupported ${P}.fsGroupChangePolicy`],
    ['a supplementalGroupsPolicy must be known', { [`${P}.supplementalGroupsPolicy`]: 'Never' }, `NotSupported ${P}.supplementalGroupsPolicy`],
    ['a seLinuxChangePolicy can be recursive', { [`${P}.seLinuxChangePolicy`]: 'Recursive' }],
    ['a seLinuxChangePolicy can not be left to mounts, that gate is off', { [`${P}.seLinuxChangePolicy`]: 'MountOption' }, `NotSupported ${P}.seLinuxChangePolicy`],
    ['a sysctl has a name', { [`${P}.sysctls[0].name`]: '' }, `Required ${P}.sysctls[0].name`],
    ['a sysctl is in segments', { [`${P}.sysctls[0].name`]: 'net..ipv4' }, `Invalid ${P}.sysctls[0].name`],
    ['a sysctl is set once', { [`${P}.sysctls[1]`]: { name: 'net.ipv4.tcp_syncookies', value: '0' } }, `Duplicate ${P}.sysctls[1].name`],
    ['a sysctl of the network is not set for the host', { 'spec.hostNetwork': true }, `Invalid ${P}.sysctls[0].name`],
    ['a sysctl of IPC is not set for the host', { 'spec.hostIPC': true, [`${P}.sysctls[0].name`]: 'kernel.shm_rmid_forced' }, `Invalid ${P}.sysctls[0].name`],
    ['a sysctl may look like one of IPC', { 'spec.hostIPC': true, [`${P}.sysctls[0].name`]: 'fs/mqueue.msg_max' }],
    ['a sysctl of IPC may be written with slashes', { 'spec.hostIPC': true, [`${P}.sysctls[0].name`]: 'fs/mqueue/msg_max' }, `Invalid ${P}.sysctls[0].name`],
    ['a seccomp profile has a type', { [`${P}.seccompProfile`]: {} }, `Required ${P}.seccompProfile.type`],
    ['a seccomp profile of the host has a path', { [`${P}.seccompProfile`]: { type: 'Localhost' } }, `Required ${P}.seccompProfile.localhostProfile`],
    ['the path is below the folder of profiles', { [`${P}.seccompProfile.localhostProfile`]: '../web.json' }, `Invalid ${P}.seccompProfile.localhostProfile`],
    ['another seccomp profile has no path', { [`${P}.seccompProfile.type`]: 'RuntimeDefault' }, `Invalid ${P}.seccompProfile.localhostProfile`],
    ['an AppArmor profile has a known type', { [`${C}.appArmorProfile`]: { type: 'Default' } }, `NotSupported ${C}.appArmorProfile.type`],
    ['an AppArmor profile of the host has a name', { [`${C}.appArmorProfile`]: { type: 'Localhost' } }, `Required ${C}.appArmorProfile.localhostProfile`],
    ['the name has no white space around it', { [`${C}.appArmorProfile.localhostProfile`]: ' web' }, `Invalid ${C}.appArmorProfile.localhostProfile`],
    ['the name is short', { [`${C}.appArmorProfile.localhostProfile`]: 'a'.repeat(4096) }, `TooLong ${C}.appArmorProfile.localhostProfile`],
    ['another AppArmor profile has no name', { [`${C}.appArmorProfile.type`]: 'Unconfined' }, `Invalid ${C}.appArmorProfile.localhostProfile`],
    ['a procMount must be known', { [`${C}.procMount`]: 'Masked' }, `NotSupported ${C}.procMount`],
    ['Unmasked needs users of the Pod', { [`${C}.procMount`]: 'Unmasked' }, `Invalid ${C}.procMount`],
    ['Unmasked with users of the Pod is accepted', { [`${C}.procMount`]: 'Unmasked', 'spec.hostUsers': false }],
    ['a privileged container may gain privileges', { [`${C}.privileged`]: true, [`${C}.allowPrivilegeEscalation`]: false }, `Invalid ${C}`],
    ['so may one with CAP_SYS_ADMIN', { [`${C}.capabilities`]: { add: ['CAP_SYS_ADMIN'] }, [`${C}.allowPrivilegeEscalation`]: false }, `Invalid ${C}`],
    ['one with other capabilities may not need to', { [`${C}.capabilities`]: { add: ['NET_ADMIN'] }, [`${C}.allowPrivilegeEscalation`]: false }],
  ]);
});

describe('Pods for windows', () => {
  const WINDOWS = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      os: { name: 'windows' },
      securityContext: { windowsOptions: { runAsUserName: 'CONTOSO\\web', gmsaCredentialSpecName: 'web', gmsaCredentialSpec: '{}' } },
      containers: [{ name: 'iis', image: 'iis:10' }],
    },
  };
  const W = `${P}.windowsOptions`;
  creating(WINDOWS, [
    ['an operating system must be known', { 'spec.os.name': 'plan9' }, 'NotSupported spec.os'],
    ['an operating system has a name', { 'spec.os.name': '' }, 'Required spec.os.name'],
    ['a Pod for linux has no windowsOptions', { 'spec.os.name': 'linux' }, `Forbidden ${W}`],
    ['nothing of linux can be set', { 'spec.hostPID': true, 'spec.shareProcessNamespace': false, [`${P}.fsGroup`]: 1, [`${P}.sysctls`]: [{ name: 'a', value: '1' }], [`${C}.privileged`]: false },
      `Forbidden ${C}.privileged`, 'Forbidden spec.hostPID', `Forbidden ${P}.fsGroup`, `Forbidden ${P}.sysctls`, 'Forbidden spec.shareProcessNamespace'],
    ['a credential spec has a DNS name', { [`${W}.gmsaCredentialSpecName`]: 'Web' }, `Invalid ${W}.gmsaCredentialSpecName`],
    ['a credential spec is not empty', { [`${W}.gmsaCredentialSpec`]: '' }, `Invalid ${W}.gmsaCredentialSpec`],
    ['a user is not empty', { [`${W}.runAsUserName`]: '' }, `Invalid ${W}.runAsUserName`],
    ['a user has one domain', { [`${W}.runAsUserName`]: 'a\\b\\c' }, `Invalid ${W}.runAsUserName`],
    ['a domain is a NetBIOS or DNS name', { [`${W}.runAsUserName`]: '.a?\\web' }, `Invalid ${W}.runAsUserName`],
    ['a user has no special characters', { [`${W}.runAsUserName`]: 'web=1' }, `Invalid ${W}.runAsUserName`],
    ['processes of the host need the network of the host', { [`${W}.hostProcess`]: true }, 'Invalid spec.hostNetwork'],
    ['processes of the host with its network are accepted', { [`${W}.hostProcess`]: true, 'spec.hostNetwork': true }],
    ['a container can not differ from the Pod', { [`${W}.hostProcess`]: true, 'spec.hostNetwork': true, [`${C}.windowsOptions.hostProcess`]: false }, `Invalid ${C}.windowsOptions.hostProcess`],
    ['either all containers are processes of the host or none', {
      'spec.hostNetwork': true, [`${C}.windowsOptions.hostProcess`]: true, 'spec.containers[1]': { name: 'sidecar', image: 'sidecar:1' },
    }, 'Invalid spec'],
  ]);
});

describe('who changes labels of SELinux in a template', () => {
  const policyOf = (seLinuxChangePolicy?: string) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { securityContext: { seLinuxChangePolicy }, containers: [{ name: 'nginx', image: 'nginx:1.27' }] } },
    },
  });
  const T = 'spec.template.spec.securityContext.seLinuxChangePolicy';
  updating(policyOf(), [['is not left to mounts later', { [T]: 'MountOption' }, `NotSupported ${T}`]]);
  updating(policyOf('Recursive'), [
    ['can be left to mounts where it was said before', { [T]: 'MountOption' }],
    ['must be known', { [T]: 'Never' }, `NotSupported ${T}`],
  ]);
});

describe('annotations of Pods', () => {
  const at = (key: string, value: string, more: object = {}) => ({ [`metadata.annotations[${key}]`]: value, ...more });
  const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
  const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/nginx';
  creating(POD, [
    ['a mirror Pod has a node', at('kubernetes.io/config.mirror', 'abc'), 'Invalid metadata.annotations[kubernetes.io/config.mirror]'],
    ['a mirror Pod on a node is accepted', at('kubernetes.io/config.mirror', 'abc', { 'spec.nodeName': 'node-1' })],
    ['old tolerations are a list in JSON', at('scheduler.alpha.kubernetes.io/tolerations', '{'), 'Invalid metadata.annotations'],
    ['old tolerations are checked', at('scheduler.alpha.kubernetes.io/tolerations', '[{"operator":"Is"}]'),
      'Invalid metadata.annotations.scheduler.alpha.kubernetes.io/tolerations[0].operator', 'NotSupported metadata.annotations.scheduler.alpha.kubernetes.io/tolerations[0].operator'],
    ['old tolerations have texts and a whole number', at('scheduler.alpha.kubernetes.io/tolerations', '[{"key":5,"operator":"Exists"}]'), 'Invalid metadata.annotations'],
    ['old tolerations last whole seconds', at('scheduler.alpha.kubernetes.io/tolerations', '[{"operator":"Exists","tolerationSeconds":1.5}]'), 'Invalid metadata.annotations'],
    ['old tolerations are objects', at('scheduler.alpha.kubernetes.io/tolerations', '["a"]'), 'Invalid metadata.annotations'],
    ['old tolerations are read in any case, and with nulls', at('scheduler.alpha.kubernetes.io/tolerations', '[{"KEY":null,"Operator":"Exists","other":1}]')],
    ['no old tolerations are accepted', at('scheduler.alpha.kubernetes.io/tolerations', 'null')],
    ['old tolerations are accepted', at('scheduler.alpha.kubernetes.io/tolerations', '[{"operator":"Exists"}]')],
    ['the cost of deletion is an integer', at('controller.kubernetes.io/pod-deletion-cost', '01'), 'Invalid metadata.annotations[controller.kubernetes.io/pod-deletion-cost]'],
    ['the cost of deletion may be negative', at('controller.kubernetes.io/pod-deletion-cost', '-100')],
    ['the cost of deletion may be negative with leading zeros', at('controller.kubernetes.io/pod-deletion-cost', '-05')],
    ['the cost of deletion has 32 bits', at('controller.kubernetes.io/pod-deletion-cost', '2147483648'), 'Invalid metadata.annotations[controller.kubernetes.io/pod-deletion-cost]'],
    ['a seccomp profile must be known', at(SECCOMP, 'default'), `Forbidden ${P}.seccompProfile.type`, `Invalid metadata.annotations.${SECCOMP}`],
    ['a seccomp profile that says the same is accepted', at(SECCOMP, 'localhost/web.json')],
    ['a seccomp profile that says something else is refused', at(SECCOMP, 'localhost/other.json'), `Forbidden ${P}.seccompProfile.localhostProfile`],
    ['a path of a seccomp profile has no steps upwards', at(SECCOMP, 'localhost/../web.json', { [`${P}.seccompProfile`]: undefined }), `Invalid metadata.annotations.${SECCOMP}`],
    ['an AppArmor profile is for a container', at('container.apparmor.security.beta.kubernetes.io/other', 'unconfined'),
      'Invalid metadata.annotations[container.apparmor.security.beta.kubernetes.io/other]'],
    ['an AppArmor profile must be known', at(APPARMOR, 'default', { [`${C}.appArmorProfile`]: undefined }), `Invalid metadata.annotations[${APPARMOR}]`],
    ['an AppArmor profile of a container goes before that of the Pod', at(APPARMOR, 'unconfined', { [`${C}.appArmorProfile`]: undefined, [`${P}.appArmorProfile`]: { type: 'RuntimeDefault' } })],
    ['an AppArmor profile that says the same is accepted', at(APPARMOR, 'localhost/web')],
    ['an AppArmor profile that says something else is refused', at(APPARMOR, 'unconfined'), `Forbidden ${C}.appArmorProfile.type`],
  ]);
});
