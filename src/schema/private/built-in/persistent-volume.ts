import { posix } from 'path';
import { checkNodeSelector } from './affinity';
import { unitsOf } from './amount';
import { checkAccessModes, checkPositive, checkVolumeMode } from './claim-spec';
import { Field } from './field';
import { nameOf } from './metadata';
import { checkOneOf, checkText, checkTextIfSet } from './rules';
import { isSame } from './same';
import { VolumeSource, checkDriverName, checkOneSource, checkSecretRef, commonSource } from './volume-sources';
import { Shape } from '../../shape';
import { dnsLabelProblem, dnsSubdomainProblem } from '../names';

const RECLAIM_POLICIES = ['Delete', 'Recycle', 'Retain'];
const SECRETS = ['controllerPublishSecretRef', 'controllerExpandSecretRef', 'nodePublishSecretRef', 'nodeExpandSecretRef'];

/** Sources of PersistentVolumes, in the order in which the server asks for them. */
const SOURCES: readonly VolumeSource[] = [
  commonSource('hostPath'),
  commonSource('gcePersistentDisk'),
  commonSource('awsElasticBlockStore'),
  commonSource('glusterfs', source => checkNamespace(source.get('endpointsNamespace'))),
  commonSource('flocker'),
  commonSource('nfs'),
  commonSource('rbd'),
  commonSource('quobyte'),
  commonSource('cephfs'),
  commonSource('iscsi', source => checkSecretRef(source.get('secretRef'), 'name')),
  commonSource('cinder', source => checkSecretRef(source.get('secretRef'), 'name', 'namespace')),
  commonSource('fc'),
  { ...commonSource('flexVolume'), mayFollow: true },
  commonSource('azureFile', checkAzureFile),
  commonSource('vsphereVolume'),
  commonSource('photonPersistentDisk'),
  commonSource('portworxVolume'),
  commonSource('azureDisk'),
  commonSource('scaleIO'),
  { name: 'local', check: checkLocal },
  commonSource('storageos', source => checkSecretRef(source.get('secretRef'), 'name', 'namespace')),
  { name: 'csi', check: checkCsi },
];

/** Sources that mount options in an annotation are for. */
const MOUNTED = [
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'gcePersistentDisk', 'glusterfs', 'iscsi', 'nfs', 'photonPersistentDisk', 'quobyte', 'rbd', 'vsphereVolume',
];
const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';

/** Checks a PersistentVolume. */
export function checkPersistentVolume(volume: Field): void {
  checkVolumeSpec(volume.get('spec'), nameOf(volume));
  const options = volume.get('metadata', 'annotations').get(MOUNT_OPTIONS);
  if (options.isSet && !MOUNTED.some(name => volume.get('spec', name).isSet)) {
    options.forbidden('a volume of this source takes none in an annotation; write spec.mountOptions');
  }
}

/** Checks the spec of a volume without an object of its own, which only a CSI driver attaches. */
export function checkInlineVolumeSpec(spec: Field): void {
  const [policy, mode] = [spec.get('persistentVolumeReclaimPolicy'), spec.get('volumeMode')];
  const taken = [
    spec.get('claimRef').isSet && 'claimRef', spec.get('capacity').size > 0 && 'capacity', spec.get('nodeAffinity').isSet && 'nodeAffinity',
    policy.text !== '' && policy.text !== 'Retain' && 'persistentVolumeReclaimPolicy', spec.get('storageClassName').text !== '' && 'storageClassName',
    mode.isSet && mode.text !== 'Filesystem' && 'volumeMode',
  ];
  taken.filter(name => name !== false).forEach(name => spec.get(name).forbidden('a volume without an object of its own can not have it'));
  if (!spec.get('csi').isSet) {
    spec.get('csi').required('a volume without an object of its own must be one of a CSI driver');
  }
  checkAccessModes(spec.get('accessModes'));
  checkOneSource(spec, SOURCES);
  checkSourceInContext(spec.as({ ...spec.value, nodeAffinity: undefined }), '');
}

/** Checks the spec of a PersistentVolume. */
function checkVolumeSpec(spec: Field, name: string): void {
  checkAccessModes(spec.get('accessModes'));
  checkCapacity(spec.get('capacity'));
  checkOneOf(spec.get('persistentVolumeReclaimPolicy'), RECLAIM_POLICIES);
  const affinity = spec.get('nodeAffinity');
  if (affinity.isSet && !affinity.get('required').isSet) {
    affinity.get('required').required();
  } else if (affinity.isSet) {
    checkNodeSelector(affinity.get('required'));
  }
  checkOneSource(spec, SOURCES);
  checkSourceInContext(spec, name);
  checkTextIfSet(spec.get('storageClassName'), dnsSubdomainProblem);
  checkVolumeMode(spec.get('volumeMode'));
  const attributes = spec.get('volumeAttributesClassName');
  if (attributes.isSet) {
    checkText(attributes, dnsSubdomainProblem);
    if (!spec.get('csi').isSet) {
      spec.get('csi').required('volumeAttributesClassName is only for csi');
    }
  }
}

