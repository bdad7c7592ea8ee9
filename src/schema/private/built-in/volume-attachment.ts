import { nanosOf } from './amount';
import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkInlineVolumeSpec } from './persistent-volume';
import { checkNotNegative, checkText } from './rules';
import { isSame } from './same';
import { checkDriverName } from './volume-sources';
import { Shape } from '../../shape';
import { dnsSubdomainProblem, qualifiedNameProblem } from '../names';

/** Of the name that a driver gives to a node. */
const LONGEST_NODE_ID = 256;

/** Checks a VolumeAttachment. */
export function checkVolumeAttachment(attachment: Field): void {
  const [attacher, source, node] = ['attacher', 'source', 'nodeName'].map(name => attachment.get('spec', name));
  const [volume, inline] = [source.get('persistentVolumeName'), source.get('inlineVolumeSpec')];
  checkDriverName(attacher);
  if (!volume.isSet && !inline.isSet) {
    source.required('one of persistentVolumeName and inlineVolumeSpec is required');
  } else if (volume.isSet && inline.isSet) {
    source.forbidden('persistentVolumeName and inlineVolumeSpec exclude each other');
    volume.invalid(dnsSubdomainProblem(volume.text));
  } else if (volume.isSet) {
    checkText(volume, dnsSubdomainProblem);
  } else {
    checkInlineVolumeSpec(inline);
  }
  node.invalid(dnsSubdomainProblem(node.text));
}

/** Checks what of a VolumeAttachment is changed: nothing of its spec may be. */
export function checkAttachmentUpdate(attachment: Field, old: Field, shape: Shape): void {
  if (!isSame(shape.properties!.spec, attachment.get('spec').value, old.get('spec').value)) {
    attachment.get('spec').invalid('can not be changed; create another VolumeAttachment');
  }
}

/** Checks a CSINode. */
export function checkCsiNode(node: Field): void {
  const names = new Set<string>();
  for (const driver of node.get('spec', 'drivers').items) {
    const [name, id] = [driver.get('name'), driver.get('nodeID')];
    checkDriverName(name);
    if (names.has(name.text)) {
      name.duplicate();
    }
    names.add(name.text);
    checkText(id);
    if (Buffer.byteLength(id.text) > LONGEST_NODE_ID) {
      id.invalid(`${Buffer.byteLength(id.text)} bytes, at most ${LONGEST_NODE_ID} are allowed`);
    }
    checkNotNegative(driver.get('allocatable', 'count'));
    checkTopologyKeys(driver);
  }
}

/** Checks what of a CSINode is changed: drivers may come and go, but not change but for how many volumes they take. */
export function checkCsiNodeUpdate(node: Field, old: Field): void {
  const before = new Map(old.get('spec', 'drivers').items.map(driver => [driver.get('name').text, driver]));
  for (const driver of node.get('spec', 'drivers').items) {
    const same = before.get(driver.get('name').text);
    if (same && !isSame(undefined, fixedParts(driver), fixedParts(same))) {
      node.get('spec', 'drivers').invalid(`the driver ${JSON.stringify(driver.get('name').text)} can not be changed`);
    }
  }
}

/** Checks a CSIStorageCapacity. */
export function checkStorageCapacity(capacity: Field): void {
  checkLabelSelector(capacity.get('nodeTopology'));
  capacity.get('storageClassName').invalid(dnsSubdomainProblem(capacity.get('storageClassName').text));
  const amount = capacity.get('capacity');
  if (amount.isSet && nanosOf(amount.value) < 0n) {
    amount.invalid(`${amount.value} is negative, must be 0 or more`);
  }
}

/** Checks what of a CSIStorageCapacity is changed. */
export function checkStorageCapacityUpdate(capacity: Field, old: Field, shape: Shape): void {
  for (const name of ['nodeTopology', 'storageClassName']) {
    if (!isSame(shape.properties![name], capacity.get(name).value, old.get(name).value)) {
      capacity.get(name).invalid('can not be changed; create another CSIStorageCapacity');
    }
  }
}

function checkTopologyKeys(driver: Field): void {
  const seen = new Set<string>();
  for (const { text } of driver.get('topologyKeys').items) {
    driver.invalid(qualifiedNameProblem(text));
    if (seen.has(text)) {
      driver.duplicate(`the topology key ${JSON.stringify(text)} is there already`);
    }
    seen.add(text);
  }
}

/** @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#MutableCSINodeAllocatableCount */
function fixedParts(driver: Field): unknown {
  return driver.since(35) ? { ...driver.value, allocatable: undefined } : driver.value;
}
