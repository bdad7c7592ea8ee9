import { Infrastructure, Provider } from '../provider';
import { TopologyProps } from '../topology-props';
import { nearest } from './nearest';
import { Problems, topologyError } from './problems';
import { checkShape, described, isMapping } from './shape';

const API_VERSION = 'storage.cdk8s.io/v1alpha1';

/** Whether a document is meant to be a topology file of ours, rather than a node list. */
export function isTopologyDocument(document: unknown): boolean {
  return isMapping(document) && (document.kind === 'Topology' || String(document.apiVersion).startsWith('storage.cdk8s.io/'));
}

/**
 * What a topology file says, as properties.
 *
 * @throws TopologyError that lists all fields that are unknown, missing or of the wrong kind
 */
export function readTopologyFile(document: unknown, file: string): TopologyProps {
  if (!isMapping(document)) throw topologyError({ file }, `is not a topology but ${described(document)}: it begins with "apiVersion: ${API_VERSION}" and "kind: Topology"`);
  if (document.kind !== 'Topology') {
    const list = document.kind === 'NodeList' || document.kind === 'List' || document.kind === 'Node';
    throw topologyError({ file, field: 'kind' }, `must be Topology, not ${described(document.kind)}${list ? '; read node lists with Topology.fromNodeList' : ''}`);
  }
  const problems = new Problems(file);
  if (document.apiVersion !== undefined && document.apiVersion !== API_VERSION) {
    problems.add('apiVersion', `must be ${API_VERSION}, not ${described(document.apiVersion)}`);
  }
  checkShape(document, 'topology', '', problems);
  checkChoices(document, problems);
  problems.throwIfAny();
  const { apiVersion: _apiVersion, kind: _kind, ...props } = document as unknown as TopologyProps & { apiVersion: string; kind: string };
  return props;
}

/** Types end at run time: properties given in code are checked like those of a file. */
export function checkTopologyProps(props: TopologyProps): void {
  const problems = new Problems();
  const document = { ...props, apiVersion: API_VERSION, kind: 'Topology' };
  checkShape(document, 'topology', '', problems);
  checkChoices(document, problems);
  problems.throwIfAny();
}

function checkChoices(document: { readonly [key: string]: unknown }, problems: Problems): void {
  checkChoice(document.provider, Object.values(Provider), 'provider', problems);
  checkChoice(document.infrastructure, Object.values(Infrastructure), 'infrastructure', problems);
}

function checkChoice(value: unknown, allowed: readonly string[], field: string, problems: Problems): void {
  if (typeof value !== 'string' || allowed.includes(value)) return;
  problems.add(field, `${described(value)} is not known${nearest(value, allowed)}; allowed are ${allowed.join(', ')}`);
}
