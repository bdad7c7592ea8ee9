import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { zone } from '../object-store-objects';

const POOLS = { metadataPoolName: 'rgw-meta-pool', dataPoolName: 'rgw-data-pool' };
const NO_POOLS = { metadataPool: undefined, dataPool: undefined };
const spec = (...placements: object[]) =>
  ({ ...NO_POOLS, sharedPools: { poolPlacements: placements.map(one => ({ ...POOLS, ...one })) } });
const classes = (...names: string[]) => names.map(name => ({ name, dataPoolName: 'rgw-data-pool' }));
const at = (path: string) => `CephObjectStore my-store: spec.sharedPools.poolPlacements${path}`;

export const CASES: RuleCases = {
  rule: 'object-store-placements-inconsistent',
  fails: [
    {
      name: 'two defaults',
      yaml: yaml(objectStore(spec({ name: 'hdd' }, { name: 'ssd', default: true }, { name: 'nvme', default: true }))),
      finds: [at('[2].default')],
      says: ['nvme is the default, and ssd is already'],
      mends: ['leave one default'],
    },
    {
      name: 'no default, and no pools beside the placements',
      yaml: yaml(objectStore(spec({ name: 'hdd' }, { name: 'ssd' }))),
      finds: ['CephObjectStore my-store: spec.sharedPools.poolPlacements'],
      says: ['no placement is the default, and there are no pools beside them'],
      mends: ['set default: true at one of them'],
    },
    {
      name: 'no default, and one shared pool of two beside the placement',
      yaml: yaml(objectStore({ ...NO_POOLS, sharedPools: { metadataPoolName: 'rgw-meta-pool', poolPlacements: [{ ...POOLS, name: 'hdd' }] } })),
      finds: ['CephObjectStore my-store: spec.sharedPools.poolPlacements'],
    },
    {
      name: 'one name twice, in a zone',
      yaml: yaml(zone('paris', spec({ name: 'hdd', default: true }, { name: 'hdd' }))),
      finds: ['CephObjectZone paris: spec.sharedPools.poolPlacements[1].name'],
      says: ['another placement is called hdd'],
      mends: ['give it a name of its own'],
    },
    {
      name: 'the name of the default for another one',
      yaml: yaml(objectStore(spec({ name: 'ssd', default: true }, { name: 'default-placement' }))),
      finds: [at('[1].name')],
      says: ['a placement with this name has to be the default'],
      mends: ['set default: true, or take another name'],
    },
    {
      name: 'a storage class that every placement has, and one twice',
      yaml: yaml(objectStore(spec({ name: 'ssd', default: true, storageClasses: classes('COLD', 'STANDARD', 'COLD') }))),
      finds: [at('[0].storageClasses[1].name'), at('[0].storageClasses[2].name')],
      says: ['STANDARD is the pool of the placement itself', 'another storage class is called COLD'],
      mends: ['take another name', 'give it a name of its own'],
    },
  ],
  passes: [
    { name: 'one default', yaml: yaml(objectStore(spec({ name: 'hdd' }, { name: 'default-placement', default: true, storageClasses: classes('COLD', 'GLACIER') }))) },
    { name: 'no default, and shared pools beside the placement', yaml: yaml(objectStore({ ...NO_POOLS, sharedPools: { ...POOLS, poolPlacements: [{ ...POOLS, name: 'hdd' }] } })) },
    { name: 'no default, and pools of its own', yaml: yaml(objectStore({ sharedPools: { poolPlacements: [{ ...POOLS, name: 'hdd' }] } })) },
    { name: 'no placements', yaml: yaml(objectStore()) },
  ],
};
