import { Field } from './field';
import { checkEmbeddedResource } from '../embedded-resource';
import { Report } from '../report';
import { walkCustomResource } from '../structural-walk';

type Json = { readonly [key: string]: any };

const TYPE_META = ['apiVersion', 'kind', 'metadata'];
const EMBEDDED = 'x-kubernetes-embedded-resource';

/** Makes an object of some kind of a value that stands somewhere in its metadata. */
type Surround = (value: unknown) => Json;

/**
 * Checks the defaults in a structural schema: each is what its schema asks for,
 * without fields that the schema does not have. Defaults for what a map holds are
 * not looked at.
 */
export function checkDefaults(schema: Field): void {
  checkDefaultsAt(schema.as({ ...schema.value, [EMBEDDED]: true }));
}

/**
 * @param surround where the schema stands in the metadata of a resource, what that resource looks like
 */
function checkDefaultsAt(schema: Field, surround?: Surround): void {
  const isResource = schema.get(EMBEDDED).isTrue;
  const value = schema.get('default');
  const around = isResource ? undefined : surround;
  if (value.isSet && !(around && !isValidMeta(value, around))) {
    checkDefault(schema.value, value, around !== undefined);
  }
  if (schema.get('items').isSet && !Array.isArray(schema.get('items').value)) {
    checkDefaultsAt(schema.get('items'), around && (item => around([item])));
  }
  for (const [name, property] of schema.get('properties').entries) {
    const inner: Surround | undefined = isResource && TYPE_META.includes(name) ? field => ({ apiVersion: 'validation/v1', kind: 'Validation', [name]: field })
      : around && (field => around({ [name]: field }));
    checkDefaultsAt(property, inner);
  }
}

/** Whether metadata with the default is what Kubernetes takes. */
function isValidMeta(value: Field, surround: Surround): boolean {
  const report = new Report();
  checkEmbeddedResource(surround(value.value), report);
  if (report.errors.length > 0) {
    const [{ path, message }] = report.errors;
    value.invalid(`makes metadata that is not valid: ${path}: ${message}`);
  }
  return report.errors.length === 0;
}

function checkDefault(schema: Json, value: Field, inMeta: boolean): void {
  const report = new Report();
  walkCustomResource({ type: 'object', properties: { default: schema } }, { default: value.value }, report);
  for (const { type, path, message } of report.errors.filter(error => !(inMeta && error.type === 'UnknownField'))) {
    const below = path.replace(/^default\.?/, '');
    const isUnknown = type === 'UnknownField';
    const place = below === '' || isUnknown ? value : value.get(below);
    place.add(isUnknown ? 'FieldValueInvalid' : type, isUnknown ? `${path}: ${message}` : message);
  }
}
