import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';
import { NodeSelection } from '../../topology';

/**
 * Keeps pods on the selected nodes: node affinity from the labels, in the one
 * form that Rook itself reads (rule R53), and the tolerations.
 *
 * @returns undefined where the selection asks for nothing
 */
export function placementOn(selection: NodeSelection): rook.Placement | undefined {
  const matchExpressions: k8s.NodeSelectorRequirement[] = [
    ...Object.entries(selection.labels ?? {}).map(([key, value]) => ({ key, operator: 'In', values: [value] })),
    ...Object.entries(selection.labelsIn ?? {}).map(([key, values]) => ({ key, operator: 'In', values: [...values] })),
  ];
  const tolerations = [...selection.tolerations ?? []];
  if (matchExpressions.length === 0 && tolerations.length === 0) return undefined;
  return {
    ...(matchExpressions.length > 0 && {
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } },
    }),
    ...(tolerations.length > 0 && { tolerations }),
  };
}

/**
 * Keeps pods of one kind apart: on different hosts, and in different zones if possible.
 *
 * @param labels   labels of the pods
 * @param strictly whether a pod rather waits than shares a host
 */
export function apart(labels: { readonly [key: string]: string }, strictly: boolean): k8s.PodAntiAffinity {
  const term = (topologyKey: string) => ({ labelSelector: { matchLabels: { ...labels } }, topologyKey });
  const host = term('kubernetes.io/hostname');
  const zone = { weight: 50, podAffinityTerm: term('topology.kubernetes.io/zone') };
  if (strictly) {
    return { requiredDuringSchedulingIgnoredDuringExecution: [host], preferredDuringSchedulingIgnoredDuringExecution: [zone] };
  }
  return { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: host }, zone] };
}