/** Checks what of a PersistentVolume is changed. */
export function checkVolumeUpdate(volume: Field, old: Field, shape: Shape): void {
  const [spec, oldSpec] = [volume.get('spec'), old.get('spec')];
  const specShape = shape.properties!.spec;
  const isSameSource = SOURCES.every(({ name }) => {
    const source = spec.get(name).value;
    const mayExpand = name === 'csi' && source && oldSpec.get(name).isSet && !oldSpec.get(name, 'controllerExpandSecretRef').isSet;
    return isSame(specShape.properties![name], mayExpand ? { ...source, controllerExpandSecretRef: undefined } : source, oldSpec.get(name).value);
  });
  if (!isSameSource) {
    spec.get('persistentvolumesource').forbidden('where the volume comes from can not be changed; create another PersistentVolume');
  }
  if (spec.get('volumeMode').value !== oldSpec.get('volumeMode').value) {
    volume.get('volumeMode').invalid(`${oldSpec.get('volumeMode').text} can not be changed`);
  }
  const [affinity, oldAffinity] = [spec.get('nodeAffinity'), oldSpec.get('nodeAffinity')];
  if (oldAffinity.isSet && !isSame(specShape.properties!.nodeAffinity, affinity.value, withStableLabels(oldAffinity, affinity))) {
    volume.get('nodeAffinity').invalid('can not be changed, but for labels that got a stable name');
  }
  if (oldSpec.get('volumeAttributesClassName').isSet && !spec.get('volumeAttributesClassName').isSet) {
    spec.get('volumeAttributesClassName').forbidden('can be changed, but not removed');
  }
}

const STABLE_LABELS: { readonly [label: string]: string } = {
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
};

/** The old affinity with those labels by their stable names that the new one has so. */
function withStableLabels(old: Field, now: Field): unknown {
  const terms = old.get('required', 'nodeSelectorTerms').items.map((term, i) => ({
    ...term.value,
    matchExpressions: term.get('matchExpressions').items.map((requirement, j) => {
      const key = now.get('required', 'nodeSelectorTerms').item(i).get('matchExpressions').item(j).get('key').text;
      return STABLE_LABELS[requirement.get('key').text] === key ? { ...requirement.value, key } : requirement.value;
    }),
  }));
  return { ...old.value, required: { nodeSelectorTerms: terms } };
}

function checkCapacity(capacity: Field): void {
  if (capacity.size === 0) {
    capacity.required('storage is required');
  }
  if (capacity.size !== 1 || !capacity.key('storage').isSet) {
    capacity.unsupported(['storage']);
  }
  for (const [, amount] of capacity.entries) {
    if (unitsOf(amount.value) < 0n) {
      amount.invalid(`${amount.value} is negative`);
    }
    checkPositive(amount);
  }
}

/** What can only be said of a source together with the rest of the volume. */
function checkSourceInContext(spec: Field, name: string): void {
  const first = SOURCES.find(source => spec.get(source.name).isSet)?.name;
  const portal = spec.get('iscsi', 'targetPortal').text;
  if (first === 'iscsi' && spec.get('iscsi', 'initiatorName').isSet && Buffer.byteLength(`${name}:${portal}`) > 64) {
    spec.get('iscsi', 'targetportal').invalid('the name of the volume and targetPortal together must be shorter than 64 characters where initiatorName is set');
  }
  if (first === 'local' && !spec.get('nodeAffinity').isSet) {
    spec.get('nodeAffinity').required('a local volume is on one node only');
  }
  if (posix.normalize(spec.get('hostPath', 'path').text) === '/' && spec.get('persistentVolumeReclaimPolicy').text === 'Recycle') {
    spec.get('persistentVolumeReclaimPolicy').forbidden('Recycle would empty the whole host');
  }
}

function checkNamespace(namespace: Field): void {
  if (namespace.isSet) {
    namespace.invalid(dnsLabelProblem(namespace.text));
  }
}

function checkAzureFile(source: Field): void {
  if (source.get('secretNamespace').isSet) {
    checkText(source.get('secretNamespace'));
  }
}

function checkLocal(source: Field): void {
  const path = source.get('path');
  if (path.text.split('/').includes('..')) {
    path.invalid("must not contain '..'");
  }
  checkText(path);
}

function checkCsi(source: Field): void {
  checkDriverName(source.get('driver'));
  checkText(source.get('volumeHandle'));
  for (const secret of SECRETS.map(name => source.get(name)).filter(field => field.isSet)) {
    checkText(secret.get('name'), dnsSubdomainProblem);
    checkText(secret.get('namespace'), dnsLabelProblem);
  }
}
