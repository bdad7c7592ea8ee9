import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const nfsSeveralServers: Rule = {
  id: 'nfs-several-servers',
  refs: ['R176'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephNFS'],
  title: 'several active NFS servers, which do not stand in for each other',
  effect: 'clients of a server that is lost hang until Kubernetes has started it again, whatever the number of servers',
  mend: 'set server.active to 1, unless several servers are to share the load',
  source: 'https://rook.io/docs/rook/latest/CRDs/ceph-nfs-crd/#scaling-the-active-server-count; '
    + 'https://rook.io/docs/rook/latest/Storage-Configuration/NFS/nfs-advanced/',

  *check({ spec: { server } }) {
    if (server?.active > 1) {
      yield { path: 'spec.server.active', message: `it is ${server.active}, and each client is served by one of them` };
    }
  },
};
