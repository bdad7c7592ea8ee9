import { TopologyError, TopologyErrorPlace } from '../topology-error';

/** How many problems one message lists before it says "and n more". */
const LISTED = 50;

/**
 * Gathers what is wrong with one input, so that all of it is said at once.
 */
export class Problems {
  private readonly messages: string[] = [];
  private readonly known = new Set<string>();
  private additions = 0;
  private first: TopologyErrorPlace = {};

  /** @param file the input's file name; undefined for properties given in code */
  constructor(private readonly file?: string) {}

  add(field: string | undefined, message: string, file = this.file): void {
    this.additions++;
    const place = { file, field };
    const text = atPlace(place, message);
    // Machines of one pool share a description: its faults are told once.
    if (this.known.has(text)) return;
    this.known.add(text);
    if (this.messages.length === 0) this.first = place;
    this.messages.push(text);
  }

  /** Takes over the problems of another part of the input. */
  addAll(others: Problems): void {
    if (this.messages.length === 0) this.first = others.first;
    this.additions += others.additions;
    this.messages.push(...others.messages);
  }

  /** How often a problem was added, the same one again included. */
  get count(): number {
    return this.additions;
  }

  /** @throws TopologyError that lists the problems in the order in which they were added */
  throwIfAny(): void {
    if (this.messages.length === 0) return;
    if (this.messages.length === 1) throw new TopologyError(this.messages[0], this.first);
    const listed = this.messages.slice(0, LISTED).map(message => `  - ${message}`);
    if (this.messages.length > LISTED) listed.push(`  - and ${this.messages.length - LISTED} more`);
    throw new TopologyError(`${this.messages.length} problems in the topology\n${listed.join('\n')}`, this.first);
  }
}

/** One error, for input that cannot be read any further. */
export function topologyError(place: TopologyErrorPlace, message: string): TopologyError {
  return new TopologyError(atPlace(place, message), place);
}

function atPlace(place: TopologyErrorPlace, message: string): string {
  const file = place.file === undefined || place.line === undefined ? place.file : `${place.file}:${place.line}`;
  return [file ?? 'Topology.of', place.field, message].filter(part => part !== undefined).join(': ');
}
