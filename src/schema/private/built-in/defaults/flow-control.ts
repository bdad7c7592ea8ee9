import { Defaults, ifAbsent, ifEmpty } from './table';

/**
 * Defaults of priority and fairness, by the name of the definition.
 *
 * @see https://github.com/kubernetes/kubernetes/tree/master/pkg/apis/flowcontrol/v1
 */
export const FLOW_DEFAULTS: readonly [definition: string, defaults: Defaults][] = [
  ['FlowSchemaSpec', ifEmpty({ matchingPrecedence: 1000 })],
  ['LimitedPriorityLevelConfiguration', ifAbsent({ nominalConcurrencyShares: 30, lendablePercent: 0 })],
  ['QueuingConfiguration', ifEmpty({ handSize: 8, queues: 64, queueLengthLimit: 50 })],
];
