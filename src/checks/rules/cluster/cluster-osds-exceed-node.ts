import { coresText, gibText, resourceFitOf } from './private/resource-fit';
import { NodeLoad } from '../../../placement/node-load';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterOsdsExceedNode: Rule = {
  id: 'cluster-osds-exceed-node',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology', 'devices'],
  title: 'the OSDs of a node request more than it has',
  effect: 'they can run nowhere else, and some of them stay Pending',
  mend: 'request less for each OSD, take fewer devices, or have larger nodes',
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-requests-are-scheduled',

  *check(subject) {
    const over = (resourceFitOf(subject)?.nodes ?? []).map(excess).filter(text => text !== undefined);
    if (over.length > 0) {
      const others = over.length > 1 ? `; so it is on ${over.length - 1} more` : '';
      yield { path: 'spec.resources.osd', message: `${over[0]}${others}` };
    }
  },
};

/** Only what can run nowhere else is laid on a node that has no room for it. */
function excess({ node, daemons, cpuMillis = Infinity, memoryBytes = Infinity }: NodeLoad): string | undefined {
  const memory = daemons.reduce((total, load) => total + load.memoryBytes, 0);
  const cpu = daemons.reduce((total, load) => total + load.cpuMillis, 0);
  const what = daemons.map(({ daemon, count }) => `${count} ${daemon}`).join(', ');
  if (memory > memoryBytes) {
    return `on ${node} ${what} request ${gibText(memory)} of memory, it has ${gibText(memoryBytes)} for pods`;
  }
  return cpu > cpuMillis ? `on ${node} ${what} request ${coresText(cpu)}, it has ${coresText(cpuMillis)} for pods` : undefined;
}
