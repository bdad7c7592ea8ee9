import { nearest } from './nearest';

/**
 * Finds nodes by name or by host name.
 */
export class NodeNames {
  private readonly names = new Map<string, string>();

  constructor(nodes: Iterable<{ readonly name: string; readonly hostname: string }>) {
    const all = [...nodes];
    for (const { name, hostname } of all) this.names.set(hostname, name);
    for (const { name } of all) this.names.set(name, name);
  }

  /** The node's name; undefined when no node is called so. */
  find(nameOrHostname: string): string | undefined {
    return this.names.get(nameOrHostname);
  }

  /** What to say when there is no such node. */
  unknown(nameOrHostname: string): string {
    return `no node is called "${nameOrHostname}"${nearest(nameOrHostname, this.names.keys())}; use a node's name or host name`;
  }
}
