import { Field } from './field';
import { dnsSubdomainProblem } from '../names';

const LINUX_ONLY = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'fsGroup', 'fsGroupChangePolicy', 'runAsUser', 'runAsGroup', 'supplementalGroups',
  'supplementalGroupsPolicy', 'seLinuxChangePolicy',
];
const LINUX_ONLY_IN_CONTAINERS = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'capabilities', 'readOnlyRootFilesystem', 'privileged', 'allowPrivilegeEscalation', 'procMount', 'runAsUser',
  'runAsGroup',
];

const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DOMAIN = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** Checks `os` of a Pod, and that nothing is set that this system does not have. */
export function checkOperatingSystem(spec: Field): void {
  const name = spec.get('os', 'name').text;
  if (!spec.get('os').isSet) {
    return;
  }
  if (name === '') {
    spec.get('os', 'name').required('required, allowed: linux, windows');
  } else if (name === 'linux') {
    forbid(contextsOf(spec).map(context => context.get('windowsOptions')), 'no option of Pods that run on linux');
  } else if (name === 'windows') {
    forbid(['hostUsers', 'shareProcessNamespace'].map(field => spec.get(field)), 'no option of Pods that run on windows');
    forbid(['hostPID', 'hostIPC'].map(field => spec.get(field)).filter(field => field.isTrue), 'no option of Pods that run on windows');
    const [ofPod, ...ofContainers] = contextsOf(spec);
    forbid([...LINUX_ONLY.map(field => ofPod.get(field)), ...ofPod.get('sysctls').size > 0 ? [ofPod.get('sysctls')] : []], 'no option of Pods that run on windows');
    forbid(ofContainers.flatMap(context => LINUX_ONLY_IN_CONTAINERS.map(field => context.get(field))), 'no option of Pods that run on windows');
  } else {
    spec.get('os').as(name).unsupported(['linux', 'windows']);
  }
}

/** Checks that either all containers run as processes of a Windows host or none. */
export function checkHostProcess(spec: Field): void {
  const ofPod = spec.get('securityContext', 'windowsOptions', 'hostProcess');
  const ofContainers = contextsOf(spec).slice(1).map(context => context.get('windowsOptions', 'hostProcess'));
  for (const own of ofContainers) {
    if (own.isSet && ofPod.isSet && own.value !== ofPod.value) {
      own.invalid(`must be ${ofPod.value} as it is for the Pod`);
    }
  }
  const count = ofContainers.filter(own => own.isSet ? own.isTrue : ofPod.isTrue).length;
  if (count > 0 && count < ofContainers.length) {
    spec.invalid('either all containers must have hostProcess or none');
  }
  if (count > 0 && !spec.get('hostNetwork').isTrue) {
    spec.get('hostNetwork').invalid('must be true where containers have hostProcess');
  }
}

/** Checks `windowsOptions` of a security context. */
export function checkWindowsOptions(options: Field): void {
  const [name, credentials, user] = ['gmsaCredentialSpecName', 'gmsaCredentialSpec', 'runAsUserName'].map(field => options.get(field));
  if (name.isSet) {
    name.invalid(dnsSubdomainProblem(name.text));
  }
  if (credentials.isSet && (credentials.text === '' || Buffer.byteLength(credentials.text) > 64 * 1024)) {
    credentials.invalid('must have 1 byte to 64 KiB');
  }
  if (user.isSet) {
    user.invalid(userProblem(user.text));
  }
}

function userProblem(text: string): string | undefined {
  const parts = text.split('\\');
  const [domain, user] = parts.length === 1 ? [undefined, text] : parts;
  if (text === '' || /[\0-\x1f\x7f]/.test(text) || parts.length > 2) {
    return 'must be [domain\\]user without control characters';
  }
  if (domain !== undefined && (domain.length >= 256 || !(NETBIOS.test(domain) || DOMAIN.test(domain)))) {
    return `${JSON.stringify(domain)} is no NetBIOS or DNS domain of less than 256 characters`;
  }
  return user === '' || user.length > 104 || /^[. ]+$/.test(user) || /["/\\:;|=,+*?<>@[\]]/.test(user)
    ? `${JSON.stringify(user)} is no user: 1 to 104 characters, none of "/\\:;|=,+*?<>@[], not only periods and spaces`
    : undefined;
}

/** The security context of the Pod, then those of its containers. */
function contextsOf(spec: Field): Field[] {
  const containers = ['initContainers', 'containers', 'ephemeralContainers'].flatMap(list => spec.get(list).items);
  return [spec, ...containers].map(field => field.get('securityContext'));
}

function forbid(fields: readonly Field[], message: string): void {
  fields.filter(field => field.isSet).forEach(field => field.forbidden(message));
}
