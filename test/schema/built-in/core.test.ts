import { creating, updating } from './cases';

const metadata = { name: 'web', namespace: 'shop' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('ConfigMaps', () => {
  const MAP = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'app.conf': 'a=b' }, binaryData: { logo: base64('png') } };
  creating(MAP, [
    ['a key is one', { 'data[a/b]': 'c' }, 'Invalid data[a/b]'],
    ['a key does not start with two periods', { 'binaryData[..a]': base64('c') }, 'Invalid binaryData[..a]'],
    ['a key is there once', { 'data.logo': 'a' }, 'Invalid data[logo]'],
    ['a MiB is the most', { 'data[app.conf]': 'a'.repeat(1024 * 1024) }, 'TooLong <nil>'],
  ]);
  updating(MAP, [['data can change', { 'data[app.conf]': 'a=c' }]]);
  updating({ ...MAP, immutable: true }, [
    ['data stays', { 'data[app.conf]': 'a=c' }, 'Forbidden data'],
    ['binary data stays', { 'binaryData.logo': base64('gif') }, 'Forbidden binaryData'],
    ['binary data may be written otherwise', { 'binaryData.logo': `${base64('png')}\n` }],
    ['it stays immutable', { immutable: false }, 'Forbidden immutable'],
  ]);
  updating({ ...MAP, immutable: true, data: undefined, binaryData: undefined }, [
    ['no data is an empty map', { data: {} }],
    ['no binary data is no empty map', { binaryData: {} }, 'Forbidden binaryData'],
  ]);
});

describe('Secrets', () => {
  const SECRET = { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { password: 'pass' } };
  const typed = (type: string, stringData: object) => ({ type, stringData });
  creating(SECRET, [
    ['a key is one', { 'stringData[a/b]': 'c' }, 'Invalid data[a/b]'],
    ['a MiB is the most', { 'stringData.password': 'a'.repeat(1024 * 1024 + 1) }, 'TooLong data'],
    ['a certificate has a key', typed('kubernetes.io/tls', { 'tls.crt': '' }), 'Required data[tls.key]'],
    ['a certificate is accepted', typed('kubernetes.io/tls', { 'tls.crt': '', 'tls.key': '' })],
    ['credentials of registries are JSON', typed('kubernetes.io/dockerconfigjson', { '.dockerconfigjson': '[]' }), 'Invalid data[.dockerconfigjson]'],
    ['credentials of registries are given', typed('kubernetes.io/dockercfg', {}), 'Required data[.dockercfg]'],
    ['credentials of registries are no broken JSON', typed('kubernetes.io/dockercfg', { '.dockercfg': '{' }), 'Invalid data[.dockercfg]'],
    ['credentials of registries have no numbers that are too large', typed('kubernetes.io/dockercfg', { '.dockercfg': '{"a": [-1e999]}' }), 'Invalid data[.dockercfg]'],
    ['credentials of registries are accepted', typed('kubernetes.io/dockercfg', { '.dockercfg': '{}' })],
    ['a key for SSH is not empty', typed('kubernetes.io/ssh-auth', { 'ssh-privatekey': '' }), 'Required data[ssh-privatekey]'],
    ['a user or a password is given', typed('kubernetes.io/basic-auth', {}), 'Required data[password]', 'Required data[username]'],
    ['a password alone is accepted', typed('kubernetes.io/basic-auth', { password: 'a' })],
    ['a token is of a ServiceAccount', typed('kubernetes.io/service-account-token', {}), 'Required metadata.annotations[kubernetes.io/service-account.name]'],
  ]);
  updating(SECRET, [
    ['data can change', { 'stringData.password': 'other' }],
    ['the type stays', { type: 'example.org/key' }, 'Invalid type'],
  ]);
  updating({ ...SECRET, immutable: true }, [
    ['data stays', { 'stringData.password': 'other' }, 'Forbidden data'],
    ['data may be bytes', { stringData: undefined, data: { password: [...Buffer.from('pass')] } }],
  ]);
  updating({ ...SECRET, immutable: true, stringData: undefined }, [
    ['no data is no empty map', { data: {} }, 'Forbidden data'],
    ['no data is an empty map of texts', { stringData: {} }],
  ]);
});

