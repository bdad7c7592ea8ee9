import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const SERVER = 'CephFilesystem myfs: spec.metadataServer';
const servers = (more: object) => yaml(cephCluster(), filesystem({ metadataServer: { activeCount: 1, activeStandby: true, ...more } }));
const memory = (limit?: string, request?: string) => ({ resources: { limits: { memory: limit }, requests: { memory: request } } });

export const CASES: RuleCases = {
  rule: 'filesystem-server-cache-unfit',
  fails: [
    { name: 'a limit of 2Gi', yaml: servers(memory('2Gi')), finds: [`${SERVER}.resources.limits.memory`], says: ['2Gi leave 1Gi for the cache'] },
    { name: 'a limit of 4G', yaml: servers(memory('4G')), finds: [`${SERVER}.resources.limits.memory`], says: ['4G leave 1.9Gi'] },
    {
      name: 'a tenth of 8Gi',
      yaml: servers({ ...memory('8Gi'), cacheMemoryLimitFactor: 0.1 }),
      finds: [`${SERVER}.cacheMemoryLimitFactor`],
      says: ['0.1 of 8Gi leaves 0.8Gi for the cache'],
      mends: ['leave 1Gi or more'],
    },
    { name: 'all of it', yaml: servers({ ...memory('8Gi'), cacheMemoryLimitFactor: 1 }), finds: [`${SERVER}.cacheMemoryLimitFactor`], says: ['it is 1, and'], mends: ['set it to 0.8 or less'] },
    { name: 'a factor of no limit', yaml: servers({ ...memory(undefined, '8Gi'), cacheMemoryLimitFactor: 0.5 }), finds: [`${SERVER}.cacheMemoryLimitFactor`], says: ['it is ignored, since there is no limit'], mends: ['set resources.limits.memory'] },
    { name: 'a factor of the request beside a limit', yaml: servers({ ...memory('8Gi', '8Gi'), cacheMemoryRequestFactor: 0.8 }), finds: [`${SERVER}.cacheMemoryRequestFactor`], says: ['it is ignored, since there is a limit'], mends: ['use cacheMemoryLimitFactor'] },
    { name: 'a request of 1Gi', yaml: servers(memory(undefined, '1Gi')), finds: [`${SERVER}.resources.requests.memory`], says: ['1Gi leave 0.8Gi for the cache'] },
    { name: 'a tenth of a request', yaml: servers({ ...memory(undefined, '4Gi'), cacheMemoryRequestFactor: 0.1 }), finds: [`${SERVER}.resources.requests.memory`], says: ['4Gi leave 0.4Gi'] },
  ],
  passes: [
    { name: 'a limit of 4Gi', yaml: servers(memory('4Gi', '4Gi')) },
    { name: 'a quarter of 4Gi, for many new files', yaml: servers({ ...memory('4Gi'), cacheMemoryLimitFactor: 0.25 }) },
    { name: 'most of 8Gi', yaml: servers({ ...memory('8Gi'), cacheMemoryLimitFactor: 0.8 }) },
    { name: 'a request of 4Gi', yaml: servers({ ...memory(undefined, '4Gi'), cacheMemoryRequestFactor: 0.5 }) },
    { name: 'nothing said of memory', yaml: servers({}) },
  ],
};
