import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';

const claim = (...accessModes: string[]) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'web' },
  spec: { accessModes, resources: { requests: { storage: '1Gi' } } },
});
const deployment = (replicas?: number) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'web' },
  spec: {
    replicas,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [{ name: 'web', image: 'nginx:1.29', volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
        volumes: [{ name: 'tmp', emptyDir: {} }, { name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
      },
    },
  },
});
const FOUND = ['Deployment web: spec.template.spec.volumes[1].persistentVolumeClaim.claimName'];

export const CASES: RuleCases = {
  rule: 'replicas-share-exclusive-claim',
  fails: [
    { name: 'three replicas', yaml: yaml(claim('ReadWriteOnce'), deployment(3)), finds: FOUND, says: ['3 replicas share data, which has only ReadWriteOnce'] },
    { name: 'two replicas, and a claim for one pod', yaml: yaml(claim('ReadWriteOncePod'), deployment(2)), finds: FOUND },
  ],
  passes: [
    { name: 'one replica', yaml: yaml(claim('ReadWriteOnce'), deployment(1)) },
    { name: 'no number of replicas', yaml: yaml(claim('ReadWriteOnce'), deployment()) },
    { name: 'a claim that many nodes may use', yaml: yaml(claim('ReadWriteOnce', 'ReadWriteMany'), deployment(3)) },
    { name: 'a claim without modes, which the API server refuses', yaml: yaml(claim(), deployment(3)), refused: true },
  ],
  open: [{ name: 'the claim is not in the set', yaml: yaml(deployment(3)), notEvaluated: ['objects'] }],
};
