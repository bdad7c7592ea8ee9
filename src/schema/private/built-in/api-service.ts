import { Field } from './field';
import { checkRange, checkText } from './rules';
import { dns1035LabelProblem } from './text-forms';
import { dnsSubdomainProblem } from '../names';

/** Checks an APIService. */
export function checkApiService(apiService: Field): void {
  const spec = apiService.get('spec');
  const [group, version, service] = ['group', 'version', 'service'].map(name => spec.get(name));
  const name = ['name', 'generateName'].map(field => apiService.get('metadata', field)).find(field => field.text !== '');
  const wanted = `${version.text}.${group.text}`;
  if (name && name.text !== wanted) {
    name.invalid(`must be ${JSON.stringify(wanted)}, spec.version and spec.group`);
  }
  if (group.text !== '') {
    group.invalid(dnsSubdomainProblem(group.text));
  } else if (version.text !== 'v1') {
    group.required('only v1 of the core has no group');
  }
  version.invalid(dns1035LabelProblem(version.text));
  checkRange(spec.get('groupPriorityMinimum'), 1, 20_000);
  checkRange(spec.get('versionPriority'), 1, 1000);
  const isInsecure = spec.get('insecureSkipTLSVerify');
  const hasBundle = spec.get('caBundle').text !== '';
  if (service.isSet) {
    checkText(service.get('namespace'));
    checkText(service.get('name'));
    checkRange(service.get('port'), 1, 65535);
    if (isInsecure.isTrue && hasBundle) {
      isInsecure.invalid('must not be true where there is a caBundle');
    }
    return;
  }
  if (hasBundle) {
    spec.get('caBundle').invalid('needs a service, whose certificate it is to check');
  }
  if (isInsecure.isTrue) {
    isInsecure.invalid('needs a service, whose certificate is not to be checked');
  }
}
