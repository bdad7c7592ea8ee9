import { gibText, resourceFitOf } from './private/resource-fit';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterOsdMemoryExceedsNode: Rule = {
  id: 'cluster-osd-memory-exceeds-node',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['topology', 'devices'],
  title: 'the OSDs of a node aim at more memory than it has',
  effect: 'the kernel kills OSDs or their neighbors when caches have filled',
  mend: 'set memory for OSDs in spec.resources.osd, take fewer devices, or have larger nodes',
  source: 'https://docs.ceph.com/en/latest/rados/configuration/bluestore-config-ref/#automatic-cache-sizing',

  *check(subject) {
    const over = (resourceFitOf(subject)?.nodes ?? []).filter(({ osdMemoryBytes, memoryBytes = Infinity }) => osdMemoryBytes > memoryBytes);
    if (over.length > 0) {
      const [{ node, osdMemoryBytes, memoryBytes }] = over;
      const others = over.length > 1 ? `; so it is on ${over.length - 1} more` : '';
      yield {
        path: 'spec.resources.osd',
        message: `on ${node} OSDs aim at ${gibText(osdMemoryBytes)} of memory, it has ${gibText(memoryBytes!)} for pods${others}`,
      };
    }
  },
};
