import { Field } from './field';
import { checkDescendingPath, checkNoBacksteps, checkOneOfIfSet, checkRange, checkText } from './rules';
import { csiDriverProblem } from './text-forms';
import { dnsLabelProblem, dnsSubdomainProblem } from '../names';
import { compilePattern } from '../patterns';

/** Where a volume can come from: how it is written, how the server writes it in errors, and what it checks. */
export interface VolumeSource {
  readonly name: string;
  /** In the path of errors, where it differs. */
  readonly path?: string;
  /** In the path of the error that there is another source, where it differs. */
  readonly extraPath?: string;
  readonly check?: (source: Field) => void;
  /** Whether the server does not mind that there is another source before. */
  readonly mayFollow?: boolean;
}

const HOST_PATH_TYPES = ['', 'BlockDevice', 'CharDevice', 'Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket'];

/** Sources that Pods and PersistentVolumes have in common, the same or almost. */
const COMMON_SOURCES: ReadonlyMap<string, VolumeSource> = new Map([
  { name: 'awsElasticBlockStore', check: (source: Field) => checkDisk(source, 'volumeID') },
  { name: 'azureDisk', check: checkAzureDisk },
  { name: 'azureFile', check: needing('secretName', 'shareName') },
  { name: 'cephfs', extraPath: 'cephFS', check: needing('monitors') },
  { name: 'cinder', check: needing('volumeID') },
  { name: 'fc', check: checkFibreChannel },
  { name: 'flexVolume', check: checkFlexVolume },
  { name: 'flocker', check: checkFlocker },
  { name: 'gcePersistentDisk', path: 'persistentDisk', extraPath: 'gcePersistentDisk', check: (source: Field) => checkDisk(source, 'pdName') },
  { name: 'glusterfs', check: needing('endpoints', 'path') },
  { name: 'hostPath', check: checkHostPath },
  { name: 'iscsi', check: checkIscsi },
  { name: 'nfs', check: checkNfs },
  { name: 'photonPersistentDisk', check: needing('pdID') },
  { name: 'portworxVolume', check: needing('volumeID') },
  { name: 'quobyte', check: checkQuobyte },
  { name: 'rbd', check: needing('monitors', 'image') },
  { name: 'scaleIO', check: needing('gateway', 'system', 'volumeName') },
  { name: 'storageos', check: checkStorageOs },
  { name: 'vsphereVolume', check: needing('volumePath') },
].map(source => [source.name, source]));

/** One of the sources that Pods and PersistentVolumes have in common, with what only one of them checks. */
export function commonSource(name: string, checkMore?: (source: Field) => void): VolumeSource {
  const source = COMMON_SOURCES.get(name)!;
  return !checkMore ? source : {
    ...source,
    check: field => {
      source.check?.(field);
      checkMore(field);
    },
  };
}

/** Checks that a volume has a source, one only, and that it is valid. Sources are asked in the server's order. */
export function checkOneSource(volume: Field, sources: readonly VolumeSource[]): void {
  const given = sources.filter(({ name }) => volume.get(name).isSet);
  if (given.length === 0) {
    volume.required('a source of the volume is required');
  }
  given.forEach(({ name, path, extraPath, check, mayFollow }, i) => {
    if (i === 0 || mayFollow) {
      check?.(volume.get(path ?? name).as(volume.get(name).value));
    } else {
      volume.get(extraPath ?? path ?? name).forbidden(`there is ${given[0].name} already, a volume has one source`);
    }
  });
}

/** Checks that fields are given. */
export function needing(...names: string[]): (source: Field) => void {
  return source => names.map(name => source.get(name)).filter(isMissing).forEach(field => field.required());
}

/** Checks a reference to a Secret of which only some fields are needed. */
export function checkSecretRef(reference: Field, ...needed: string[]): void {
  if (reference.isSet) {
    needing(...needed)(reference);
  }
}

/** Checks the name of a CSI driver. */
export function checkDriverName(driver: Field): void {
  if (driver.text === '') {
    driver.required();
    return;
  }
  if (driver.text.length > 63) {
    driver.tooLong(63, 'characters');
  }
  driver.invalid(csiDriverProblem(driver.text));
}

function isMissing(field: Field): boolean {
  return Array.isArray(field.value) ? field.size === 0 : field.text === '';
}

function checkHostPath(source: Field): void {
  if (source.get('path').text === '') {
    source.get('path').required();
    return;
  }
  checkNoBacksteps(source.get('path'));
  checkOneOfIfSet(source.get('type'), HOST_PATH_TYPES);
}

function checkDisk(source: Field, id: string): void {
  checkText(source.get(id));
  checkRange(source.get('partition'), 0, 255);
}

function checkNfs(source: Field): void {
  checkText(source.get('server'));
  checkText(source.get('path'));
  if (!source.get('path').text.startsWith('/')) {
    source.get('path').invalid('must be an absolute path');
  }
}

