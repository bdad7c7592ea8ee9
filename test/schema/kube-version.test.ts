import { Schemas, Verdict } from '../../src/schema';
import { NEWEST_MINOR, OLDEST_MINOR } from '../../src/schema/private/kube-version';

const MINORS = Array.from({ length: NEWEST_MINOR - OLDEST_MINOR + 1 }, (_, i) => OLDEST_MINOR + i);

/** The errors that a server of a version of Kubernetes has about a new object. */
function errorsIn(kubeVersion: string, object: object): string[] {
  return Schemas.bundled({ kubeVersion }).judgeCreate(object).errors.map(error => `${error.type} ${error.path}: ${error.message}`);
}

/** The versions of Kubernetes that accept an object. */
function acceptedBy(object: object): string[] {
  return MINORS.map(minor => `1.${minor}`).filter(kubeVersion => Schemas.bundled({ kubeVersion }).judgeCreate(object).verdict === Verdict.ACCEPTED);
}

function ofKind(apiVersion: string, kind: string, rest: object = {}): object {
  return { apiVersion, kind, metadata: { name: 'a' }, ...rest };
}

function podWith(spec: object, container: object = {}): object {
  return ofKind('v1', 'Pod', { spec: { containers: [{ name: 'a', image: 'a', ...container }], ...spec } });
}

describe('a kind that is not served', () => {
  test.each([
    ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'was removed in Kubernetes 1.25, use autoscaling/v1 or autoscaling/v2'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'was removed in Kubernetes 1.26, use autoscaling/v1 or autoscaling/v2'],
    ['batch/v1beta1', 'CronJob', 'was removed in Kubernetes 1.25, use batch/v1'],
    ['policy/v1beta1', 'PodDisruptionBudget', 'was removed in Kubernetes 1.25, use policy/v1'],
    ['policy/v1beta1', 'PodSecurityPolicy', 'was removed in Kubernetes 1.25, use Pod Security admission'],
    ['extensions/v1beta1', 'Deployment', 'was removed in Kubernetes 1.16, use apps/v1'],
    ['extensions/v1beta1', 'Ingress', 'was removed in Kubernetes 1.22, use networking.k8s.io/v1'],
    ['apps/v1beta2', 'StatefulSet', 'was removed in Kubernetes 1.16, use apps/v1'],
    ['networking.k8s.io/v1beta1', 'Ingress', 'was removed in Kubernetes 1.22, use networking.k8s.io/v1'],
    ['rbac.authorization.k8s.io/v1beta1', 'Role', 'was removed in Kubernetes 1.22, use rbac.authorization.k8s.io/v1'],
    ['storage.k8s.io/v1beta1', 'CSIDriver', 'was removed in Kubernetes 1.22, use storage.k8s.io/v1'],
    ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', 'was removed in Kubernetes 1.27, use storage.k8s.io/v1'],
    ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 'was removed in Kubernetes 1.22, use apiextensions.k8s.io/v1'],
    ['storagemigration.k8s.io/v1alpha1', 'StorageVersionMigration', 'was removed in Kubernetes 1.35'],
    ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', 'was removed in Kubernetes 1.32, use flowcontrol.apiserver.k8s.io/v1'],
    ['resource.k8s.io/v1beta1', 'ResourceClaim',
      'is not served by Kubernetes 1.36 unless the API server is told to by --runtime-config=resource.k8s.io/v1beta1=true, use resource.k8s.io/v1'],
    ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle',
      'is not served by Kubernetes 1.36 unless the API server is told to by --runtime-config=certificates.k8s.io/v1beta1=true'],
  ])('%s %s is refused, with what to use instead', (apiVersion, kind, why) =>
    expect(errorsIn('1.36', ofKind(apiVersion, kind))).toEqual([`BadRequest apiVersion: "${apiVersion}" "${kind}" ${why}`]));

  test('because it came later is refused, with the version it came with', () => {
    const claim = ofKind('resource.k8s.io/v1', 'ResourceClaim', { spec: { devices: { requests: [] } } });
    expect(errorsIn('1.33', claim)).toEqual(['BadRequest apiVersion: "resource.k8s.io/v1" "ResourceClaim" is served from Kubernetes 1.34 on, not by 1.33']);
    expect(errorsIn('1.32', ofKind('resource.k8s.io/v1beta2', 'ResourceClaim')))
      .toEqual(['BadRequest apiVersion: "resource.k8s.io/v1beta2" "ResourceClaim" is known from Kubernetes 1.33 on, not by 1.32']);
    expect(acceptedBy(claim)).toEqual(['1.34', '1.35', '1.36']);
  });

  test('is none of those that are known', () => {
    expect(Schemas.bundled({ kubeVersion: '1.33' }).has('storage.k8s.io/v1', 'VolumeAttributesClass')).toBe(false);
    expect(Schemas.bundled({ kubeVersion: '1.34' }).has('storage.k8s.io/v1', 'VolumeAttributesClass')).toBe(true);
    expect(Schemas.bundled({ kubeVersion: '1.33' }).kindsOf('resource.k8s.io')).toEqual([]);
    expect(Schemas.bundled({ kubeVersion: '1.31' }).kindsOf('flowcontrol.apiserver.k8s.io')).toContain('v1beta3 FlowSchema');
    expect(Schemas.bundled().kindsOf('flowcontrol.apiserver.k8s.io')).toEqual(['v1 FlowSchema', 'v1 PriorityLevelConfiguration']);
  });

  test('is served where its definition is given', () => {
    const schemas = Schemas.bundled();
    schemas.addCrd({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'podsecuritypolicies.policy' },
      spec: {
        group: 'policy',
        scope: 'Cluster',
        names: { kind: 'PodSecurityPolicy', plural: 'podsecuritypolicies' },
        versions: [{ name: 'v1beta1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
      },
    });
    expect(schemas.judgeCreate(ofKind('policy/v1beta1', 'PodSecurityPolicy')).errors).toEqual([]);
  });
});

