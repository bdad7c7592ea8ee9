import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, yaml } from '../../yaml';

const pool = (mirroring?: object) => blockPool({ mirroring });
const IMAGES = { enabled: true, mode: 'image' };
const WHOLE = { enabled: true, mode: 'pool' };
const namespace = (blockPoolName: string, mirroring?: object) => ceph('CephBlockPoolRadosNamespace', `tenant-of-${blockPoolName}`, { blockPoolName, mirroring });
const MIRRORED = namespace('replicapool', { mode: 'pool' });
const FINDS = ['CephBlockPool replicapool: spec.mirroring.enabled'];

export const CASES: RuleCases = {
  rule: 'pool-mirroring-disabled-too-early',
  fails: [
    {
      name: 'a namespace is mirrored',
      previous: yaml(pool(WHOLE), MIRRORED),
      yaml: yaml(pool({ enabled: false }), MIRRORED),
      finds: FINDS,
      says: ['it was true, and 1 namespaces in the pool are mirrored (tenant-of-replicapool): '],
      mends: ['leave mirroring out of these namespaces first'],
    },
    {
      name: 'images may be mirrored',
      previous: yaml(pool(IMAGES)),
      yaml: yaml(pool()),
      finds: FINDS,
      says: ['it was true, with mirroring image by image: '],
      mends: ['disable mirroring of each image in the pool first'],
    },
  ],
  passes: [
    { name: 'it stays', previous: yaml(pool(IMAGES), MIRRORED), yaml: yaml(pool(IMAGES), MIRRORED) },
    { name: 'it never was', previous: yaml(pool({ enabled: false, mode: 'image' })), yaml: yaml(pool()) },
    { name: 'a whole pool, with namespaces that are not mirrored', previous: yaml(pool(WHOLE)), yaml: yaml(pool(), namespace('replicapool')) },
    { name: 'a namespace of another pool', previous: yaml(pool(WHOLE)), yaml: yaml(pool(), blockPool({ mirroring: WHOLE }, 'other'), namespace('other', { mode: 'pool' })) },
  ],
  open: [{ name: 'no previous set', yaml: yaml(pool()), notEvaluated: ['previous'] }],
};
