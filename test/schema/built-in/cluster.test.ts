import { creating, updating } from './cases';
import { created } from './judged';

describe('a Node', () => {
  const node = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1' },
    spec: { podCIDR: '10.1.0.0/24', podCIDRs: ['10.1.0.0/24', 'fd00::/64'], providerID: 'a://1', taints: [{ key: 'storage', value: 'only', effect: 'NoSchedule' }] },
  };
  creating(node, [
    ['without anything is accepted', { spec: undefined }],
    ['with the first range alone is accepted', { 'spec.podCIDRs': undefined }],
    ['has taints with labels as keys', { 'spec.taints[0].key': 'a b' }, 'Invalid metadata.taints[0].key'],
    ['has taints with labels as values', { 'spec.taints[0].value': 'a b' }, 'Invalid metadata.taints[0].value'],
    ['has taints with an effect', { 'spec.taints[0].effect': undefined }, 'Required metadata.taints[0].effect'],
    ['has taints with a known effect', { 'spec.taints[0].effect': 'Never' }, 'NotSupported metadata.taints[0].effect'],
    ['has each taint once', { 'spec.taints[1]': { key: 'storage', value: 'b', effect: 'NoSchedule' } }, 'Duplicate metadata.taints[1]'],
    ['may have a taint with two effects', { 'spec.taints[1]': { key: 'storage', effect: 'NoExecute' } }],
    ['has the single range alone where the list begins with another', { 'spec.podCIDR': '10.2.0.0/24', 'spec.podCIDRs': ['x', 'y'] }],
    ['has ranges', { 'spec.podCIDR': '', 'spec.podCIDRs': ['10.1.0.0'] }, 'Invalid spec.podCIDRs[0]'],
    ['has one range of a family', { 'spec.podCIDRs[1]': '10.2.0.0/24' }, 'Invalid spec.podCIDRs'],
  ]);
  updating(node, [
    ['can get another taint', { 'spec.taints': [] }],
    ['keeps its ranges', { 'spec.podCIDR': '10.2.0.0/24', 'spec.podCIDRs': ['10.2.0.0/24'] }, 'Forbidden spec.podCIDRs'],
    ['keeps them also where the single one says so', { 'spec.podCIDR': '10.2.0.0/24' }, 'Forbidden spec.podCIDRs'],
    ['keeps its provider', { 'spec.providerID': 'a://2' }, 'Forbidden spec.providerID'],
  ]);
});

describe('an Event of the core', () => {
  const event = { apiVersion: 'v1', kind: 'Event', metadata: { name: 'a', namespace: 'web' }, involvedObject: { kind: 'Pod', name: 'a', namespace: 'web' } };
  const happened = { eventTime: '2026-01-02T03:04:05.000000Z', reportingComponent: 'example.org/a', reportingInstance: 'a-1', action: 'Start', reason: 'Started' };
  creating(event, [
    ['with a time is accepted', happened],
    ['of something without a namespace is in default', { 'metadata.namespace': undefined, 'involvedObject.namespace': undefined }],
    ['is where the object is', { 'involvedObject.namespace': 'db' }, 'Invalid involvedObject.namespace'],
    ['of something without a namespace is not elsewhere', { 'involvedObject.namespace': undefined }, 'Invalid involvedObject.namespace'],
    ['with a time, of something without a namespace, may be in kube-system', { ...happened, 'metadata.namespace': 'kube-system', 'involvedObject.namespace': undefined }],
    ['with a time says who reports what', { eventTime: happened.eventTime }, 'Required action', 'Required reason', 'Required reportingComponent', 'Required reportingInstance'],
    ['with a time has a qualified name as reporter', { ...happened, reportingComponent: 'a b' }, 'Invalid reportingComponent'],
    ['with a time has a short reason', { ...happened, reason: 'a'.repeat(129) }, 'Invalid reason'],
    ['with a time has a short message', { ...happened, message: 'a'.repeat(1025) }, 'Invalid message'],
  ]);
});

