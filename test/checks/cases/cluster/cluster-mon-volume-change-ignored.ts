import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (storage: string) => ({ spec: { storageClassName: 'gp3', resources: { requests: { storage } } } });
const cluster = (mon: object) => yaml(cephCluster({ mon: { count: 3, ...mon } }));
const zones = (...volumes: (object | undefined)[]) => ({ zones: volumes.map((volumeClaimTemplate, i) => ({ name: 'abc'[i], volumeClaimTemplate })) });

export const CASES: RuleCases = {
  rule: 'cluster-mon-volume-change-ignored',
  fails: [
    {
      name: 'from a folder to a volume',
      previous: cluster({}),
      yaml: cluster({ volumeClaimTemplate: template('10Gi') }),
      finds: ['CephCluster rook-ceph: spec.mon.volumeClaimTemplate'],
      says: ['monitors are to move from a folder of the host to a volume: '],
    },
    {
      name: 'from a volume to a folder',
      previous: cluster({ volumeClaimTemplate: template('10Gi') }),
      yaml: cluster({}),
      finds: ['CephCluster rook-ceph: spec.mon.volumeClaimTemplate'],
      says: ['monitors are to move from a volume to a folder of the host: '],
    },
    {
      name: 'a larger volume in one zone',
      previous: cluster(zones(template('10Gi'), template('10Gi'), template('10Gi'))),
      yaml: cluster(zones(template('10Gi'), template('20Gi'), template('10Gi'))),
      finds: ['CephCluster rook-ceph: spec.mon.zones[1].volumeClaimTemplate'],
      says: ['monitors are to move to another volume: '],
    },
  ],
  passes: [
    { name: 'as it was', previous: cluster({ volumeClaimTemplate: template('10Gi') }), yaml: cluster({ volumeClaimTemplate: template('10Gi') }) },
    { name: 'zones that are new', previous: cluster({}), yaml: cluster(zones(template('10Gi'), template('10Gi'), template('10Gi'))) },
  ],
  open: [
    { name: 'nothing known of before', yaml: cluster({}), notEvaluated: ['previous'] },
  ],
};
