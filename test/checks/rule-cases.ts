import * as path from 'path';
import { CheckReport } from '../../src/checks/check-report';
import { Pack } from '../../src/checks/pack';
import { Rule } from '../../src/checks/rule';
import { runChecks } from '../../src/checks/run-checks';
import { ManifestSet } from '../../src/manifests';
import { Topology, TopologyProps } from '../../src/topology';

/** A set of manifests as people write them, and what a rule is to say of it. */
export interface RuleCase {
  /** What is right or wrong with it, in a few words. */
  readonly name: string;
  /** The manifests. */
  readonly yaml: string;
  /** The manifests before the change. */
  readonly previous?: string;
  /** The machines: a description, or the name of a node list in test/fixtures/topology/nodes. */
  readonly topology?: TopologyProps | string;
  readonly kubernetesVersion?: string;
  /** Of a failing case: the findings, each as `CephCluster rook-ceph: spec.dataDirHostPath`, in the order of the documents. */
  readonly finds?: readonly string[];
  /** Part of the message of each finding, in their order. */
  readonly says?: readonly string[];
  /** Part of the fix of each finding, in their order, where it is not the rule's own. */
  readonly mends?: readonly string[];
  /** How much each finding matters, in their order, where the rule says more than one thing of it. */
  readonly severities?: readonly string[];
  /** What is missing to decide; such a case counts neither as passing nor as failing. */
  readonly notEvaluated?: readonly string[];
  /** Whether the API server refuses an object of the set, so that a schema finds the mistake as well. */
  readonly refused?: boolean;
}

/** The cases of one rule. */
export interface RuleCases {
  readonly rule: string;
  readonly fails: readonly RuleCase[];
  readonly passes: readonly RuleCase[];
  /** Cases in which the rule can't tell. */
  readonly open?: readonly RuleCase[];
}

/** What one rule, or several, say of a case. */
export function reportOf(rules: readonly Rule[], { yaml, previous, topology, kubernetesVersion }: RuleCase): CheckReport {
  return runChecks(setOf(yaml).documents, {
    pack: Pack.ALL,
    rules,
    previous: previous === undefined ? undefined : setOf(previous).documents,
    topologyOf: () => topologyOf(topology),
    kubernetesVersion,
  });
}

/**
 * What is otherwise than a case says it is; undefined if nothing is.
 *
 * @param wanted findings that are wanted
 */
export function differenceIn(rule: Rule, one: RuleCase): string | undefined {
  const { findings, notEvaluated, defects } = reportOf([rule], one);
  if (defects.length > 0) {
    return `the rule throws: ${defects[0].message}`;
  }
  const found = findings.map(({ document, path: field }) => `${document.kind} ${document.name}: ${field}`);
  const messages = findings.map(({ message }) => message);
  const fixes = findings.map(({ fix }) => fix);
  return difference('findings', found, one.finds ?? [])
    ?? difference('missing inputs', notEvaluated.flatMap(({ needs }) => needs), one.notEvaluated ?? [])
    ?? (one.severities && difference('severities', findings.map(({ severity }) => severity), one.severities))
    ?? differenceOfTexts('messages', messages, one.says)
    ?? differenceOfTexts('fixes', fixes, one.mends);
}

function difference(what: string, found: readonly string[], wanted: readonly string[]): string | undefined {
  return found.join('\n') === wanted.join('\n') ? undefined : `${what} are ${JSON.stringify(found)}, wanted are ${JSON.stringify(wanted)}`;
}

function differenceOfTexts(what: string, found: readonly string[], parts: readonly string[] = []): string | undefined {
  const wrong = parts.findIndex((part, i) => !found[i]?.includes(part));
  return wrong < 0 ? undefined : `${what} are ${JSON.stringify(found)}, number ${wrong} has no "${parts[wrong]}"`;
}

const sets = new Map<string, ManifestSet>();

function setOf(yaml: string): ManifestSet {
  let set = sets.get(yaml);
  if (!set) {
    set = ManifestSet.fromText(yaml);
    sets.set(yaml, set);
  }
  return set;
}

const topologies = new Map<TopologyProps | string, Topology>();

function topologyOf(topology: TopologyProps | string | undefined): Topology | undefined {
  if (topology === undefined) {
    return undefined;
  }
  let made = topologies.get(topology);
  if (!made) {
    made = typeof topology === 'string'
      ? Topology.fromNodeList(path.join(__dirname, '..', 'fixtures', 'topology', 'nodes', `${topology}.json`))
      : Topology.of(topology);
    topologies.set(topology, made);
  }
  return made;
}
