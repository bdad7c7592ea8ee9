import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStoreSwiftDisplacesS3: Rule = {
  id: 'object-store-swift-displaces-s3',
  refs: ['R155'],
  severity: Severity.WARNING,
  kinds: ['CephObjectStore'],
  title: 'Swift takes the root of all URLs, where S3 is',
  effect: 'Rook disables S3, and buckets can not be reached',
  mend: 'take another urlPrefix, such as swift, or leave S3 out of enableAPIs',
  source: 'pkg/operator/ceph/object/spec.go:1178 (rook d0c3b9ce6)',

  *check({ spec }) {
    const { enableAPIs, s3, swift } = spec.protocols ?? {};
    const path = 'spec.protocols.swift.urlPrefix';
    const apis: string[] = enableAPIs ?? [];
    if (swift?.urlPrefix !== '/') {
      return;
    }
    if (apis.includes('s3')) {
      yield { path, message: 'urlPrefix is "/", and enableAPIs has s3', severity: Severity.ERROR };
    } else if (apis.length === 0 && s3?.enabled === true) {
      yield { path, message: 'urlPrefix is "/", and s3 is enabled', severity: Severity.ERROR };
    } else if (apis.length === 0 && s3?.enabled !== false) {
      yield { path, message: 'urlPrefix is "/", and enableAPIs does not say that S3 is not wanted' };
    }
  },
};
