import { REMOVED_APIS } from './removed-apis';
import { KindFacts } from '../src/schema/kind';
import { ApiLife } from '../src/schema/private/api-life';
import { apiVersionOf } from '../src/schema/private/bundled-facts';

type Json = { [key: string]: any };

/** Served only by versions before the newest, and by those without being asked for. */
const SERVED_BEFORE = [{ group: 'flowcontrol.apiserver.k8s.io', version: 'v1beta3', like: 'v1' }];

/** Kinds of requests below another object: nothing that a manifest holds. */
const NO_MANIFESTS = ['ComponentStatus', 'Eviction', 'Scale', 'TokenRequest'];

/**
 * What the published schemas of several versions of Kubernetes say together.
 * They hold all APIs, also those that a server does not serve unless asked to.
 */
export class KubernetesHistory {
  private readonly first: number;
  private readonly last: number;

  /** @param definitions the definitions of each minor version */
  public constructor(private readonly definitions: ReadonlyMap<number, Json>) {
    this.first = Math.min(...definitions.keys());
    this.last = Math.max(...definitions.keys());
  }

  /** The newest definition of each name. */
  public newest(): Json {
    return Object.assign({}, ...this.minors().map(minor => this.definitions.get(minor)!));
  }

  /** Fields of a definition that not all versions have which have the definition, each with the version it came and the one it was gone. */
  public servedFields(name: string): { [field: string]: readonly number[] } | undefined {
    const having = this.minors().filter(minor => this.definitions.get(minor)![name]);
    const fields = new Set(having.flatMap(minor => Object.keys(this.definitions.get(minor)![name].properties ?? {})));
    const served = [...fields].sort().map(field => {
      const minors = having.filter(minor => this.definitions.get(minor)![name].properties?.[field]);
      return [field, life(minors, having[0], having[having.length - 1])] as const;
    }).filter(([, minors]) => minors.length > 0);
    return served.length > 0 ? Object.fromEntries(served) : undefined;
  }

  /** The schema of a field in the last version that has it. */
  public lastOf(name: string, field: string): Json {
    const minor = this.minors().reverse().find(candidate => this.definitions.get(candidate)![name]?.properties?.[field])!;
    return this.definitions.get(minor)![name].properties[field];
  }

  /** Kinds that the newest version no longer serves, each like the version that it serves. */
  public kindsServedBefore(kinds: readonly KindFacts[]): { readonly kind: KindFacts; readonly definition: string }[] {
    return SERVED_BEFORE.flatMap(({ group, version, like }) => kinds
      .filter(kind => kind.group === group && kind.version === like)
      .map(kind => ({ kind: { ...kind, version }, definition: `io.k8s.api.${group.replace(/\..*/, '')}.${version}.${kind.kind}` })));
  }

  /** What not all versions serve: by API version and kind, from when, until when, whether it has to be asked for. */
  public lives(served: readonly KindFacts[]): { [apiVersionAndKind: string]: ApiLife } {
    const on = new Set(served.map(kind => `${apiVersionOf(kind)} ${kind.kind}`));
    const lives: { [apiVersionAndKind: string]: ApiLife } = {};
    for (const [apiVersion, kinds, removed, use] of REMOVED_APIS) {
      for (const kind of kinds.split(' ')) {
        lives[`${apiVersion} ${kind}`] = { until: removed, ...(use ? { use } : {}) };
      }
    }
    for (const [key, minors] of this.kinds()) {
      const [from, until] = life(minors, this.first, this.last);
      if (from || !on.has(key)) {
        lives[key] = { ...(from > this.first ? { from } : {}), ...(until ? { until } : {}), ...(on.has(key) ? {} : { off: true }) };
      }
    }
    return Object.fromEntries(Object.keys(lives).sort().map(key => [key, lives[key]]));
  }

  private kinds(): Map<string, number[]> {
    const kinds = new Map<string, number[]>();
    for (const minor of this.minors()) {
      for (const [name, definition] of Object.entries<Json>(this.definitions.get(minor)!)) {
        const gvks: Json[] = name.includes('.apimachinery.') || !definition.properties?.metadata ? [] : definition['x-kubernetes-group-version-kind'] ?? [];
        for (const { group, version, kind } of gvks.filter(gvk => !gvk.kind.endsWith('List') && !NO_MANIFESTS.includes(gvk.kind))) {
          const key = `${apiVersionOf({ group, version })} ${kind}`;
          kinds.set(key, [...kinds.get(key) ?? [], minor]);
        }
      }
    }
    return kinds;
  }

  private minors(): number[] {
    return [...this.definitions.keys()].sort();
  }
}

/** When something came, and when it was gone, among the versions that count; empty where it always was. */
function life(minors: readonly number[], first: number, last: number): number[] {
  const gone = minors[minors.length - 1] + 1;
  return gone <= last ? [minors[0], gone] : minors[0] > first ? [minors[0]] : [];
}