describe('a field that not all versions know', () => {
  test('is unknown before it came, with the version it came with', () => {
    expect(errorsIn('1.31', podWith({ resources: {} }))).toEqual(['UnknownField spec.resources: unknown field, known from Kubernetes 1.32 on']);
    expect(errorsIn('1.33', podWith({ hostnameOverride: 'a' }))).toEqual(['UnknownField spec.hostnameOverride: unknown field, known from Kubernetes 1.34 on']);
    expect(acceptedBy(podWith({ hostnameOverride: 'a' }))).toEqual(['1.34', '1.35', '1.36']);
  });

  test('is unknown again after it went', () => {
    const pod = podWith({ workloadRef: { name: 'a', podGroup: 'a' } });
    expect(errorsIn('1.36', pod)).toEqual(['UnknownField spec.workloadRef: unknown field, known from Kubernetes 1.35 on and gone with 1.36']);
    expect(acceptedBy(pod)).toEqual(['1.35']);
  });

  test('is not mistaken for one of another name', () =>
    expect(errorsIn('1.31', podWith({ hostnameOverrides: 'a' }))).toEqual(['UnknownField spec.hostnameOverrides: unknown field']));
});

describe('a field whose feature gate is off', () => {
  test('is dropped, so that no value of it is wrong', () => {
    expect(acceptedBy(podWith({ resources: { limits: { cpu: '-1' } } }))).toEqual(['1.32', '1.33']);
    expect(acceptedBy(podWith({ hostnameOverride: 'A B' }))).toEqual(['1.34']);
    expect(acceptedBy(podWith({ securityContext: { supplementalGroupsPolicy: 'Some' } }))).toEqual(['1.31', '1.32']);
    expect(acceptedBy(podWith({ resourceClaims: [{ name: 'A' }] }))).toEqual(['1.31', '1.32', '1.33']);
    expect(acceptedBy(ofKind('v1', 'PersistentVolumeClaim', {
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, volumeAttributesClassName: 'A B' },
    }))).toEqual(['1.31', '1.32', '1.33']);
  });

  test('may leave a hole behind', () => {
    expect(acceptedBy(podWith({ volumes: [{ name: 'A', image: { reference: '' } }] }, { volumeMounts: [{ name: 'A', mountPath: '' }] }))).toEqual(before(35));
    expect(errorsIn('1.34', podWith({ volumes: [{ name: 'a', image: { reference: 'a' } }] }, { volumeMounts: [{ name: 'b', mountPath: '/b' }] }))[0])
      .toContain('FieldValueNotFound spec.containers[0].volumeMounts[0].name');
    const fileKey = { name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'f', key: 'k' } } };
    expect(acceptedBy(podWith({ volumes: [{ name: 'v', emptyDir: {} }] }, { env: [fileKey] }))).toEqual(['1.35', '1.36']);
  });
});

/** The versions from one on. */
function since(minor: number): string[] {
  return MINORS.filter(candidate => candidate >= minor).map(candidate => `1.${candidate}`);
}

function before(minor: number): string[] {
  return MINORS.filter(candidate => candidate < minor).map(candidate => `1.${candidate}`);
}

function serviceWith(spec: object, name = 'a'): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { ports: [{ port: 80 }], ...spec } };
}

function jobTemplate(apiVersion: string, kind: string, spec: object): object {
  return ofKind(apiVersion, kind, {
    spec: { selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'a', image: 'a' }] } }, ...spec },
  });
}

