/** Objects that the cluster has, or will have, though they are not in the set. */
export interface ElsewhereObjects {
  /** Their kind, such as `CephBlockPool`; of an API that this package does not know `example.com/Thing`. */
  readonly kind: string;
  /** Their namespace; any if not given, and none for what lives in none. */
  readonly namespace?: string;
  /** Their name; any if not given. */
  readonly name?: string;
}

/** What is said of objects that are not in the set. Rules ask when they miss one, so it is seldom. */
export class Elsewhere {
  private readonly byKind = new Map<string, ElsewhereObjects[]>();

  public constructor(objects: readonly ElsewhereObjects[]) {
    for (const one of objects) {
      this.byKind.set(one.kind, [...this.byKind.get(one.kind) ?? [], one]);
    }
  }

  /** Whether there is such an object elsewhere; without a namespace: in any, without a name: one of any name. */
  public has(kind: string, namespace: string | undefined, name?: string): boolean {
    return this.byKind.get(kind)?.some(one => fits(one.namespace, namespace) && fits(one.name, name)) ?? false;
  }
}

function fits(given: string | undefined, wanted: string | undefined): boolean {
  return given === undefined || wanted === undefined || given === wanted;
}