function checkIscsi(source: Field): void {
  checkText(source.get('targetPortal'));
  checkText(source.get('iqn'), initiatorProblem);
  checkRange(source.get('lun'), 0, 255);
  if ((source.get('chapAuthDiscovery').isTrue || source.get('chapAuthSession').isTrue) && !source.get('secretRef').isSet) {
    source.get('secretRef').required('needed for CHAP');
  }
  if (source.get('initiatorName').isSet) {
    source.get('initiatorname').invalid(initiatorProblem(source.get('initiatorName').text));
  }
}

/** It may begin anywhere in the text, which takes an engine that does not go back. */
const QUALIFIED_INITIATOR = 'iqn\\.\\d{4}-\\d{2}\\.([a-zA-Z0-9\\-.]+)(:[^,;*&$|\\t\\n\\f\\r ]+)$';

function initiatorProblem(text: string): string | undefined {
  const isName = text.startsWith('iqn') ? compilePattern(QUALIFIED_INITIATOR)!.test(text) : /^(eui.[a-zA-Z0-9]{16}|naa.[a-zA-Z0-9]{32})$/.test(text);
  return isName ? undefined : `${JSON.stringify(text)} is no iSCSI name such as iqn.2001-04.com.example:storage, eui.<16 digits> or naa.<32 digits>`;
}

function checkFibreChannel(source: Field): void {
  const [names, ids, lun] = ['targetWWNs', 'wwids', 'lun'].map(name => source.get(name));
  if (names.size === 0 && ids.size === 0) {
    names.required('one of targetWWNs and wwids is required');
  }
  if (names.size > 0 && ids.size > 0) {
    names.invalid('targetWWNs and wwids exclude each other');
  }
  if (names.size > 0 && !lun.isSet) {
    lun.required('targetWWNs need a lun');
  } else if (names.size > 0) {
    checkRange(lun, 0, 255);
  }
}

function checkFlexVolume(source: Field): void {
  checkText(source.get('driver'));
  for (const [key, option] of source.get('options').entries) {
    const domain = `.${key.split('/')[0].toLowerCase()}`;
    if (domain.endsWith('.kubernetes.io') || domain.endsWith('.k8s.io')) {
      option.invalid('the domains kubernetes.io and k8s.io are reserved');
    }
  }
}

function checkFlocker(source: Field): void {
  const [name, id] = [source.get('datasetName'), source.get('datasetUUID')];
  if (name.text === '' && id.text === '') {
    source.required('one of datasetName and datasetUUID is required');
  }
  if (name.text !== '' && id.text !== '') {
    source.invalid('datasetName and datasetUUID exclude each other');
  }
  if (name.text.includes('/')) {
    name.invalid("must not contain '/'");
  }
}

function checkQuobyte(source: Field): void {
  const registry = source.get('registry');
  if (registry.text === '') {
    registry.required('hosts with ports are required, such as host:7861');
  } else if (source.get('tenant').text.length > 64) {
    source.get('tenant').required('must be a UUID of at most 64 characters');
  } else if (!registry.text.split(',').every(pair => /^([^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/.test(pair))) {
    registry.invalid(`${JSON.stringify(registry.text)} must be hosts with ports, such as host:7861, with commas between them`);
  }
  checkText(source.get('volume'));
}

function checkAzureDisk(source: Field): void {
  checkText(source.get('diskName'));
  checkText(source.get('diskURI'));
  checkOneOfIfSet(source.get('cachingMode'), ['None', 'ReadOnly', 'ReadWrite']);
  checkOneOfIfSet(source.get('kind'), ['Dedicated', 'Managed', 'Shared']);
  const start = source.get('kind').text === 'Managed' ? '/subscriptions/' : 'https://';
  if (!source.get('diskURI').text.startsWith(start)) {
    source.get('diskURI').unsupported([`${start}...`]);
  }
}

function checkStorageOs(source: Field): void {
  checkText(source.get('volumeName'), dnsLabelProblem);
  if (source.get('volumeNamespace').text !== '') {
    source.get('volumeNamespace').invalid(dnsLabelProblem(source.get('volumeNamespace').text));
  }
}

/** Checks the source of a volume in a git repository, which no server takes any more to run, but all to store. */
export function checkGitRepo(source: Field): void {
  checkText(source.get('repository'));
  checkDescendingPath(source.get('directory'));
}

/** Checks an inline CSI volume. */
export function checkInlineCsi(source: Field): void {
  checkDriverName(source.get('driver'));
  const secret = source.get('nodePublishSecretRef', 'name');
  if (source.get('nodePublishSecretRef').isSet) {
    if (secret.text === '') {
      secret.required();
    } else {
      source.get('name').invalid(dnsSubdomainProblem(secret.text));
    }
  }
}