describe('Namespaces', () => {
  creating({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' }, spec: { finalizers: ['kubernetes'] } }, [
    ['a finalizer without a domain must be known', { 'spec.finalizers': ['cleanup'] }, 'Invalid spec.finalizers'],
    ['a finalizer is a qualified name', { 'spec.finalizers': ['a b/c'] }, 'Invalid spec.finalizers'],
    ['a prefix of a name is not', { 'metadata.name': undefined, 'metadata.generateName': 'a b' }],
    ['a name is the value of a label', { 'metadata.name': 'a'.repeat(64) }, 'Invalid metadata.labels'],
    ['a generation is not negative', { 'metadata.generation': -1 }, 'Invalid metadata.generation'],
  ]);
});

describe('LimitRanges', () => {
  const RANGE = { apiVersion: 'v1', kind: 'LimitRange', metadata, spec: { limits: [{ type: 'Container', min: { cpu: '100m' }, max: { cpu: '2' }, default: { cpu: '1' }, defaultRequest: { cpu: '500m' } }] } };
  const L = 'spec.limits[0]';
  creating(RANGE, [
    ['a type must be known', { [`${L}.type`]: 'Node' }, `Invalid ${L}.type`],
    ['a type is limited once', { 'spec.limits[1]': { type: 'Container' } }, 'Duplicate spec.limits[1].type'],
    ['a resource must be known', { [`${L}.max.gpu`]: '1' }, `Invalid ${L}.defaultRequest[gpu]`, `Invalid ${L}.default[gpu]`, `Invalid ${L}.max[gpu]`],
    ['the minimum is not above the maximum', { [`${L}.min.cpu`]: '3' }, `Invalid ${L}.defaultRequest[cpu]`, `Invalid ${L}.default[cpu]`, `Invalid ${L}.min[cpu]`],
    ['the default is between', { [`${L}.default.cpu`]: '3' }, `Invalid ${L}.default[cpu]`],
    ['the default request is not above the default', { [`${L}.defaultRequest.cpu`]: '1500m' }, `Invalid ${L}.defaultRequest[cpu]`],
    ['a ratio is 1 or more', { [`${L}.maxLimitRequestRatio`]: { cpu: '500m' } }, `Invalid ${L}.maxLimitRequestRatio[cpu]`],
    ['a ratio can be reached', { [`${L}.maxLimitRequestRatio`]: { cpu: '30' } }, `Invalid ${L}.maxLimitRequestRatio[cpu]`],
    ['a ratio of nothing can be reached', { [L]: { type: 'Pod', min: { cpu: '0' }, max: { cpu: '1' }, maxLimitRequestRatio: { cpu: '30' } } }],
    ['a ratio of large amounts is one of whole units', { [L]: { type: 'Pod', min: { memory: '10Pi' }, max: { memory: '15Pi' }, maxLimitRequestRatio: { memory: '1500m' } } },
      `Invalid ${L}.maxLimitRequestRatio[memory]`],
    ['Pods have no defaults', { [L]: { type: 'Pod', default: { cpu: '1' }, defaultRequest: { cpu: '1' } } }, `Forbidden ${L}.default`, `Forbidden ${L}.defaultRequest`],
    ['claims have a limit of storage', { [L]: { type: 'PersistentVolumeClaim' } }, `Required ${L}.limits`],
    ['claims are limited', { [L]: { type: 'PersistentVolumeClaim', max: { storage: '1Ti' } } }],
    ['what can not be overcommitted has equal defaults', { [L]: { type: 'Container', default: { 'example.org/gpu': '2' }, defaultRequest: { 'example.org/gpu': '1' } } },
      `Invalid ${L}.defaultRequest[example.org/gpu]`],
  ]);
});

