import * as fs from 'fs';
import * as path from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { RookOperator, RookOperatorProps } from '../../../src/ceph';

/** What Rook itself installs, as facts: who may do what. */
export interface InstallationFacts {
  /** By role and verbs, the resources that these may be applied to. */
  readonly roles: { readonly [role: string]: { readonly [verbs: string]: string } };
  readonly accounts: string[];
  /** `<kind> <name>: <role> to <account>`. */
  readonly bindings: string[];
  /** Data of the ConfigMap of the operator. */
  readonly settings: { readonly [name: string]: string };
}

/** What the installation manifests of a release say, read at its tag. That of 1.19 is what differs. */
export function installationOf(version: string): InstallationFacts {
  const read = (name: string) => JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'fixtures', 'ceph', 'operator', `rook-${name}.json`), 'utf8'));
  const newest: InstallationFacts = read('1.20.6');
  if (version === '1.20.6') return newest;
  const facts = read(version);
  return { ...newest, ...facts, roles: { ...newest.roles, ...facts.roles } };
}

/** The same facts of objects. */
export function factsOf(objects: readonly any[]): InstallationFacts {
  const roles = objects.filter(({ rules }) => rules).map(({ kind, metadata, rules }) => [`${kind} ${metadata.name}`, permissions(rules)]);
  return {
    roles: Object.fromEntries(roles),
    accounts: ofKind(objects, 'ServiceAccount').map(({ metadata }) => metadata.name).sort(),
    bindings: objects.filter(({ roleRef }) => roleRef)
      .map(({ kind, metadata, roleRef, subjects }) => `${kind} ${metadata.name}: ${roleRef.kind} ${roleRef.name} to ${subjects.map((each: any) => each.name)}`)
      .sort(),
    settings: objects.find(({ metadata }) => metadata.name === 'rook-ceph-operator-config')?.data,
  };
}

/** An operator in a chart of its own. Definitions are large, so they are left out. */
export function newOperator(props: RookOperatorProps = {}): RookOperator {
  return new RookOperator(new Chart(new App(), 'rook'), 'operator', { crds: false, ...props });
}

/** All objects that an operator is made of, in their order. */
export function madeWith(props: RookOperatorProps = {}): any[] {
  return Testing.synth(Chart.of(newOperator(props)));
}

/** All objects of a kind. */
export function ofKind(objects: readonly any[], kind: string): any[] {
  return objects.filter(object => object.kind === kind);
}

/** The one object of a kind and name. */
export function named(objects: readonly any[], kind: string, name: string): any {
  const found = ofKind(objects, kind).filter(({ metadata }) => metadata.name === name);
  expect(found).toHaveLength(1);
  return found[0];
}

function permissions(rules: readonly any[]): { [verbs: string]: string } {
  const verbsOf = new Map<string, string[]>();
  for (const { apiGroups = [], resources = [], nonResourceURLs = [], verbs } of rules) {
    const targets = apiGroups.flatMap((group: string) => resources.map((resource: string) => group === '' ? resource : `${group}/${resource}`));
    for (const target of [...targets, ...nonResourceURLs]) verbsOf.set(target, [...verbsOf.get(target) ?? [], ...verbs]);
  }
  const byVerbs: { [verbs: string]: string[] } = {};
  for (const [target, verbs] of verbsOf) (byVerbs[[...new Set(verbs)].sort().join(' ')] ??= []).push(target);
  return Object.fromEntries(Object.entries(byVerbs).map(([verbs, targets]) => [verbs, targets.sort().join(' ')]));
}
