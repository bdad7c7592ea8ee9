import { RuleCases } from '../../rule-cases';

const pool = (mode: string) => `
apiVersion: ceph.rook.io/v1
kind: CephBlockPool
metadata:
  name: replicapool
  namespace: rook-ceph
spec:
  failureDomain: host
  replicated:
    size: 3
  parameters:
    compression_mode: ${mode}
`;

const filesystem = (mode: string) => `
apiVersion: ceph.rook.io/v1
kind: CephFilesystem
metadata:
  name: myfs
  namespace: rook-ceph
spec:
  metadataPool:
    replicated:
      size: 3
  dataPools:
    - name: replicated
      replicated:
        size: 3
      parameters:
        compression_mode: ${mode}
  metadataServer:
    activeCount: 1
    activeStandby: true
`;

export const CASES: RuleCases = {
  rule: 'pool-compression-mode-unknown',
  fails: [
    {
      name: 'the name of an algorithm',
      yaml: pool('zstd'),
      finds: ['CephBlockPool replicapool: spec.parameters.compression_mode'],
      says: ['"zstd" is no compression mode: '],
    },
    { name: 'a pool of a filesystem', yaml: filesystem('"on"'), finds: ['CephFilesystem myfs: spec.dataPools[0].parameters.compression_mode'] },
  ],
  passes: [
    ...['none', 'passive', 'aggressive', 'force'].map(mode => ({ name: mode, yaml: pool(mode) })),
    { name: 'an empty text, of which the operator takes no notice', yaml: pool('""') },
    { name: 'a pool without parameters', yaml: pool('none').split('  parameters')[0] },
  ],
};
