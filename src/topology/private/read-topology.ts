import { CrushLevel } from '../crush-level';
import { Device } from '../device';
import { NodeListOptions } from '../node-list-options';
import { Infrastructure, Provider } from '../provider';
import { TopologyProps } from '../topology-props';
import { equipNodes, placeNodes, TopologyFacts } from './assemble';
import { describedDevices } from './described-devices';
import { describedNodes } from './described-nodes';
import { readNodeDevices } from './node-devices';
import { readNodeList } from './node-list';
import { NodeNames } from './node-names';
import { Problems, topologyError } from './problems';
import { readDocument, readDocuments } from './read-documents';
import { homeOf, recognizeProvider } from './recognize-provider';
import { checkTopologyProps, isTopologyDocument, readTopologyFile } from './topology-file';

export function nodeListTopology(file: string, options: NodeListOptions): TopologyFacts {
  return fromDocuments(readDocuments(file), file, options);
}

export function topologyFromFile(file: string): TopologyFacts {
  return build(readTopologyFile(readDocument(file), file), file);
}

export function describedTopology(props: TopologyProps): TopologyFacts {
  checkTopologyProps(props);
  return build(props);
}

/** @param conflicts whether conflicts of places are errors */
export function loadedTopology(file: string, options: NodeListOptions, conflicts: boolean): TopologyFacts {
  const documents = readDocuments(file);
  if (!isTopologyDocument(documents[0])) return fromDocuments(documents, file, options, conflicts);
  const given = Object.entries(options).filter(([, value]) => value !== undefined).map(([name]) => name);
  if (given.length > 0) {
    throw topologyError({ file }, `is a topology file, which takes no ${given.join(', ')}: write the devices into it, or give a node list`);
  }
  return build(readTopologyFile(readDocument(file), file), file, conflicts);
}

function fromDocuments(documents: readonly unknown[], file: string, options: NodeListOptions, conflicts = true): TopologyFacts {
  const problems = new Problems(file);
  const assumptions: string[] = [];
  const { assume = [] } = options;
  const nodes = readNodeList(documents, file, problems);
  const { provider, infrastructure } = recognizeProvider(nodes);
  const placed = placeNodes(nodes, infrastructure, assume, assumptions, conflicts, problems);
  const names = new NodeNames(placed.map(({ facts, place }) => ({ name: facts.name, hostname: place.names.get(CrushLevel.HOST) ?? facts.name })));
  const devices = readNodeDevices(options, names, problems);
  const equipped = equipNodes(placed, devices, assume, assumptions, problems);
  problems.throwIfAny();
  return { file, nodes: equipped, provider, infrastructure, assumptions };
}

function build(props: TopologyProps, file?: string, conflicts = true): TopologyFacts {
  const problems = new Problems(file);
  const provider = props.provider ?? Provider.BAREMETAL;
  const infrastructure: Infrastructure = props.infrastructure ?? homeOf(provider);
  const described = describedNodes(props, problems);
  const placed = placeNodes(described.map(({ facts }) => facts), infrastructure, [], [], conflicts, problems);
  const devices = new Map<string, readonly Device[]>();
  for (const { facts, props: node } of described) {
    devices.set(facts.name, describedDevices(node.devices ?? [], `${facts.field}.devices`, problems));
  }
  const nodes = equipNodes(placed, devices, [], [], problems);
  problems.throwIfAny();
  return { file, nodes, provider, infrastructure, assumptions: [] };
}
