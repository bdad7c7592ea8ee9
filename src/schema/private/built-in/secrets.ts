import { Field } from './field';
import { configMapKeyProblem } from './text-forms';

const MOST_BYTES = 1024 * 1024;

/** Keys that a type of Secret needs; where there are several lists, one of them. */
const NEEDED: { readonly [type: string]: readonly string[] } = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};
const JSON_TYPES = ['kubernetes.io/dockercfg', 'kubernetes.io/dockerconfigjson'];

/** Checks a ConfigMap. */
export function checkConfigMap(configMap: Field): void {
  const [data, binary] = [configMap.get('data'), configMap.get('binaryData')];
  let bytes = 0;
  for (const [key, value] of data.entries) {
    value.invalid(configMapKeyProblem(key));
    if (binary.key(key).isSet) {
      value.invalid(`${JSON.stringify(key)} is in binaryData too`);
    }
    bytes += Buffer.byteLength(value.text);
  }
  for (const [key, value] of binary.entries) {
    value.invalid(configMapKeyProblem(key));
    bytes += bytesOf(value).length;
  }
  if (bytes > MOST_BYTES) {
    configMap.get('').tooLong(MOST_BYTES, 'bytes of data');
  }
}

/** Checks a Secret. */
export function checkSecret(secret: Field): void {
  const data = secret.get('data').as(dataOf(secret));
  const type = secret.get('type').text;
  let bytes = 0;
  for (const [key, value] of data.entries) {
    value.invalid(configMapKeyProblem(key));
    bytes += bytesOf(value).length;
  }
  if (bytes > MOST_BYTES) {
    data.tooLong(MOST_BYTES, 'bytes');
  }
  for (const key of NEEDED[type] ?? []) {
    const isMissing = type === 'kubernetes.io/ssh-auth' ? bytesOf(data.key(key)).length === 0 : !data.key(key).isSet;
    if (isMissing) {
      data.key(key).required(`a Secret of type ${type} needs it`);
    } else if (JSON_TYPES.includes(type)) {
      data.key(key).invalid(jsonProblem(bytesOf(data.key(key))));
    }
  }
  if (type === 'kubernetes.io/basic-auth' && !data.key('username').isSet && !data.key('password').isSet) {
    ['username', 'password'].forEach(key => data.key(key).required(`a Secret of type ${type} needs one of username and password`));
  }
  if (type === 'kubernetes.io/service-account-token') {
    const name = secret.get('metadata', 'annotations').key('kubernetes.io/service-account.name');
    if (name.text === '') {
      name.required('the name of the ServiceAccount is required');
    }
  }
}

/** Checks what of a ConfigMap is changed. */
export function checkConfigMapUpdate(configMap: Field, old: Field): void {
  checkImmutable(configMap, old, [
    { field: configMap.get('data'), now: textsOf(configMap.get('data')), before: textsOf(old.get('data')) },
    { field: configMap.get('binaryData'), now: bytesIn(configMap.get('binaryData')), before: bytesIn(old.get('binaryData')) },
  ]);
}

/** Checks what of a Secret is changed. */
export function checkSecretUpdate(secret: Field, old: Field): void {
  if (secret.get('type').text !== old.get('type').text) {
    secret.get('type').invalid(`${JSON.stringify(old.get('type').text)} can not be changed; replace the Secret`);
  }
  const [now, before] = [secret, old].map(one => bytesIn(one.get('data').as(one.get('data').isSet || one.get('stringData').size > 0 ? dataOf(one) : undefined)));
  checkImmutable(secret, old, [{ field: secret.get('data'), now, before }]);
}

/** A part of an object that can't be changed, as text to compare. */
interface Part {
  readonly field: Field;
  readonly now: string;
  readonly before: string;
}

function checkImmutable(object: Field, old: Field, parts: readonly Part[]): void {
  if (!old.get('immutable').isTrue) {
    return;
  }
  if (!object.get('immutable').isTrue) {
    object.get('immutable').forbidden('can not be taken back; replace the object');
  }
  for (const { field, now, before } of parts) {
    if (now !== (before === EMPTY ? NONE : before)) {
      field.forbidden('can not be changed where immutable is true; replace the object');
    }
  }
}

const NONE = 'none';
const EMPTY = '[]';

/** Where no texts are given, the server puts an empty map. */
function textsOf(data: Field): string {
  return data.size > 0 ? contentOf(data, value => value.text) : NONE;
}

/** An empty map is not the same as none, but it is not kept when it is stored. */
function bytesIn(data: Field): string {
  return data.isSet ? contentOf(data, value => bytesOf(value).toString('hex')) : NONE;
}

function contentOf(data: Field, read: (value: Field) => string): string {
  return JSON.stringify(data.entries.map(([key, value]) => [key, read(value)]).sort(([a], [b]) => a < b ? -1 : 1));
}

/** Data of a Secret, into which the server puts what is given as plain text. */
function dataOf(secret: Field): { [key: string]: unknown } {
  const plain = secret.get('stringData').entries.map(([key, value]) => [key, Buffer.from(value.text).toString('base64')]);
  return { ...secret.get('data').value, ...Object.fromEntries(plain) };
}

function bytesOf(field: Field): Buffer {
  return Array.isArray(field.value) ? Buffer.from(field.value) : Buffer.from(field.text, 'base64');
}

function jsonProblem(content: Buffer): string | undefined {
  try {
    // Go has no room for a number that is too large, where JavaScript has infinity.
    const value: unknown = JSON.parse(content.toString(), (_key, part: unknown) => typeof part === 'number' ? finite(part) : part);
    return typeof value === 'object' && !Array.isArray(value) ? undefined : 'must be a JSON object';
  } catch {
    return 'must be a JSON object';
  }
}

function finite(number: number): number {
  if (!Number.isFinite(number)) {
    throw new RangeError('too large');
  }
  return number;
}