describe('what the server checks in code', () => {
  test.each<[string, object, string[]]>([
    ['a variable whose name begins with a digit', podWith({}, { env: [{ name: '1A', value: 'a' }] }), since(32)],
    ['a prefix of variables with a blank', podWith({}, { envFrom: [{ prefix: 'a b', configMapRef: { name: 'a' } }] }), since(32)],
    ['a variable with a usual name', podWith({}, { env: [{ name: 'A.b-c_1', value: 'a' }] }), since(31)],
    ['a search domain with an underscore', podWith({ dnsConfig: { searches: ['_tcp.example.org'] } }), since(33)],
    ['the root as search domain', podWith({ dnsConfig: { searches: ['.'] } }), since(33)],
    ['a search domain', podWith({ dnsConfig: { searches: ['example.org.'] } }), since(31)],
    ['no sleep before the end', podWith({}, { lifecycle: { preStop: { sleep: { seconds: 0 } } } }), since(33)],
    ['a container that is restarted on its own', podWith({}, { restartPolicy: 'Always' }), since(34)],
    ['an init container that is restarted on failure', podWith({ initContainers: [{ name: 'i', image: 'a', restartPolicy: 'OnFailure' }] }), since(34)],
    ['an init container that is always restarted', podWith({ initContainers: [{ name: 'i', image: 'a', restartPolicy: 'Always' }] }), since(31)],
    ['a rule that restarts the container',
      podWith({}, { restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] }), since(34)],
    ['a rule of a sidecar',
      podWith({ initContainers: [{ name: 'i', image: 'a', restartPolicy: 'Always', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] }] }),
      ['1.34', '1.36']],
    ['a rule that restarts all containers',
      podWith({}, { restartPolicy: 'Never', restartPolicyRules: [{ action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [1] } }] }), ['1.34', '1.36']],
    ['a name server with leading zeros', podWith({ dnsConfig: { nameservers: ['010.000.0.01'] } }), before(36)],
    ['an alias of an IPv4 address in IPv6', podWith({ hostAliases: [{ ip: '::ffff:10.0.0.1', hostnames: ['a'] }] }), before(36)],
    ['an alias of no address', podWith({ hostAliases: [{ ip: '10.0.0.256', hostnames: ['a'] }] }), []],
    ['a source range with bits behind its length', serviceWith({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.1/8'] }), before(36)],
    ['an external address with leading zeros', serviceWith({ externalIPs: ['192.168.001.1'] }), before(36)],
    ['an external address of the host in IPv6', serviceWith({ externalIPs: ['::ffff:127.0.0.1'] }), []],
    ['a block of a NetworkPolicy with bits behind its length',
      ofKind('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '10.1.2.3/8', except: ['10.2.0.0/016'] } }] }] } }), before(36)],
    ['a Service whose name begins with a digit', serviceWith({}, '1a'), since(36)],
    ['an Ingress of a Service whose name begins with a digit',
      ofKind('networking.k8s.io/v1', 'Ingress', { spec: { defaultBackend: { service: { name: '1a', port: { number: 80 } } } } }), since(36)],
    ['traffic to the same zone', serviceWith({ trafficDistribution: 'PreferSameZone' }), since(34)],
    ['traffic to close endpoints', serviceWith({ trafficDistribution: 'PreferClose' }), since(31)],
    ['a StatefulSet of a Service with no DNS label as name', jobTemplate('apps/v1', 'StatefulSet', { serviceName: 'a.b' }), before(33)],
    ['a quota of a class of volume attributes',
      ofKind('v1', 'ResourceQuota', { spec: { scopeSelector: { matchExpressions: [{ scopeName: 'VolumeAttributesClass', operator: 'Exists' }] } } }), since(34)],
  ])('takes %s in some versions', (_what, object, versions) => expect(acceptedBy(object)).toEqual(versions));

  test('takes other resources for a suspended Job from 1.36 on', () => {
    const job = (cpu: string) => ofKind('batch/v1', 'Job', {
      spec: { suspend: true, template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a', resources: { limits: { cpu } } }] } } },
    });
    const verdictOf = (kubeVersion: string) => Schemas.bundled({ kubeVersion }).judgeUpdate(job('1'), job('2')).verdict;
    expect([verdictOf('1.35'), verdictOf('1.36')]).toEqual([Verdict.REJECTED, Verdict.ACCEPTED]);
  });

  test('takes less for a claim whose volume did not grow, from 1.32 on', () => {
    const claim = (storage: string, rest: object = {}) => ofKind('v1', 'PersistentVolumeClaim', {
      spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'a', volumeName: 'v', resources: { requests: { storage } } }, ...rest,
    });
    const status = { phase: 'Bound', capacity: { storage: '1Gi' } };
    const verdictOf = (kubeVersion: string) => Schemas.bundled({ kubeVersion }).judgeUpdate(claim('5Gi', { status }), claim('2Gi')).verdict;
    expect([verdictOf('1.31'), verdictOf('1.32')]).toEqual([Verdict.REJECTED, Verdict.ACCEPTED]);
  });
});
