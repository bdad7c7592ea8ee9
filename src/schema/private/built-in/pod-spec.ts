import { checkAddress } from './addresses';
import { checkAffinity } from './affinity';
import { checkContainers } from './containers';
import { Field } from './field';
import { checkLabels } from './labels';
import { checkPodResources } from './pod-resources';
import { checkOverhead } from './resources';
import { checkOneOf, checkRange, checkText, checkTextIfSet } from './rules';
import { checkSpread, checkTolerations } from './scheduling';
import { checkPodSecurity } from './security-context';
import { underscoredSubdomainProblem } from './text-forms';
import { checkVolumes } from './volumes';
import { checkHostProcess, checkOperatingSystem } from './windows';
import { dnsLabelProblem, dnsSubdomainProblem, qualifiedNameProblem } from '../names';

const DNS_POLICIES = ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'];

/**
 * Checks the spec of a Pod, its own or that of a template.
 *
 * @param podName name of the Pod, empty for a template
 * @param isPod whether it is that of a Pod
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
 */
export function checkPodSpec(spec: Field, podName: string, isPod: boolean): void {
  const claims = new Set(spec.get('resourceClaims').items.map(claim => claim.get('name').text).filter(name => name !== ''));
  checkResourceClaims(spec.get('resourceClaims'));
  checkContainers(spec, { volumes: checkVolumes(spec.get('volumes'), podName, isPod), claims });
  checkPodResources(spec);
  checkOverhead(spec.get('overhead'));
  checkPolicies(spec);
  checkReferences(spec);
  checkHost(spec, isPod);
  checkPodSecurity(spec);
  checkLabels(spec.get('nodeSelector'));
  checkAffinity(spec.get('affinity'));
  checkTolerations(spec.get('tolerations'));
  checkSpread(spec.get('topologySpreadConstraints'));
  checkGates(spec);
  checkDns(spec);
  checkHostAliases(spec.get('hostAliases'));
  checkHostProcess(spec);
  checkOperatingSystem(spec);
}

function checkPolicies(spec: Field): void {
  checkOneOf(spec.get('restartPolicy'), ['Always', 'OnFailure', 'Never']);
  checkOneOf(spec.get('dnsPolicy'), DNS_POLICIES);
  const preemption = spec.get('preemptionPolicy');
  if (preemption.isSet) {
    checkOneOf(preemption, ['PreemptLowerPriority', 'Never']);
  }
  if (spec.get('activeDeadlineSeconds').isSet) {
    checkRange(spec.get('activeDeadlineSeconds'), 1, 2 ** 31 - 1);
  }
}

function checkReferences(spec: Field): void {
  ['serviceAccountName', 'nodeName', 'priorityClassName'].forEach(name => checkTextIfSet(spec.get(name), dnsSubdomainProblem));
  const runtimeClass = spec.get('runtimeClassName');
  if (runtimeClass.isSet) {
    runtimeClass.invalid(dnsSubdomainProblem(runtimeClass.text));
  }
}

function checkResourceClaims(claims: Field): void {
  const names = new Set<string>();
  for (const claim of claims.items) {
    const [name, claimName, templateName] = ['name', 'resourceClaimName', 'resourceClaimTemplateName'].map(field => claim.get(field));
    checkText(name, dnsLabelProblem);
    if (names.has(name.text)) {
      name.duplicate();
    }
    names.add(name.text || ' ');
    if (claimName.isSet === templateName.isSet) {
      claim.invalid('must have exactly one of resourceClaimName and resourceClaimTemplateName');
    }
    [claimName, templateName].filter(field => field.isSet).forEach(field => field.invalid(dnsSubdomainProblem(field.text)));
  }
}

function checkGates(spec: Field): void {
  for (const gate of spec.get('readinessGates').items) {
    gate.get('conditionType').invalid(qualifiedNameProblem(gate.get('conditionType').text));
  }
  const names = new Set<string>();
  for (const gate of spec.get('schedulingGates').items) {
    const name = gate.get('name').text;
    gate.invalid(qualifiedNameProblem(name));
    if (names.has(name)) {
      gate.duplicate(`${JSON.stringify(name)} is there already`);
    }
    names.add(name);
  }
}

/** What depends on whether the Pod shares namespaces with its host. */
function checkHost(spec: Field, isPod: boolean): void {
  checkTextIfSet(spec.get('hostname'), dnsLabelProblem);
  checkTextIfSet(spec.get('subdomain'), dnsLabelProblem);
  checkHostnameOverride(spec);
  if (spec.get('hostUsers').value === false) {
    for (const [name, path] of [['hostNetwork', 'hostNetwork'], ['hostPID', 'HostPID'], ['hostIPC', 'HostIPC']]) {
      if (spec.get(name).isTrue) {
        spec.get(path).forbidden('can not be true where hostUsers is false');
      }
    }
    ['containers', 'initContainers', 'ephemeralContainers'].flatMap(list => spec.get(list).items).map(container => container.get('volumeDevices'))
      .filter(devices => devices.size > 0).forEach(devices => devices.forbidden('block devices need hostUsers to be true'));
  }
  if (!spec.get('hostNetwork').isTrue) {
    return;
  }
  for (const port of spec.get('containers').items.flatMap(container => container.get('ports').items)) {
    const [ofHost, ofContainer] = [port.get('hostPort'), port.get('containerPort')];
    if ((isPod || ofHost.number !== 0) && ofHost.number !== ofContainer.number) {
      ofHost.invalid(`must be ${ofContainer.number} as containerPort is, where hostNetwork is true`);
    }
  }
}

function checkHostnameOverride(spec: Field): void {
  const override = spec.get('hostnameOverride');
  if (override.text === '') {
    return;
  }
  override.invalid(dnsSubdomainProblem(override.text));
  if (override.text.length > 64) {
    override.tooLong(64, 'bytes');
  }
  if (spec.get('setHostnameAsFQDN').isTrue) {
    override.forbidden('excludes setHostnameAsFQDN');
  }
  if (spec.get('hostNetwork').isTrue) {
    override.forbidden('excludes hostNetwork');
  }
}

function checkDns(spec: Field): void {
  const config = spec.get('dnsConfig');
  const servers = config.get('nameservers');
  if (spec.get('dnsPolicy').text === 'None') {
    if (!config.isSet) {
      config.required('needed where dnsPolicy is None');
      return;
    }
    if (servers.size === 0) {
      servers.required('at least one is needed where dnsPolicy is None');
      return;
    }
  }
  if (servers.size > 3) {
    servers.invalid(`${servers.size} name servers, at most 3 are allowed`);
  }
  servers.items.forEach(server => checkAddress(server));
  const searches = config.get('searches');
  if (searches.size > 32 || searches.items.map(search => search.text).join(' ').length > 2048) {
    searches.invalid('at most 32 search domains of together 2048 characters are allowed');
  }
  for (const search of searches.items) {
    const domain = search.text.replace(/\.$/, '');
    if (!search.since(33)) {
      search.invalid(dnsSubdomainProblem(domain));
    } else if (search.text !== '.') {
      search.invalid(underscoredSubdomainProblem(domain));
    }
  }
  for (const option of config.get('options').items) {
    if (option.get('name').text === '') {
      option.required('the name of the option is required');
    }
  }
}

function checkHostAliases(aliases: Field): void {
  for (const alias of aliases.items) {
    checkAddress(alias.get('ip'));
    alias.get('hostnames').items.forEach(name => name.invalid(dnsSubdomainProblem(name.text)));
  }
}