describe('an Event of its own group', () => {
  const event = {
    apiVersion: 'events.k8s.io/v1',
    kind: 'Event',
    metadata: { name: 'a', namespace: 'web' },
    eventTime: '2026-01-02T03:04:05.000000Z',
    reportingController: 'example.org/a',
    reportingInstance: 'a-1',
    action: 'Start',
    reason: 'Started',
    type: 'Normal',
    regarding: { kind: 'Pod', name: 'a', namespace: 'web' },
  };
  creating(event, [
    ['has a time', { eventTime: undefined }, 'Required eventTime'],
    ['has a known type', { type: 'Bad' }, 'Invalid type'],
    ['has a qualified name as reporter', { reportingController: 'a b' }, 'Invalid reportingController'],
    ['has a reason of at most 128 bytes', { reason: 'é'.repeat(65) }, 'Invalid reason'],
    ['has a short note', { note: 'a'.repeat(1025) }, 'Invalid message'],
    ['has nothing of the older ones', { deprecatedCount: 1, deprecatedSource: { host: 'a' } }, 'Invalid count', 'Invalid source'],
    ['happened at least twice in a series', { series: { count: 1, lastObservedTime: '2026-01-02T03:04:05.000000Z' } }, 'Invalid series.count'],
    ['has the time of the last in a series', { series: { count: 2 } }, 'Required series.lastObservedTime'],
  ]);
  updating(event, [
    ['can happen again', { series: { count: 2, lastObservedTime: '2026-01-02T03:04:06.000000Z' } }],
    ['can not happen again without a time', { series: { count: 2 } }, 'Required series.lastObservedTime'],
    ['stays what it is', { note: 'b', reason: 'c' }, 'Invalid message', 'Invalid reason'],
  ]);
});

describe('an APIService', () => {
  const service = {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: 'v1beta1.metrics.example.org' },
    spec: { group: 'metrics.example.org', version: 'v1beta1', groupPriorityMinimum: 100, versionPriority: 100, service: { name: 'metrics', namespace: 'kube-system' }, caBundle: 'Y2E=' },
  };
  creating(service, [
    ['without a service is accepted', { 'spec.service': undefined, 'spec.caBundle': undefined }],
    ['is named for what it serves', { 'metadata.name': 'metrics' }, 'Invalid metadata.name'],
    ['of the core is v1', { 'metadata.name': 'v1.', 'spec.group': '', 'spec.version': 'v1' }],
    ['has a group', { 'metadata.name': 'v1beta1.', 'spec.group': '' }, 'Required spec.group'],
    ['has a domain as group', { 'metadata.name': 'v1beta1.A', 'spec.group': 'A' }, 'Invalid spec.group'],
    ['has a label as version', { 'metadata.name': '1.metrics.example.org', 'spec.version': '1' }, 'Invalid spec.version'],
    ['has priorities', { 'spec.groupPriorityMinimum': 20001, 'spec.versionPriority': undefined }, 'Invalid spec.groupPriorityMinimum', 'Invalid spec.versionPriority'],
    ['has a port of its service', { 'spec.service.port': 65536 }, 'Invalid spec.service.port'],
    ['names its service', { 'spec.service': {} }, 'Required spec.service.name', 'Required spec.service.namespace'],
    ['either checks a certificate or does not', { 'spec.insecureSkipTLSVerify': true }, 'Invalid spec.insecureSkipTLSVerify'],
    ['without a service has no certificate to check', { 'spec.service': undefined, 'spec.insecureSkipTLSVerify': true }, 'Invalid spec.caBundle', 'Invalid spec.insecureSkipTLSVerify'],
  ]);
});

