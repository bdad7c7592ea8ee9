import { bundledFacts } from '../../src/schema/private/bundled-facts';
import { Shape } from '../../src/schema/shape';

/** The definitions that custom resources embed: what these reach. */
const ROOTS = [
  'PodTemplateSpec', 'PersistentVolumeClaimSpec', 'PersistentVolumeClaimTemplate', 'LabelSelector',
  'EndpointAddress', 'ObjectReference', 'SecretReference', 'DeploymentStrategy', 'DaemonSetUpdateStrategy',
];

/** Fields that a custom resource may miss, as it was made with an older or a trimmed Kubernetes. */
const MISSING_AT_MOST = 3;

/**
 * The definitions of Kubernetes that custom resources embed, by name.
 */
export class KubernetesDefinitions {
  private readonly definitions = new Map<string, Shape>();

  public constructor() {
    const all = new Map<string, Shape>();
    for (const kind of bundledFacts('kubernetes').kinds) {
      collect(kind.schema, all);
    }
    for (const root of ROOTS) {
      collect(all.get(root)!, this.definitions);
    }
  }

  /** The shape of a definition, such as `Container`. */
  public shapeOf(name: string): Shape {
    const shape = this.definitions.get(name);
    if (!shape) {
      throw new Error(`definition '${name}': not among those reached from ${ROOTS.join(', ')}`);
    }
    return shape;
  }

  /** The definition that a field of a definition has, lists and maps seen through. */
  public definitionOfField(definition: string, field: string): string | undefined {
    let shape = this.shapeOf(definition).properties?.[field];
    while (shape && !shape['x-definition'] && (shape.items || typeof shape.additionalProperties === 'object')) {
      shape = shape.items ?? shape.additionalProperties as Shape;
    }
    return shape?.properties ? shape['x-definition'] : undefined;
  }

  /**
   * The definitions that a shape can be: all its fields are theirs, of the same
   * types, and few of theirs are missing. Those that miss the fewest.
   */
  public matching(shape: Shape): string[] {
    const fields = Object.keys(shape.properties ?? {});
    if (fields.length < 2) {
      return [];
    }
    let best: string[] = [];
    let fewest = Math.min(MISSING_AT_MOST, fields.length - 1);
    for (const [name, definition] of this.definitions) {
      const theirs = definition.properties ?? {};
      const missing = Object.keys(theirs).length - fields.length;
      if (missing <= fewest && fields.every(field => theirs[field] && typeWord(theirs[field]) === typeWord(shape.properties![field]))) {
        best = missing < fewest ? [name] : [...best, name];
        fewest = missing;
      }
    }
    return best;
  }
}

function collect(shape: Shape, into: Map<string, Shape>): void {
  const name = shape['x-definition'];
  if (name) {
    if (into.has(name)) {
      return;
    }
    into.set(name, shape);
  }
  for (const field of Object.values(shape.properties ?? {})) {
    collect(field, into);
  }
  if (shape.items) {
    collect(shape.items, into);
  }
  if (typeof shape.additionalProperties === 'object') {
    collect(shape.additionalProperties, into);
  }
}

/** A type as far as it tells definitions apart. */
function typeWord(shape: Shape): string {
  if (isIntOrString(shape)) {
    return 'int-or-string';
  }
  if (shape.type === 'array') {
    return `${typeWord(shape.items!)}[]`;
  }
  return shape.type ?? 'any';
}

/** Whether numbers and strings are taken alike; the published schema of Kubernetes says it by name. */
export function isIntOrString(shape: Shape): boolean {
  return shape['x-kubernetes-int-or-string'] === true || ['IntOrString', 'Quantity'].includes(shape['x-definition'] ?? '');
}
