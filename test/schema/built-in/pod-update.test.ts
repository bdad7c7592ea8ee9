import { updating } from './cases';
import { changed } from './judged';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    activeDeadlineSeconds: 600,
    containers: [{ name: 'nginx', image: 'nginx:1.27', resources: { limits: { memory: '1Gi' } } }],
    initContainers: [{ name: 'setup', image: 'busybox:1.36' }],
    tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }],
  },
};

describe('Pods that run', () => {
  updating(POD, [
    ['images can change', { 'spec.containers[0].image': 'nginx:1.28', 'spec.initContainers[0].image': 'busybox:1.37' }],
    ['images that are pulled only once stay such', { 'spec.containers[0].image': 'nginx' }, 'Forbidden spec'],
    ['images that are pulled only once do not become the latest, be it a certain one', { 'spec.containers[0].image': `nginx:latest@sha256:${'0'.repeat(64)}` }, 'Forbidden spec'],
    ['images can be certain ones', { 'spec.containers[0].image': `nginx@sha256:${'0'.repeat(64)}` }],
    ['other fields stay', { 'spec.containers[0].command': ['nginx'] }, 'Forbidden spec'],
    ['an amount can be written otherwise', { 'spec.containers[0].resources.limits.memory': '1024Mi' }],
    ['containers stay', { 'spec.containers[1]': { name: 'more', image: 'more:1' } }, 'Forbidden spec.containers'],
    ['init containers stay', { 'spec.initContainers': [] }, 'Forbidden spec.initContainers'],
    ['the deadline can come sooner', { 'spec.activeDeadlineSeconds': 300 }],
    ['the deadline does not come later', { 'spec.activeDeadlineSeconds': 900 }, 'Invalid spec.activeDeadlineSeconds'],
    ['nothing more is said of a deadline that is none', { 'spec.activeDeadlineSeconds': -1, 'spec.containers[0].command': ['nginx'] }, 'Invalid spec.activeDeadlineSeconds'],
    ['the deadline is not removed', { 'spec.activeDeadlineSeconds': undefined }, 'Invalid spec.activeDeadlineSeconds'],
    ['tolerations can be added', { 'spec.tolerations[1]': { key: 'b', operator: 'Exists' } }],
    ['tolerations can last longer', { 'spec.tolerations[0].tolerationSeconds': 600 }],
    ['tolerations are not removed', { 'spec.tolerations': [] }, 'Forbidden spec.tolerations'],
    ['gates are not added', { 'spec.schedulingGates': [{ name: 'a' }] }, 'Forbidden spec.schedulingGates[0].name'],
    ['annotations of AppArmor stay', { 'metadata.annotations[container.apparmor.security.beta.kubernetes.io/nginx]': 'unconfined' },
      'Forbidden metadata.annotations[container.apparmor.security.beta.kubernetes.io/nginx]'],
    ['what the server drops is no change', { 'spec.containers[0].lifecycle': { stopSignal: 'SIGINT' } }],
    ['the new Pod is checked', { 'spec.containers[0].image': ' nginx' }, 'Invalid spec.containers[0].image'],
  ]);
  updating({ ...POD, spec: { ...POD.spec, terminationGracePeriodSeconds: -1 } }, [
    ['a negative grace period can become 1', { 'spec.terminationGracePeriodSeconds': 1 }],
    ['a negative grace period is 1 however it is written', { 'spec.terminationGracePeriodSeconds': -5 }],
    ['a negative grace period does not become another', { 'spec.terminationGracePeriodSeconds': 5 }, 'Forbidden spec'],
  ]);
});

describe('what is the same for the server', () => {
  const from = (valueFrom: object) => ({
    ...POD,
    spec: { ...POD.spec, containers: [{ ...POD.spec.containers[0], env: [{ name: 'A', valueFrom }] }], volumes: [{ name: 'env', emptyDir: {} }] },
  });
  const F = 'spec.containers[0].env[0].valueFrom';
  updating(from({ resourceFieldRef: { resource: 'limits.cpu' } }), [
    ['is no divisor and one of 0', { [`${F}.resourceFieldRef.divisor`]: '0' }],
    ['is not no divisor and another', { [`${F}.resourceFieldRef.divisor`]: '1' }, 'Forbidden spec'],
  ]);
  updating(from({ fileKeyRef: { volumeName: 'env', path: 'env', key: 'A' } }), [
    ['is a file that must be there, said or not', { [`${F}.fileKeyRef.optional`]: false }],
    ['is not a file that must be there, and one that need not', { [`${F}.fileKeyRef.optional`]: true }, 'Forbidden spec'],
  ]);
});

