import { Field } from './field';
import { checkOneOfIfSet, checkText } from './rules';
import { isSame } from './same';
import { qualifiedNameProblem } from '../names';

const MOST_PARAMETERS = 512;
const MOST_BYTES = 256 * 1024;

/** Checks a StorageClass. */
export function checkStorageClass(storageClass: Field): void {
  checkText(storageClass.get('provisioner'), text => qualifiedNameProblem(text.toLowerCase()));
  checkParameters(storageClass.get('parameters'));
  checkOneOfIfSet(storageClass.get('reclaimPolicy'), ['', 'Delete', 'Retain']);
  checkOneOfIfSet(storageClass.get('volumeBindingMode'), ['Immediate', 'WaitForFirstConsumer']);
  checkTopologies(storageClass.get('allowedTopologies'));
}

/** Checks what of a StorageClass is changed. */
export function checkStorageClassUpdate(storageClass: Field, old: Field): void {
  for (const name of ['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode']) {
    if (!isSame(undefined, storageClass.get(name).value ?? {}, old.get(name).value ?? {})) {
      storageClass.get(name).invalid('can not be changed; create another StorageClass');
    }
  }
}

/** Checks a VolumeAttributesClass. */
export function checkAttributesClass(attributesClass: Field): void {
  checkText(attributesClass.get('driverName'), text => qualifiedNameProblem(text.toLowerCase()));
  const parameters = attributesClass.get('parameters');
  checkParameters(parameters);
  if (parameters.size === 0) {
    parameters.required('at least one parameter is required');
  }
}

/** Checks what of a VolumeAttributesClass is changed. */
export function checkAttributesClassUpdate(attributesClass: Field, old: Field): void {
  for (const name of ['driverName', 'parameters']) {
    if (!isSame(undefined, attributesClass.get(name).value, old.get(name).value)) {
      attributesClass.get(name).forbidden('can not be changed; create another VolumeAttributesClass');
    }
  }
}

function checkParameters(parameters: Field): void {
  if (parameters.size > MOST_PARAMETERS) {
    parameters.tooLong(MOST_PARAMETERS, 'parameters');
    return;
  }
  let bytes = 0;
  for (const [key, value] of parameters.entries) {
    if (key === '') {
      parameters.invalid('a key can not be empty');
    }
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value.text);
  }
  if (bytes > MOST_BYTES) {
    parameters.tooLong(MOST_BYTES, 'bytes');
  }
}

function checkTopologies(topologies: Field): void {
  const seen = new Set<string>(['{}']);
  for (const term of topologies.items) {
    const expressions = term.get('matchLabelExpressions');
    const byKey = new Map<string, string[]>();
    for (const expression of expressions.items) {
      const [key, values] = [expression.get('key'), expression.get('values')];
      checkValues(values);
      key.invalid(qualifiedNameProblem(key.text));
      if (byKey.has(key.text)) {
        key.duplicate();
      }
      byKey.set(key.text, [...new Set(values.items.map(value => value.text))].sort());
    }
    const whole = JSON.stringify(Object.fromEntries([...byKey].sort(([a], [b]) => a < b ? -1 : 1)));
    if (seen.has(whole)) {
      expressions.duplicate('is the same as another term, or empty');
    }
    seen.add(whole);
  }
}

function checkValues(values: Field): void {
  if (values.size === 0) {
    values.required('at least one value is required');
  }
  const seen = new Set<string>();
  for (const value of values.items) {
    if (seen.has(value.text)) {
      value.duplicate();
    }
    seen.add(value.text);
  }
}
