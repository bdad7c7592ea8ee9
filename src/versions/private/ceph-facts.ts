import { VersionFact } from '../version-fact';

/** A fact of the versions from one to another, both included. */
interface CephFact {
  readonly from: string;
  readonly to: string;
  readonly fact: VersionFact;
}

/** What is known to go wrong with versions of Ceph. */
export const CEPH_FACTS: CephFact[] = [
  {
    from: '20.2.0',
    to: '20.2.0',
    fact: {
      id: 'ceph-20.2.0-read-affinity',
      harmful: true,
      effect: 'data read through CSI with read affinity can be corrupted; Rook switches read affinity off',
      mend: 'run 20.2.1 or newer',
      source: 'https://github.com/rook/rook/issues/16839',
    },
  },
  {
    from: '20.2.2',
    to: '20.2.4',
    fact: {
      id: 'ceph-20.2.2-rook-module',
      harmful: false,
      effect: 'the mgr module "rook" can not run, and Rook leaves it disabled',
      mend: 'disable the module before the upgrade, and do without the orchestrator',
      source: 'https://github.com/rook/rook/blob/master/pkg/operator/ceph/cluster/mgr/mgr.go',
    },
  },
  ...['19.2.6', '20.2.4'].map(version => ({
    from: version,
    to: version,
    fact: {
      id: `ceph-${version}-sigv4`,
      harmful: false,
      effect: 'object gateways check SigV4 signatures more strictly: replication between zones breaks, and clients that leave out '
        + 'Content-Type, such as minio-go over plain http, are refused',
      mend: 'before the upgrade set rgw_sigv4_insecure=true and rgw_s3_client_max_sig_ver=2 on each store that replicates; serve clients over TLS',
      source: 'https://tracker.ceph.com/issues/79698',
    },
  })),
];
