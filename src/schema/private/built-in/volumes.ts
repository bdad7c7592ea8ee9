import { nanosOf } from './amount';
import { checkClaimSpec } from './claim-spec';
import { Field } from './field';
import { checkAnnotations, checkLabels } from './labels';
import { checkDownwardFiles, checkKeyItems, checkProjected } from './projected-volume';
import { checkFileMode, checkOneOfIfSet, checkText } from './rules';
import { VolumeSource, checkGitRepo, checkInlineCsi, checkOneSource, checkSecretRef, commonSource } from './volume-sources';
import { dnsLabelProblem, dnsSubdomainProblem } from '../names';

/** Sources of volumes of a Pod, in the order in which the server asks for them. */
const SOURCES: readonly VolumeSource[] = [
  { name: 'emptyDir', check: checkEmptyDir },
  commonSource('hostPath'),
  { name: 'gitRepo', check: checkGitRepo },
  commonSource('gcePersistentDisk'),
  commonSource('awsElasticBlockStore'),
  { name: 'secret', check: source => checkFiles(source, 'secretName') },
  commonSource('nfs'),
  commonSource('iscsi'),
  commonSource('glusterfs'),
  commonSource('flocker'),
  { name: 'persistentVolumeClaim', check: source => checkText(source.get('claimName')) },
  commonSource('rbd'),
  commonSource('cinder', source => checkSecretRef(source.get('secretRef'), 'name')),
  commonSource('cephfs'),
  commonSource('quobyte'),
  { name: 'downwardAPI', extraPath: 'downwarAPI', check: checkDownwardApi },
  commonSource('fc'),
  commonSource('flexVolume'),
  { name: 'configMap', check: source => checkFiles(source, 'name') },
  commonSource('azureFile'),
  commonSource('vsphereVolume'),
  commonSource('photonPersistentDisk'),
  commonSource('portworxVolume'),
  commonSource('azureDisk'),
  commonSource('storageos', source => checkSecretRef(source.get('secretRef'), 'name')),
  { name: 'projected', check: checkProjected },
  commonSource('scaleIO'),
  { name: 'csi', check: checkInlineCsi },
  { name: 'ephemeral', check: checkEphemeral },
  { name: 'image', check: source => checkOneOfIfSet(source.get('pullPolicy'), ['Always', 'IfNotPresent', 'Never']) },
];

/**
 * Checks `volumes` of a Pod.
 *
 * @param podName name of the Pod, empty where it is not known as in templates
 * @param isPod whether they are those of a Pod
 * @returns the valid ones by name; no others can be mounted
 */
export function checkVolumes(volumes: Field, podName: string, isPod: boolean): Map<string, Field> {
  const valid = new Map<string, Field>();
  const claims = new Set(volumes.items.filter(volume => volume.get('ephemeral').isSet).map(volume => `${podName}-${volume.get('name').text}`));
  for (const volume of volumes.items) {
    const name = volume.get('name');
    const before = volumes.errorCount;
    checkOneSource(volume, SOURCES);
    if (isPod && volume.get('image').isSet) {
      checkText(volume.get('image', 'reference'));
    }
    checkText(name, dnsLabelProblem);
    if (valid.has(name.text)) {
      name.duplicate();
    }
    checkNames(volume, podName);
    if (volumes.errorCount === before) {
      valid.set(name.text, volume);
    }
    const claim = volume.get('persistentVolumeClaim', 'claimName');
    if (podName !== '' && claims.has(claim.text)) {
      claim.invalid('must not be the claim that another volume of the Pod creates');
    }
  }
  return valid;
}

/** Names that are made of the volume's name. */
function checkNames(volume: Field, podName: string): void {
  const name = volume.get('name');
  const portal = volume.get('iscsi', 'targetPortal').text;
  if (volume.get('iscsi', 'initiatorName').isSet && `${name.text}:${portal}`.length > 64) {
    name.invalid('name and targetPortal together must be shorter than 64 characters where initiatorName is set');
  }
  if (volume.get('ephemeral').isSet && podName !== '' && name.text !== '') {
    name.invalid(dnsSubdomainProblem(`${podName}-${name.text}`));
  }
}

function checkEmptyDir(source: Field): void {
  if (nanosOf(source.get('sizeLimit').value) < 0n) {
    source.get('sizeLimit').forbidden(`${source.get('sizeLimit').value} is negative, must be 0 or more`);
  }
}

function checkFiles(source: Field, name: string): void {
  checkText(source.get(name));
  checkFileMode(source.get('defaultMode'));
  checkKeyItems(source.get('items'));
}

function checkDownwardApi(source: Field): void {
  checkFileMode(source.get('defaultMode'));
  checkDownwardFiles(source);
}

function checkEphemeral(source: Field): void {
  const template = source.get('volumeClaimTemplate');
  if (!template.isSet) {
    template.required();
    return;
  }
  const metadata = template.get('metadata');
  checkAnnotations(metadata.get('annotations'));
  checkLabels(metadata.get('labels'));
  for (const [name] of metadata.entries) {
    const isZero = metadata.value[name] === '' || (name === 'generation' && metadata.get(name).number === 0);
    if (name !== 'annotations' && name !== 'labels' && !isZero) {
      metadata.get(name === 'uid' ? 'uID' : name).as(metadata.value[name]).forbidden('only labels and annotations can be set here');
    }
  }
  checkClaimSpec(template.get('spec'));
}
