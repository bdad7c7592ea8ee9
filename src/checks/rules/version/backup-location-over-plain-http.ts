import { ObjectIndex } from '../../object-index';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';
import { POD_KINDS, podsOf } from '../kubernetes/private/pods';

const SERVICE = /^rook-ceph-rgw-[a-z0-9-]+\.([a-z0-9-]+)(?:\.svc(?:\..*)?)?$/;
const RESTIC = 'RESTIC_REPOSITORY';

export const backupLocationOverPlainHttp: Rule = {
  id: 'backup-location-over-plain-http',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['BackupStorageLocation', 'ConfigMap', 'Secret', ...POD_KINDS],
  title: 'backups go over plain http to a gateway that refuses them',
  effect: 'the gateway answers 403 to uploads of minio-go over plain http, which restic and kopia use: backups of volumes fail',
  mend: 'serve the store over TLS (gateway.securePort and sslCertificateRef), and give its https address',
  source: 'measured with Ceph 20.2.4 and restic 0.19.1; https://tracker.ceph.com/issues/79698',

  *check({ object, kind, set }) {
    for (const [path, address] of addressesOf(object, kind)) {
      const [, url, host = ''] = /^(?:s3:)?(http:\/\/([^:/?#]+).*)$/i.exec(address) ?? [];
      const namespace = url && (SERVICE.exec(host)?.[1] ?? set.once('backup-location-over-plain-http', () => hosts(set)).get(host));
      const cluster = namespace && set.cluster(namespace);
      const image: string = cluster?.spec?.cephVersion?.image ?? '';
      if (/:v?(?:19\.2\.6|20\.2\.4)(?:[-@]|$)/.test(image)) {
        yield { path, message: `"${address}" is plain http, and the gateways run ${image}`, others: [cluster] };
      }
    }
  },
};

/** Addresses that an object has backups sent to: of Velero, and repositories of restic. */
function addressesOf(object: any, kind: string): [path: string, address: string][] {
  switch (kind) {
    case 'BackupStorageLocation':
      return [['spec.config.s3Url', object.spec?.config?.s3Url ?? '']];
    case 'ConfigMap':
      return [[`data.${RESTIC}`, String(object.data?.[RESTIC] ?? '')]];
    case 'Secret': {
      const field = object.stringData?.[RESTIC] === undefined ? 'data' : 'stringData';
      return object[field]?.[RESTIC] === undefined ? [] : [[`${field}.${RESTIC}`, valuesOf(object).get(RESTIC)!]];
    }
    default: {
      const { path, spec } = podsOf(object, kind);
      const containers: any[] = spec.containers ?? [];
      return containers.flatMap(({ env = [] }, i) => env.flatMap(({ name, value }: any, j: number): [string, string][] => (
        name === RESTIC ? [[`${path}.containers[${i}].env[${j}].value`, value ?? '']] : []
      )));
    }
  }
}

/** Namespaces of stores by the other names that they are known by. */
function hosts(set: ObjectIndex): ReadonlyMap<string, string> {
  return new Map(set.all('CephObjectStore').flatMap(({ metadata, spec }) => (
    [...spec?.hosting?.dnsNames ?? [], spec?.hosting?.advertiseEndpoint?.dnsName].map((host): [string, string] => [host, metadata?.namespace ?? ''])
  )));
}
