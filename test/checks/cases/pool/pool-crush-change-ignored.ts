import { RuleCases } from '../../rule-cases';
import { blockPool, filesystem, yaml } from '../../yaml';
import { stretched } from '../pool-clusters';

const pool = (spec: object) => yaml(blockPool({ failureDomain: undefined, ...spec }));
const UPDATES = { enableCrushUpdates: true };
const EC = { erasureCoded: { dataChunks: 2, codingChunks: 1 } };
const PAIRS = { size: 4, replicasPerFailureDomain: 2, subFailureDomain: 'host' };
const HYBRID = { size: 3, hybridStorage: { primaryDeviceClass: 'ssd', secondaryDeviceClass: 'hdd' } };
const DOMAIN = ['CephBlockPool replicapool: spec.failureDomain'];

export const CASES: RuleCases = {
  rule: 'pool-crush-change-ignored',
  fails: [
    {
      name: 'from hosts to zones, beside pools that become another kind, for which there is a rule of its own',
      previous: yaml(blockPool({ failureDomain: 'host' }), blockPool(EC, 'a'), blockPool({}, 'b')),
      yaml: yaml(blockPool({ failureDomain: 'zone' }), blockPool({ failureDomain: 'rack' }, 'a'), blockPool({ ...EC, failureDomain: 'rack' }, 'b')),
      finds: DOMAIN,
      says: ['it was host and is to be zone, and enableCrushUpdates is not true: '],
      mends: ['set enableCrushUpdates: true'],
    },
    {
      name: 'to another class of devices, and to none',
      previous: pool({ deviceClass: 'hdd' }) + '---\n' + yaml(blockPool({ deviceClass: 'hdd' }, 'other')),
      yaml: pool({ deviceClass: 'ssd' }) + '---\n' + yaml(blockPool({ deviceClass: '' }, 'other')),
      finds: ['CephBlockPool replicapool: spec.deviceClass', 'CephBlockPool other: spec.deviceClass'],
      says: ['it was hdd and is to be ssd', 'it was hdd and is to be of any class'],
    },
    {
      name: 'to another root alone, which is never followed',
      previous: pool(UPDATES),
      yaml: pool({ ...UPDATES, failureDomain: 'host', crushRoot: 'ssd' }),
      finds: ['CephBlockPool replicapool: spec.crushRoot'],
      says: ['it was default and is to be ssd: '],
      mends: ['make a new pool'],
    },
    { name: 'a stretch cluster', previous: pool(UPDATES), yaml: stretched() + pool({ ...UPDATES, failureDomain: 'zone' }), finds: DOMAIN, says: ['is to be zone in a stretch cluster: '], mends: ['make a new pool'] },
    {
      name: 'two copies in each',
      previous: pool({ ...UPDATES, failureDomain: 'zone', replicated: PAIRS }),
      yaml: pool({ ...UPDATES, failureDomain: 'rack', replicated: PAIRS }),
      finds: DOMAIN,
      says: ['with replicasPerFailureDomain 2 and no deviceClass: '],
    },
    {
      name: 'classes in layers',
      previous: pool({ ...UPDATES, replicated: HYBRID }),
      yaml: pool({ ...UPDATES, failureDomain: 'zone', replicated: HYBRID }),
      finds: DOMAIN,
      says: ['with hybridStorage and no deviceClass: '],
    },
    {
      name: 'back to the default',
      previous: pool({ failureDomain: 'zone' }),
      yaml: pool(UPDATES),
      finds: DOMAIN,
      says: ['and neither failureDomain nor deviceClass is given: '],
      mends: ['spell out failureDomain: host'],
    },
    {
      name: 'racks in the place of hosts below zones, with which nothing else changes',
      previous: pool({ ...UPDATES, deviceClass: 'ssd', failureDomain: 'zone', replicated: PAIRS }),
      yaml: pool({ ...UPDATES, deviceClass: 'ssd', failureDomain: 'datacenter', replicated: { ...PAIRS, subFailureDomain: 'rack' } }),
      finds: ['CephBlockPool replicapool: spec.replicated.subFailureDomain'],
      says: ['it was host and is to be rack: '],
    },
    {
      name: 'two copies in the place of one',
      previous: pool({ failureDomain: 'zone', replicated: { size: 4 } }),
      yaml: pool({ failureDomain: 'zone', replicated: PAIRS }),
      finds: ['CephBlockPool replicapool: spec.replicated.replicasPerFailureDomain'],
      says: ['it was 1 and is to be 2'],
    },
    {
      name: 'a pool of a filesystem that moves in its list',
      previous: yaml(filesystem({ dataPools: [{ name: 'slow', failureDomain: 'host', replicated: { size: 3 } }, { name: 'fast', replicated: { size: 3 } }] })),
      yaml: yaml(filesystem({ dataPools: [{ name: 'fast', replicated: { size: 3 } }, { name: 'slow', failureDomain: 'zone', replicated: { size: 3 } }] })),
      finds: ['CephFilesystem myfs: spec.dataPools[1].failureDomain'],
    },
  ],
  passes: [
    { name: 'the defaults are spelled out', previous: pool({}), yaml: pool({ failureDomain: 'host', crushRoot: 'default', deviceClass: '', replicated: { size: 3, subFailureDomain: '', replicasPerFailureDomain: 1 } }) },
    { name: 'the change is asked for', previous: pool({}), yaml: pool({ ...UPDATES, failureDomain: 'zone', deviceClass: 'ssd' }) },
    { name: 'another root beside another failure domain', previous: pool({}), yaml: pool({ ...UPDATES, failureDomain: 'zone', crushRoot: 'ssd' }) },
    { name: 'another class alone', previous: pool(UPDATES), yaml: pool({ ...UPDATES, deviceClass: 'ssd' }) },
    { name: 'two copies in each, with a class', previous: pool({ failureDomain: 'zone', replicated: PAIRS }), yaml: pool({ ...UPDATES, failureDomain: 'datacenter', deviceClass: 'ssd', replicated: PAIRS }) },
    { name: 'a new pool', previous: pool({}).replace('replicapool', 'other'), yaml: pool({ failureDomain: 'zone' }) },
    {
      name: 'a new pool of a filesystem',
      previous: yaml(filesystem({ dataPools: [{ name: 'slow', replicated: { size: 3 } }] })),
      yaml: yaml(filesystem({ dataPools: [{ name: 'fast', failureDomain: 'zone', replicated: { size: 3 } }, { name: 'slow', replicated: { size: 3 } }] })),
    },
  ],
  open: [
    { name: 'no previous set', yaml: pool({}), notEvaluated: ['previous'] },
  ],
};
