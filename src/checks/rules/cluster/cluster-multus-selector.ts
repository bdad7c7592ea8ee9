import { networksOf } from './private/network-selector';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const NETWORKS = ['public', 'cluster'];

export const clusterMultusSelector: Rule = {
  id: 'cluster-multus-selector',
  refs: ['R23'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['objects'],
  title: 'a network selector that does not name one network',
  effect: 'the operator refuses the cluster, or its pods wait for the network for ever',
  mend: 'name one NetworkAttachmentDefinition for public, cluster or both, as <namespace>/<name>',
  source: 'pkg/apis/ceph.rook.io/v1/network.go:51-66,131 (rook d0c3b9ce6)',

  *check({ object, spec, namespace, set, notEvaluated }) {
    const selectors: { [network: string]: string } = isExternal(object) || spec.network?.provider !== 'multus' ? {} : spec.network.selectors ?? {};
    for (const [key, selector] of Object.entries(selectors)) {
      const path = `spec.network.selectors.${key}`;
      const networks = selector ? networksOf(selector) : [];
      if (!NETWORKS.includes(key)) {
        yield { path, message: `there is no network ${key}, only ${NETWORKS.join(' and ')}`, severity: Severity.WARNING };
      } else if (networks === undefined) {
        yield { path, message: `${selector} is no selector` };
      } else if (networks.length > 1) {
        yield { path, message: `${selector} names ${networks.length} networks` };
      }
      for (const network of NETWORKS.includes(key) && networks?.length === 1 ? networks : []) {
        const where = network.namespace || namespace;
        const { state, others } = set.lookup('NetworkAttachmentDefinition', where, network.name);
        if (state === 'unknown') {
          notEvaluated('objects');
        } else if (state === 'absent') {
          yield { path, message: `there is no NetworkAttachmentDefinition ${where}/${network.name}`, others };
        }
      }
    }
  },
};
