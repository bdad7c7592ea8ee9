import { NodeResources } from '../node-resources';
import { Taint } from '../taint';

/**
 * What a Node object, or a described machine, says of one node; before its
 * devices are known and its place was checked.
 */
export interface NodeFacts {
  /** Where it stands in the input, for error messages: `items[3]`. */
  readonly field: string;
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  readonly taints: readonly Taint[];
  /** Empty when the node has none. */
  readonly providerId: string;
  readonly kubeletVersion: string;
  readonly kernelVersion: string;
  readonly osImage: string;
  readonly operatingSystem: string;
  readonly architecture: string;
  readonly ready: boolean;
  readonly schedulable: boolean;
  readonly capacity: NodeResources;
  readonly allocatable: NodeResources;
}
