import { APP_DEFAULTS } from './defaults/apps';
import { CORE_DEFAULTS } from './defaults/core';
import { FLOW_DEFAULTS } from './defaults/flow-control';
import { POLICY_DEFAULTS } from './defaults/policies';
import { Defaults, Json } from './defaults/table';
import { setField } from '../../../manifests/decoded';
import { Shape } from '../../shape';

const DEFAULTS: ReadonlyMap<string, Defaults> = new Map([...CORE_DEFAULTS, ...APP_DEFAULTS, ...FLOW_DEFAULTS, ...POLICY_DEFAULTS]);

/** Parts that are there even if nothing is given, because Go holds them by value. Of the kinds themselves, `spec` is one. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['ClusterRoleBinding', 'roleRef'],
  ['CronJobSpec', 'jobTemplate'],
  ['DaemonSetSpec', 'template'],
  ['DeploymentSpec', 'template'],
  ['JobSpec', 'template'],
  ['JobTemplateSpec', 'spec'],
  ['PersistentVolumeClaimTemplate', 'spec'],
  ['PodTemplate', 'template'],
  ['PodTemplateSpec', 'spec'],
  ['ReplicaSetSpec', 'template'],
  ['RoleBinding', 'roleRef'],
  ['StatefulSetSpec', 'template'],
]);

/** What Go has in the place of a null in a list or a map. */
const ZEROS: { readonly [type: string]: unknown } = { string: '', boolean: false, integer: 0, number: 0 };

/**
 * An object of a built-in kind as the API server sees it when it begins to
 * validate: without nulls, and with the defaults that the server's code fills
 * in. The given value is left as it is.
 */
export function withServerDefaults(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return shape.items ? value.map(item => withServerDefaults(shape.items!, item) ?? zeroOf(shape.items!)) : value;
  }
  return typeof value === 'object' && (shape.properties || shape.additionalProperties) ? objectWithDefaults(shape, value as Json) : value;
}

function objectWithDefaults(shape: Shape, given: Json): Json | undefined {
  const value = shape['x-definition'] === 'PodSpec' ? withoutImageVolumes(shape, given) : given;
  const result: Json = {};
  const dropped = shape['x-dropped'];
  for (const name in value) {
    const isProperty = shape.properties !== undefined && Object.hasOwn(shape.properties, name);
    const field = isProperty ? shape.properties![name] : shape.additionalProperties as Shape | undefined;
    const withDefaults = typeof field === 'object' ? withServerDefaults(field, value[name]) : value[name];
    const kept = withDefaults ?? (isProperty || !field ? undefined : zeroOf(field));
    if (kept !== undefined) {
      setField(result, name, kept);
    }
  }
  const part = PARTS.get(shape['x-definition'] ?? '') ?? (shape.properties?.apiVersion ? 'spec' : undefined);
  if (part !== undefined && shape.properties?.[part]) {
    result[part] ??= withServerDefaults(shape.properties[part], {});
  }
  DEFAULTS.get(shape['x-definition'] ?? '')?.(result);
  return dropped ? withoutFields(dropped, shape, result) : result;
}

/** What the server keeps, though all that was in it is dropped. */
const KEPT_EMPTY: ReadonlySet<string | undefined> = new Set(['EnvVarSource', 'RollingUpdateStatefulSetStrategy']);

/** The server drops fields after it has filled in defaults. Where nothing is left it mostly drops the object too. */
function withoutFields(dropped: readonly string[], shape: Shape, object: Json): Json | undefined {
  const given = dropped.filter(name => object[name] !== undefined);
  given.forEach(name => delete object[name]);
  return given.length > 0 && Object.keys(object).length === 0 && !KEPT_EMPTY.has(shape['x-definition']) ? undefined : object;
}

/** A server that does not know images as volumes drops these volumes as a whole, and where they are mounted. */
function withoutImageVolumes(shape: Shape, spec: Json): Json {
  const images = shape.properties?.volumes?.items?.['x-dropped'] ? (spec.volumes ?? []).filter((volume: Json | null) => volume?.image) : [];
  if (images.length === 0) {
    return spec;
  }
  const names = images.map((volume: Json) => volume.name);
  const lists = ['containers', 'initContainers', 'ephemeralContainers'].filter(list => spec[list]);
  const isLeft = (mount: Json | null) => !names.includes(mount?.name);
  const withoutMounts = (container: Json | null) => ({ ...container, volumeMounts: container?.volumeMounts?.filter(isLeft) });
  return {
    ...spec,
    volumes: spec.volumes.filter((volume: Json) => !images.includes(volume)),
    ...Object.fromEntries(lists.map(list => [list, spec[list].map(withoutMounts)])),
  };
}

function zeroOf(shape: Shape): unknown {
  if (shape['x-definition'] === 'Quantity') {
    return '0';
  }
  return shape.type === 'object' || shape.properties ? withServerDefaults(shape, {}) : ZEROS[shape.type ?? ''];
}
