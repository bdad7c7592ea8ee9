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
    expect(acceptedBy(podWith({ volumes: [{ name: 'a', image: { reference: 'a' } }] }))).toEqual(['1.35', '1.36']);
    expect(errorsIn('1.34', podWith({ volumes: [{ name: 'a', image: { reference: 'a' } }] }))[0]).toContain('FieldValueRequired spec.volumes[0]');
    const fileKey = { name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'f', key: 'k' } } };
    expect(acceptedBy(podWith({ volumes: [{ name: 'v', emptyDir: {} }] }, { env: [fileKey] }))).toEqual(['1.35', '1.36']);
  });
});
