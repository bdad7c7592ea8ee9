import { isExternal } from '../../../placement/ceph-cluster';
import { Version } from '../../../versions/version';
import { lacksKernel } from '../../kernel-age';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMsgr2Kernel: Rule = {
  id: 'cluster-msgr2-kernel',
  refs: ['R28'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'connections that only clients with a new kernel can make',
  effect: 'on nodes with a kernel before 5.11, or before 8.4 of CentOS, no volume can be mounted',
  mend: 'make sure of the kernel of all nodes that mount volumes, or leave encryption, compression and requireMsgr2 off',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#network-configuration-settings',

  *check({ object, spec, topology }) {
    const { encryption, compression, requireMsgr2 } = spec.network?.connections ?? {};
    const field = encryption?.enabled === true ? 'encryption.enabled' : compression?.enabled === true ? 'compression.enabled' : 'requireMsgr2';
    if (field === 'requireMsgr2' && requireMsgr2 !== true || isExternal(object)) {
      return;
    }
    const path = `spec.network.connections.${field}`;
    const nodes = topology?.nodes ?? [];
    const old = nodes.find(node => lacksKernel(node, '5.11'));
    if (old) {
      yield { path, message: `clients have to speak msgr2, and node ${old.name} has Linux ${old.kernelVersion}` };
    } else if (topology === undefined || nodes.some(({ kernelVersion }) => Version.parse(kernelVersion) === undefined)) {
      yield { path, message: 'clients have to speak msgr2, and the kernels of the nodes are not known', severity: Severity.ADVICE };
    }
  },
};
