import { amountOf } from '../../../topology/amount';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const GIB = 1024 ** 3;
const LEAST_LIMIT = 4 * GIB;
const LEAST_CACHE = GIB;
/** A metadata server uses about 125 % of what its cache may take. */
const MOST_FACTOR = 0.8;

export const filesystemServerCacheUnfit: Rule = {
  id: 'filesystem-server-cache-unfit',
  refs: ['R130'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem'],
  title: 'the memory of metadata servers does not fit their cache',
  effect: 'servers trim their cache all the time, or are killed for lack of memory',
  mend: 'set resources.limits.memory to 4Gi or more; cacheMemoryLimitFactor is 0.5 where it is not given',
  source: 'pkg/operator/ceph/file/mds/config.go:84-101, pkg/operator/ceph/file/mds/mds.go:101 (rook d0c3b9ce6); '
    + 'https://docs.ceph.com/en/latest/cephfs/cache-configuration/',

  *check({ spec: { metadataServer = {} } }) {
    const { resources, cacheMemoryLimitFactor: limitFactor, cacheMemoryRequestFactor: requestFactor } = metadataServer;
    const limit = amountOf(resources?.limits?.memory) ?? 0;
    const request = amountOf(resources?.requests?.memory) ?? 0;
    const path = 'spec.metadataServer';
    if (limit > 0) {
      const cache = limit * (limitFactor ?? 0.5);
      if (limit < LEAST_LIMIT) {
        yield { path: `${path}.resources.limits.memory`, message: `${resources.limits.memory} leave ${gib(cache)} for the cache` };
      } else if (cache < LEAST_CACHE) {
        yield { path: `${path}.cacheMemoryLimitFactor`, message: `${limitFactor} of ${resources.limits.memory} leaves ${gib(cache)} for the cache`, fix: 'leave 1Gi or more' };
      }
      if (limitFactor > MOST_FACTOR) {
        yield {
          path: `${path}.cacheMemoryLimitFactor`,
          message: `it is ${limitFactor}, and servers use about 125 % of their cache`,
          fix: `set it to ${MOST_FACTOR} or less`,
        };
      }
      if (requestFactor !== undefined) {
        yield {
          path: `${path}.cacheMemoryRequestFactor`,
          message: 'it is ignored, since there is a limit for memory',
          fix: 'use cacheMemoryLimitFactor',
          severity: Severity.ADVICE,
        };
      }
    } else {
      if (limitFactor !== undefined) {
        yield { path: `${path}.cacheMemoryLimitFactor`, message: 'it is ignored, since there is no limit for memory', fix: 'set resources.limits.memory' };
      }
      if (request > 0 && request * (requestFactor ?? 0.8) < LEAST_CACHE) {
        yield { path: `${path}.resources.requests.memory`, message: `${resources.requests.memory} leave ${gib(request * (requestFactor ?? 0.8))} for the cache` };
      }
    }
  },
};

function gib(bytes: number): string {
  return `${Math.round(bytes / GIB * 10) / 10}Gi`;
}
