import { NodeResources } from '../node-resources';
import { Quantity } from '../quantity';
import { Taint } from '../taint';
import { NodeFacts } from './node-facts';
import { Problems } from './problems';
import { described, isLabels, isMapping } from './shape';

type Mapping = { readonly [key: string]: unknown };

/**
 * What a Node object says; undefined when it is none, which is added to the problems.
 *
 * @param field where the object stands: `items[3]`
 */
export function readNode(object: unknown, field: string, problems: Problems): NodeFacts | undefined {
  const at = (path: string) => field === '' ? path : `${field}.${path}`;
  if (!isMapping(object)) {
    problems.add(field, `must be a Node, not ${described(object)}`);
    return undefined;
  }
  if (object.kind !== undefined && object.kind !== 'Node') {
    problems.add(at('kind'), `must be Node, not ${described(object.kind)}`);
    return undefined;
  }
  const metadata = mapping(object, 'metadata', at, problems);
  const spec = mapping(object, 'spec', at, problems);
  const status = mapping(object, 'status', at, problems);
  const info = mapping(status, 'nodeInfo', path => at(`status.${path}`), problems);
  if (typeof metadata.name !== 'string' || metadata.name === '') {
    problems.add(at('metadata.name'), metadata.name === undefined ? 'is missing' : `must be a name, not ${described(metadata.name)}`);
    return undefined;
  }
  const labels = metadata.labels ?? {};
  if (!isLabels(labels)) problems.add(at('metadata.labels'), 'must map strings to strings (put numbers in quotes)');
  const text = (from: Mapping, key: string) => typeof from[key] === 'string' ? from[key] : '';
  return {
    field,
    name: metadata.name,
    labels: isLabels(labels) ? labels : {},
    taints: taints(spec.taints, at('spec.taints'), problems),
    providerId: text(spec, 'providerID'),
    kubeletVersion: text(info, 'kubeletVersion'),
    kernelVersion: text(info, 'kernelVersion'),
    osImage: text(info, 'osImage'),
    operatingSystem: text(info, 'operatingSystem') || 'linux',
    architecture: text(info, 'architecture'),
    ready: isReady(status.conditions),
    schedulable: spec.unschedulable !== true,
    capacity: resources(mapping(status, 'capacity', path => at(`status.${path}`), problems), at('status.capacity'), problems),
    allocatable: resources(mapping(status, 'allocatable', path => at(`status.${path}`), problems), at('status.allocatable'), problems),
  };
}

/**
 * CPU, memory, disk and pods, of quantities such as `3500m` and `16414872Ki`.
 */
export function resources(given: Mapping, field: string, problems: Problems): NodeResources {
  const read = (key: string, unit: 'value' | 'milliValue') => {
    const value = given[key];
    if (value === undefined || value === null) return undefined;
    try {
      const number = Quantity.parse(value as string | number)[unit];
      if (number < 0) throw new Error(`${described(value)} is negative: give a quantity of 0 or more`);
      return number;
    } catch (error) {
      problems.add(`${field}.${key}`, (error as Error).message);
      return undefined;
    }
  };
  const cpuMillis = read('cpu', 'milliValue');
  const memoryBytes = read('memory', 'value');
  const ephemeralStorageBytes = read('ephemeral-storage', 'value');
  const pods = read('pods', 'value');
  return {
    ...cpuMillis !== undefined && { cpuMillis },
    ...memoryBytes !== undefined && { memoryBytes },
    ...ephemeralStorageBytes !== undefined && { ephemeralStorageBytes },
    ...pods !== undefined && { pods },
  };
}

function mapping(parent: Mapping, key: string, at: (path: string) => string, problems: Problems): Mapping {
  const value = parent[key];
  if (value === undefined || value === null) return {};
  if (isMapping(value)) return value;
  problems.add(at(key), `must be a mapping, not ${described(value)}`);
  return {};
}

function taints(value: unknown, field: string, problems: Problems): Taint[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isTaint)) {
    problems.add(field, 'must be a list of taints with key and effect');
    return [];
  }
  return value.map(taint => ({ key: taint.key, effect: taint.effect, ...taint.value !== undefined && { value: taint.value } }));
}

function isTaint(value: unknown): value is Taint {
  return isMapping(value) && typeof value.key === 'string' && typeof value.effect === 'string'
    && (value.value === undefined || typeof value.value === 'string');
}

function isReady(conditions: unknown): boolean {
  return Array.isArray(conditions) && conditions.some(condition =>
    isMapping(condition) && condition.type === 'Ready' && condition.status === 'True');
}