describe('a RuntimeClass', () => {
  const runtimeClass = {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name: 'kata' },
    handler: 'kata',
    overhead: { podFixed: { memory: '120Mi' } },
    scheduling: { nodeSelector: { kata: 'yes' }, tolerations: [{ key: 'kata', operator: 'Exists' }] },
  };
  creating(runtimeClass, [
    ['needs a handler', { handler: undefined }, 'Invalid handler'],
    ['has a label as handler', { handler: 'kata.v2' }, 'Invalid handler'],
    ['takes amounts', { 'overhead.podFixed.memory': '-1' }, 'Invalid overhead.limits[memory]'],
    ['selects nodes by labels', { 'scheduling.nodeSelector': { 'a b': 'c' } }, 'Invalid scheduling.nodeSelector'],
    ['has a toleration once', { 'scheduling.tolerations[1]': { key: 'kata', operator: 'Exists', tolerationSeconds: 5, effect: '' } },
      'Duplicate scheduling.tolerations[1]', 'Invalid scheduling.tolerations[1].effect'],
    ['has tolerations that taints have', { 'scheduling.tolerations[0].effect': 'Never' }, 'NotSupported scheduling.tolerations[0].effect'],
  ]);
  updating(runtimeClass, [
    ['can be scheduled elsewhere', { scheduling: undefined }],
    ['keeps its handler', { handler: 'runc' }, 'Invalid handler'],
    ['is checked like a new one', { 'overhead.podFixed.memory': '-1' }, 'Invalid overhead.limits[memory]'],
  ]);
});

describe('a ControllerRevision', () => {
  const revision = { apiVersion: 'apps/v1', kind: 'ControllerRevision', metadata: { name: 'a-1' }, revision: 1, data: { spec: { a: 1 } } };
  creating(revision, [
    ['has data', { data: undefined }, 'Required data'],
    ['has data that is an object', { data: ['a'] }, 'Required data'],
    ['is not negative', { revision: -1 }, 'Invalid revision'],
  ]);
  updating(revision, [
    ['can become the newest', { revision: 2 }],
    ['keeps its data', { data: {} }, 'Invalid data'],
  ]);
});

describe('a ServiceCIDR', () => {
  const serviceCidr = { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', metadata: { name: 'more' }, spec: { cidrs: ['10.2.0.0/16', 'fd00::/108'] } };
  creating(serviceCidr, [
    ['has a range', { 'spec.cidrs': [] }, 'Required spec.cidrs'],
    ['has ranges as they are usually written', { 'spec.cidrs[0]': '10.2.0.1/16' }, 'Invalid spec.cidrs[0]'],
    ['has one range of a family', { 'spec.cidrs[1]': '10.3.0.0/16' }, 'Invalid spec.cidrs'],
    ['has no third range', { 'spec.cidrs[2]': 'x' }, 'Invalid spec.cidrs'],
    ['has ranges of which none is written otherwise', { 'spec.cidrs[1]': 'FD00::/108' }, 'Invalid spec.cidrs[1]'],
  ]);
  updating(serviceCidr, [
    ['keeps its ranges', { 'spec.cidrs': ['10.2.0.0/16'] }, 'Invalid spec.cidrs'],
    ['keeps each range', { 'spec.cidrs[1]': 'fd01::/108' }, 'Invalid spec.cidrs[1]'],
  ]);
  updating({ ...serviceCidr, spec: { cidrs: ['10.2.0.0/16'] } }, [
    ['gets a range of the other family', { 'spec.cidrs[1]': 'fd00::/108' }],
    ['gets none of the same family', { 'spec.cidrs[1]': '10.3.0.0/16' }, 'Invalid spec.cidrs'],
  ]);
});

describe('an IPAddress', () => {
  const address = {
    apiVersion: 'networking.k8s.io/v1', kind: 'IPAddress', metadata: { name: 'fd00::1' }, spec: { parentRef: { group: '', resource: 'services', namespace: 'web', name: 'a' } },
  };
  creating(address, [
    ['is named for the address', { 'metadata.name': 'a' }, 'Invalid metadata.name'],
    ['is named for the address as it is usually written', { 'metadata.name': 'FD00::1' }, 'Invalid metadata.name'],
    ['has a parent', { spec: undefined }, 'Required spec.parentRef'],
    ['names its parent', { 'spec.parentRef': { group: 'A', namespace: 'a/b' } },
      'Invalid spec.parentRef.group', 'Invalid spec.parentRef.namespace', 'Required spec.parentRef.name', 'Required spec.parentRef.resource'],
  ]);
  updating(address, [['keeps its parent', { 'spec.parentRef.name': 'b' }, 'Invalid spec.parentRef']]);
  test('may be one of IPv4', () => expect(created({ ...address, metadata: { name: '10.2.0.1' } })).toEqual([]));
});
