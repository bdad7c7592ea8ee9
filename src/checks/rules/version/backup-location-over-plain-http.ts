import { Rule } from '../../rule';
import { Severity } from '../../severity';

const GATEWAY = /^http:\/\/rook-ceph-rgw-([a-z0-9-]+)\.([a-z0-9-]+)(?:\.svc)?(?:\.|:|\/|$)/;

export const backupLocationOverPlainHttp: Rule = {
  id: 'backup-location-over-plain-http',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['BackupStorageLocation'],
  title: 'backups go over plain http to a gateway that refuses them',
  effect: 'the gateway answers 403 to uploads of minio-go over plain http, which restic and kopia use: backups of volumes fail',
  mend: 'serve the store over TLS (gateway.securePort and sslCertificateRef), and give its https address',
  source: 'measured with Ceph 20.2.4 and restic 0.19.1; https://tracker.ceph.com/issues/79698',

  *check({ spec, set }) {
    const url: string = spec.config?.s3Url ?? '';
    const [, , namespace] = GATEWAY.exec(url) ?? [];
    const image: string = set.cluster(namespace ?? '')?.spec?.cephVersion?.image ?? '';
    if (namespace !== undefined && /:v?(?:19\.2\.6|20\.2\.4)(?:[-@]|$)/.test(image)) {
      yield { path: 'spec.config.s3Url', message: `"${url}" is plain http, and the gateways run ${image}`, others: [set.cluster(namespace)] };
    }
  },
};
