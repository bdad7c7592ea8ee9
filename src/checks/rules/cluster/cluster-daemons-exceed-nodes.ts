import { coresText, gibText, resourceFitOf } from './private/resource-fit';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterDaemonsExceedNodes: Rule = {
  id: 'cluster-daemons-exceed-nodes',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'daemons request more than the nodes have left',
  effect: 'their pods stay Pending until nodes are added',
  mend: 'request less, or have more or larger nodes',
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-requests-are-scheduled',

  *check(subject) {
    const fit = resourceFitOf(subject);
    if (fit?.nodes.every(({ cpuMillis, memoryBytes }) => cpuMillis === undefined && memoryBytes === undefined)) {
      subject.notEvaluated('topology');
      return;
    }
    for (const { daemon, count, wanted, cpuMillis, memoryBytes } of fit?.unplaced ?? []) {
      yield {
        path: 'spec.resources',
        message: `there is no room for ${count} of ${wanted} pods of ${daemon}, each with ${coresText(cpuMillis)} and ${gibText(memoryBytes)} of memory`,
      };
    }
  },
};
