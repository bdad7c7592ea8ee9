import { Field } from './field';
import { checkDescendingPath, checkId, checkOneOf, checkOneOfIfSet } from './rules';
import { sysctlProblem } from './text-forms';
import { checkWindowsOptions } from './windows';

const PROFILES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** Kernel parameters that belong to the network or to communication between processes. */
const NETWORK_SYSCTL = /^net[./]/;
const IPC_SYSCTL = /^(kernel[./](sem$|shm|msg)|fs\.mqueue\.|fs\/mqueue\/)/;

/** Checks `securityContext` of a Pod. */
export function checkPodSecurity(spec: Field): void {
  const context = spec.get('securityContext');
  ['fsGroup', 'runAsUser', 'runAsGroup'].forEach(name => checkId(context.get(name)));
  context.get('supplementalGroups').items.forEach(checkId);
  if (spec.get('shareProcessNamespace').isTrue && spec.get('hostPID').isTrue) {
    context.get('shareProcessNamespace').invalid('shareProcessNamespace and hostPID exclude each other');
  }
  checkSysctls(spec, context.get('sysctls'));
  checkOneOfIfSet(context.get('fsGroupChangePolicy'), ['Always', 'OnRootMismatch']);
  checkOneOfIfSet(context.get('supplementalGroupsPolicy'), ['Merge', 'Strict']);
  checkOneOfIfSet(context.get('seLinuxChangePolicy'), context.get('seLinuxChangePolicy').wasSet ? ['MountOption', 'Recursive'] : ['Recursive']);
  checkProfiles(context);
}

/** Checks `securityContext` of a container. */
export function checkContainerSecurity(context: Field, usesHostUsers: boolean): void {
  checkId(context.get('runAsUser'));
  checkId(context.get('runAsGroup'));
  const procMount = context.get('procMount');
  checkOneOfIfSet(procMount, ['Default', 'Unmasked']);
  if (usesHostUsers && procMount.text === 'Unmasked') {
    procMount.invalid('Unmasked needs hostUsers of the Pod to be false');
  }
  if (context.get('allowPrivilegeEscalation').value === false) {
    if (context.get('privileged').isTrue) {
      context.invalid('privileged needs allowPrivilegeEscalation, set that to true or leave it out');
    }
    if (context.get('capabilities', 'add').items.some(capability => capability.text === 'CAP_SYS_ADMIN')) {
      context.invalid('the capability CAP_SYS_ADMIN needs allowPrivilegeEscalation, set that to true or leave it out');
    }
  }
  checkProfiles(context);
}

function checkProfiles(context: Field): void {
  checkSeccomp(context.get('seccompProfile'));
  checkAppArmor(context.get('appArmorProfile'));
  checkWindowsOptions(context.get('windowsOptions'));
}

function checkSeccomp(profile: Field): void {
  if (!profile.isSet) {
    return;
  }
  checkOneOf(profile.get('type'), PROFILES);
  const path = profile.get('localhostProfile');
  if (profile.get('type').text !== 'Localhost') {
    if (path.isSet) {
      path.invalid('only the type Localhost takes a profile');
    }
  } else if (!path.isSet) {
    path.required('the type Localhost needs a profile');
  } else {
    checkDescendingPath(path);
  }
}

function checkAppArmor(profile: Field): void {
  if (!profile.isSet) {
    return;
  }
  checkOneOf(profile.get('type'), PROFILES);
  const [type, path] = [profile.get('type').text, profile.get('localhostProfile')];
  if (type === 'RuntimeDefault' || type === 'Unconfined') {
    if (path.isSet) {
      path.invalid('only the type Localhost takes a profile');
    }
  } else if (type === 'Localhost') {
    if (path.text === '') {
      path.required('the type Localhost needs a profile');
    } else if (path.text.trim() !== path.text) {
      path.invalid('must not have white space around it');
    }
    if (path.text.length > 4095) {
      path.tooLong(4095, 'bytes');
    }
  }
}

function checkSysctls(spec: Field, sysctls: Field): void {
  const seen = new Set<string>();
  for (const sysctl of sysctls.items) {
    const name = sysctl.get('name');
    if (name.text === '') {
      name.required();
    } else if (sysctlProblem(name.text) !== undefined) {
      name.invalid(sysctlProblem(name.text));
    } else if (seen.has(name.text)) {
      name.duplicate();
    }
    seen.add(name.text);
    if (spec.get('hostNetwork').isTrue && NETWORK_SYSCTL.test(name.text)) {
      name.invalid('can not be set with hostNetwork');
    } else if (spec.get('hostIPC').isTrue && IPC_SYSCTL.test(name.text)) {
      name.invalid('can not be set with hostIPC');
    }
  }
}
