import { FieldError } from './field-error';

/**
 * Why a decoded document names no object of an API: it is no object, or its apiVersion
 * or kind is missing or no string.
 *
 * The API server fills in what is missing for built-in kinds, because the URL of the
 * request names the kind; a document in a file has no URL, and kubectl refuses it.
 */
export function identityErrors(value: unknown): FieldError[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [{ type: 'Decode', path: '', message: `json: cannot unmarshal ${jsonType(value)} into an object; a document has to be one object` }];
  }
  const { apiVersion, kind } = value as Record<string, unknown>;
  const errors = [...wrongType('apiVersion', apiVersion), ...wrongType('kind', kind)];
  if (apiVersion === undefined || apiVersion === '') {
    errors.push({ type: 'BadRequest', path: '', message: "Object 'apiVersion' is missing: name the API's version, such as apps/v1" });
  }
  if (kind === undefined || kind === null || kind === '') {
    errors.push({ type: 'BadRequest', path: '', message: "Object 'Kind' is missing: name the object's kind, such as Deployment" });
  }
  return errors;
}

function wrongType(field: string, value: unknown): FieldError[] {
  if (value === undefined || typeof value === 'string') {
    return [];
  }
  if (value === null) {
    return field === 'kind' ? [] : [{ type: 'Decode', path: '', message: '.apiVersion accessor error: null is of the type null, expected string' }];
  }
  return [{ type: 'Decode', path: field, message: `json: cannot unmarshal ${jsonType(value)} into Go struct field .${field} of type string` }];
}

function jsonType(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
