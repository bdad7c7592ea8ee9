import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, objectStore, yaml } from '../../yaml';
import { topic } from '../object-store-objects';

const notification = (...events: string[]) => ceph('CephBucketNotification', 'changes', { topic: 'uploads', events }, 'web');
const all = (image: string, ...objects: object[]) => yaml(cephCluster({ cephVersion: { image } }), objectStore(), topic(), ...objects);
const TENTACLE = 'quay.io/ceph/ceph:v20.2.4';

export const CASES: RuleCases = {
  rule: 'bucket-notification-event-refused',
  fails: [
    {
      name: 'an event of archives beside another one',
      yaml: all(TENTACLE, notification('s3:ObjectCreated:Put', 's3:ObjectRestore:Completed')),
      finds: ['CephBucketNotification changes: spec.events[1]'],
      says: ['Ceph v20.2.4 does not know s3:ObjectRestore:Completed: '],
    },
  ],
  passes: [
    { name: 'events that gateways know', yaml: all(TENTACLE, notification('s3:ObjectCreated:Put', 's3:ObjectRemoved:*')) },
    { name: 'no events, which means all', yaml: all(TENTACLE, notification()) },
    { name: 'a newer Ceph', yaml: all('quay.io/ceph/ceph:v20.2.5', notification('s3:ObjectRestore:*')) },
  ],
  open: [
    { name: 'the image tells no version', yaml: all('quay.io/ceph/ceph:latest', notification('s3:ObjectRestore:*')), notEvaluated: ['objects'] },
    { name: 'the topic is elsewhere', yaml: yaml(cephCluster(), notification('s3:ObjectRestore:*')), notEvaluated: ['objects'] },
  ],
};
