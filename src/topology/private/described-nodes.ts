import { CrushLevel } from '../crush-level';
import { NodePoolProps, NodeProps } from '../node-props';
import { TopologyProps } from '../topology-props';
import { nearest } from './nearest';
import { NodeFacts } from './node-facts';
import { resources } from './node-object';
import { Problems } from './problems';
import { described } from './shape';
import { LABELED_LEVELS } from '../labeled-levels';

const MOST_NODES = 10_000;
const NAME_SYNTAX = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;
const VALUE_SYNTAX = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** A machine and where its description stands: `nodes[0]`, `nodePools[1]`. */
interface Described {
  readonly props: NodeProps;
  readonly field: string;
}

/** The machines that somebody describes, pools written out. */
export function describedNodes(props: TopologyProps, problems: Problems): { readonly facts: NodeFacts; readonly props: NodeProps }[] {
  const all: Described[] = [
    ...(props.nodePools ?? []).flatMap((pool, index) => expanded(pool, `nodePools[${index}]`, problems)),
    ...(props.nodes ?? []).map((node, index) => ({ props: node, field: `nodes[${index}]` })),
  ];
  if (all.length === 0 && problems.count === 0) {
    problems.add(undefined, 'there are no machines: give nodes or nodePools');
  }
  return all.map(({ props: node, field }) => ({ props: node, facts: factsOf(node, field, props.region, problems) }));
}

function expanded(pool: NodePoolProps, field: string, problems: Problems): Described[] {
  const zones: (string | undefined)[] = pool.zones ?? [undefined];
  const racks: (string | undefined)[] = pool.racks ?? [undefined];
  if (zones.length === 0) problems.add(`${field}.zones`, 'is empty: name a zone or leave it out');
  if (racks.length === 0) problems.add(`${field}.racks`, 'is empty: name a rack or leave it out');
  if (!Number.isInteger(pool.count) || pool.count < 1 || pool.count * zones.length * racks.length > MOST_NODES) {
    problems.add(`${field}.count`, `${described(pool.count)} is not a number of machines: give a whole number from 1; a pool may have ${MOST_NODES} machines in all`);
    return [];
  }
  const pattern = /\{(zone|rack|n)\}/.test(pool.name) ? pool.name
    : [pool.name, ...pool.racks ? ['{rack}'] : pool.zones ? ['{zone}'] : [], '{n}'].join('-');
  const numbers = Array.from({ length: pool.count }, (_, index) => index + 1);
  return zones.flatMap(zone => racks.flatMap(rackPattern => numbers.map(n => {
    const rack = rackPattern === undefined ? undefined : filled(rackPattern, { zone });
    const { zones: _zones, racks: _racks, count: _count, ...common } = pool;
    const location = Object.fromEntries(Object.entries(pool.location ?? {}).map(([level, name]) => [level, filled(name, { zone, rack })]));
    return { props: { ...common, name: filled(pattern, { zone, rack, n: String(n) }), zone, rack, location }, field };
  })));
}

/** Placeholders without a value stay, and the check of names then shows them. */
function filled(pattern: string, values: { readonly [placeholder: string]: string | undefined }): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, placeholder: string) => values[placeholder] ?? whole);
}

function factsOf(node: NodeProps, field: string, region: string | undefined, problems: Problems): NodeFacts {
  if (!NAME_SYNTAX.test(node.name)) {
    problems.add(`${field}.name`, `${described(node.name)} is not a node's name: lower-case letters, digits, "-" and "." are allowed`);
  }
  for (const [index, { effect }] of (node.taints ?? []).entries()) {
    if (!EFFECTS.includes(effect)) problems.add(`${field}.taints[${index}].effect`, `${described(effect)} is not an effect: ${EFFECTS.join(', ')} are`);
  }
  const given = { ...node.cpu !== undefined && { cpu: node.cpu }, ...node.memory !== undefined && { memory: node.memory } };
  const capacity = resources(given, field, problems);
  return {
    field,
    name: node.name,
    labels: labelsOf(node, field, region, problems),
    taints: node.taints ?? [],
    providerId: '',
    kubeletVersion: '',
    kernelVersion: '',
    osImage: '',
    operatingSystem: 'linux',
    architecture: '',
    ready: true,
    schedulable: true,
    capacity,
    allocatable: capacity,
  };
}

/** The labels that a node so described has, those of its place included. */
function labelsOf(node: NodeProps, field: string, region: string | undefined, problems: Problems): { [key: string]: string } {
  const labels: { [key: string]: string } = { ...node.labels };
  const place = (level: CrushLevel, value: string | undefined, origin: string) => {
    const key = level.nodeLabel;
    if (value === undefined || key === undefined) return;
    if (!VALUE_SYNTAX.test(value)) {
      problems.add(`${field}.${origin}`, `${described(value)} is not a name of a ${level.name}: up to 63 letters, digits, "-", "_" and "." are allowed`);
    } else if (labels[key] !== undefined && labels[key] !== value) {
      problems.add(`${field}.${origin}`, `is ${described(value)}, but the label ${key} says ${described(labels[key])}: keep one`);
    } else {
      labels[key] = value;
    }
  };
  place(CrushLevel.ZONE, node.zone, 'zone');
  place(CrushLevel.RACK, node.rack, 'rack');
  for (const [name, value] of Object.entries(node.location ?? {})) {
    const level = LABELED_LEVELS.find(candidate => candidate.name === name);
    if (level) {
      place(level, value, `location.${name}`);
    } else {
      const names = LABELED_LEVELS.map(candidate => candidate.name);
      problems.add(`${field}.location.${name}`, `there is no such level${nearest(name, names)}; allowed are ${names.join(', ')}`);
    }
  }
  place(CrushLevel.REGION, node.region, 'region');
  if (labels[CrushLevel.REGION.nodeLabel as string] === undefined) place(CrushLevel.REGION, region, 'region');
  place(CrushLevel.HOST, node.hostname, 'hostname');
  labels[CrushLevel.HOST.nodeLabel as string] ??= node.name;
  return labels;
}