describe('ResourceQuotas', () => {
  const QUOTA = { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { 'pods': '10', 'requests.cpu': '4' }, scopes: ['NotTerminating'] } };
  const select = (...matchExpressions: object[]) => ({ 'spec.scopeSelector': { matchExpressions }, 'spec.scopes': undefined });
  const S = 'spec.scopeSelector.matchExpressions';
  creating(QUOTA, [
    ['a resource must be one of a quota', { 'spec.hard.gpu': '1' }, 'Invalid spec.hard[gpu]'],
    ['a resource with a domain is accepted', { 'spec.hard[requests.example.org/gpu]': '1', 'spec.hard[count/jobs.batch]': '5' }],
    ['an amount is not negative', { 'spec.hard.pods': '-1' }, 'Invalid spec.hard[pods]'],
    ['what is counted is whole', { 'spec.hard.pods': '1500m' }, 'Invalid spec.hard[pods]'],
    ['what is counted has 64 bits', { 'spec.hard.pods': '12345678901234567890' }, 'Invalid spec.hard[pods]'],
    ['a scope must be known', { 'spec.scopes': ['All'] }, 'Invalid spec.scopes'],
    ['a scope is for some resources', { 'spec.scopes': ['BestEffort'] }, 'Invalid spec.scopes'],
    ['scopes do not exclude each other', { 'spec.scopes': ['Terminating', 'NotTerminating'] }, 'Invalid spec.scopes'],
    ['a selector is accepted', select({ scopeName: 'PriorityClass', operator: 'In', values: ['high'] })],
    ['a selector has a known scope', select({ scopeName: 'All', operator: 'Exists' }), `Invalid ${S}.scopeName`],
    ['In needs values', select({ scopeName: 'PriorityClass', operator: 'In' }), `Required ${S}.values`],
    ['Exists takes no values', select({ scopeName: 'PriorityClass', operator: 'Exists', values: ['high'] }), `Invalid ${S}.values`],
    ['an operator must be known', select({ scopeName: 'PriorityClass', operator: 'Is' }), `Invalid ${S}.operator`],
    ['some scopes only exist', select({ scopeName: 'Terminating', operator: 'DoesNotExist' }), `Invalid ${S}.operator`],
  ]);
  updating(QUOTA, [
    ['limits can change', { 'spec.hard.pods': '20' }],
    ['scopes stay', { 'spec.scopes': ['Terminating'] }, 'Invalid spec.scopes'],
  ]);
});

describe('other small kinds', () => {
  creating({ apiVersion: 'v1', kind: 'ServiceAccount', metadata, imagePullSecrets: [{ name: 'registry' }] }, [
    ['a finalizer of a ServiceAccount must be known', { 'metadata.finalizers': ['a'] }, 'Invalid metadata.finalizers[0]'],
  ]);
  creating({ apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata, spec: { holderIdentity: 'a', leaseDurationSeconds: 15 } }, [
    ['a lease lasts', { 'spec.leaseDurationSeconds': 0 }, 'Invalid spec.leaseDurationSeconds'],
    ['changes of a lease are counted upwards', { 'spec.leaseTransitions': -1 }, 'Invalid spec.leaseTransitions'],
  ]);
  const PRIORITY = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'high' }, value: 1_000_000 };
  creating(PRIORITY, [
    ['a priority is not above that of the system', { value: 1_000_000_001 }, 'Forbidden value'],
    ['names of the system are reserved', { 'metadata.name': 'system-mine' }, 'Forbidden metadata.name'],
    ['names that are made of such a beginning are reserved', { 'metadata.name': undefined, 'metadata.generateName': 'system-' }, 'Forbidden metadata.name'],
    ['classes of the system are as they are', { 'metadata.name': 'system-cluster-critical', 'value': 2_000_000_000 }],
    ['a policy must be known', { preemptionPolicy: 'Always' }, 'NotSupported preemptionPolicy'],
  ]);
  updating(PRIORITY, [
    ['the value and the policy of a priority stay', { value: 5, preemptionPolicy: 'Never' }, 'Forbidden value', 'Invalid preemptionPolicy'],
    ['the description of a priority can change', { description: 'for the shop' }],
  ]);
});