describe('what the server writes into a Pod when it is created', () => {
  const affinityTo = (labelSelector: object) => ({ podAntiAffinity: { [REQUIRED]: [{ topologyKey: 'zone', labelSelector, matchLabelKeys: ['version', 'tier'] }] } });
  const labelled = (affinity: object) => ({ ...POD, metadata: { ...POD.metadata, labels: { version: '1' } }, spec: { ...POD.spec, affinity } });
  const [given, stored] = [affinityTo({ matchLabels: { app: 'web' } }),
    affinityTo({ matchLabels: { app: 'web' }, matchExpressions: [{ key: 'version', operator: 'In', values: ['1'] }] })];

  test('is the labels that terms name by their keys', () => {
    expect(changed(labelled(given), labelled(stored))).toEqual([]);
    expect(changed(labelled(stored), labelled(stored))).toEqual([]);
    expect(changed(labelled(given), labelled(given))).toEqual(['Forbidden spec']);
    expect(changed(labelled(stored), labelled(given))).toEqual(['Forbidden spec']);
  });

  const KEY = 'container.apparmor.security.beta.kubernetes.io/';
  const unconfined = (change: object) => ({ ...POD, spec: { ...POD.spec, ...change } });
  const annotated = (pod: any, names: string[], value: string) => ({ ...pod, metadata: { ...pod.metadata, annotations: Object.fromEntries(names.map(name => [`${KEY}${name}`, value])) } });

  test.each([
    ['RuntimeDefault', undefined, 'runtime/default'],
    ['Unconfined', undefined, 'unconfined'],
    ['Localhost', 'web', 'localhost/web'],
  ])('is annotations of the profile %s of AppArmor', (type, localhostProfile, value) => {
    const pod = unconfined({ securityContext: { appArmorProfile: { type, localhostProfile } } });
    expect(changed(pod, pod)).toEqual([`Forbidden metadata.annotations[${KEY}nginx]`, `Forbidden metadata.annotations[${KEY}setup]`]);
    expect(changed(pod, annotated(pod, ['nginx', 'setup'], value))).toEqual([]);
  });

  test.each([
    ['unconfined', { type: 'Unconfined' }],
    ['localhost/web', { type: 'Localhost', localhostProfile: 'web' }],
  ])('is the profile of AppArmor that the annotation %s says', (value, appArmorProfile) => {
    const [nginx] = POD.spec.containers;
    const pod = annotated(POD, ['nginx'], value);
    expect(changed(pod, pod)).toEqual(['Forbidden spec']);
    expect(changed(pod, annotated(unconfined({ containers: [{ ...nginx, securityContext: { appArmorProfile } }] }), ['nginx'], value))).toEqual([]);
  });

  test('is no profile of AppArmor that the Pod has as a whole, that is none, or that windows does not know', () => {
    const whole = annotated(unconfined({ securityContext: { appArmorProfile: { type: 'Unconfined' } } }), ['nginx', 'setup'], 'unconfined');
    const none = annotated(POD, ['nginx'], 'localhost/');
    const windows = annotated(unconfined({ os: { name: 'windows' } }), ['nginx'], 'unconfined');
    expect([whole, none, windows].map(pod => changed(pod, pod))).toEqual([[], [], []]);
  });
});

describe('containers to debug', () => {
  const E = 'spec.ephemeralContainers[0]';
  const DEBUGGED = { ...POD, spec: { ...POD.spec, ephemeralContainers: [{ name: 'debug', image: 'busybox', targetContainerName: 'nginx' }] } };
  updating(DEBUGGED, [
    ['are for a container that is there', { [`${E}.targetContainerName`]: 'other' }, 'Forbidden spec', `NotFound ${E}.targetContainerName`],
    ['have no probes, ports and the like', { [`${E}.livenessProbe`]: { exec: { command: ['true'] } }, [`${E}.ports`]: [{ containerPort: 80 }] },
      'Forbidden spec', `Forbidden ${E}.livenessProbe`, `Forbidden ${E}.ports`],
    ['may have no resources at all', { [`${E}.resources`]: {} }],
    ['have not even empty lists and hooks', { [`${E}.ports`]: [], [`${E}.lifecycle`]: {} }, 'Forbidden spec', `Forbidden ${E}.lifecycle`, `Forbidden ${E}.ports`],
    ['mount volumes as a whole', { [`${E}.volumeMounts`]: [{ name: 'data', mountPath: '/data', subPath: 'a' }] },
      'Forbidden spec', `Forbidden ${E}.volumeMounts[0].subPath`, `NotFound ${E}.volumeMounts[0].name`],
    ['have names of their own', { [`${E}.name`]: 'nginx' }, `Duplicate ${E}.name`, 'Forbidden spec'],
  ]);
});

describe('Pods that wait at gates', () => {
  const TERMS = `spec.affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms`;
  const GATED = { ...POD, spec: { ...POD.spec, schedulingGates: [{ name: 'a' }, { name: 'b' }], nodeSelector: { disk: 'ssd' } } };
  updating(GATED, [
    ['gates are removed', { 'spec.schedulingGates': [{ name: 'b' }] }],
    ['nodes can be narrowed down', { 'spec.nodeSelector.zone': 'a' }],
    ['labels of nodes are not removed', { 'spec.nodeSelector': { zone: 'a' } }, 'Invalid spec.nodeSelector'],
    ['affinity to nodes can be given', { 'spec.affinity': { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }] } } } }],
    ['an affinity to nothing can not', { 'spec.affinity': {} }, 'Forbidden spec'],
    ['affinity to Pods can not', { 'spec.affinity': { podAffinity: { [REQUIRED]: [{ topologyKey: 'zone' }] } } }, 'Forbidden spec'],
  ]);
  updating({ ...GATED, spec: { ...GATED.spec, affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }] } } } } }, [
    ['requirements can be added', { [`${TERMS}[0].matchExpressions[1]`]: { key: 'b', operator: 'Exists' } }],
    ['terms can not', { [`${TERMS}[1]`]: { matchExpressions: [{ key: 'b', operator: 'Exists' }] } }, `Invalid ${TERMS}`],
    ['requirements are not changed', { [`${TERMS}[0].matchExpressions[0].operator`]: 'DoesNotExist' }, `Invalid ${TERMS}[0]`],
  ]);
});
