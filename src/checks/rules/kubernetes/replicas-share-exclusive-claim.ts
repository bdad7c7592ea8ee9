import { podsOf } from './private/pods';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const replicasShareExclusiveClaim: Rule = {
  id: 'replicas-share-exclusive-claim',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['Deployment', 'ReplicaSet'],
  needs: ['objects'],
  title: 'several replicas share a claim that one node may use',
  effect: 'replicas on other nodes wait for ever with a Multi-Attach error',
  mend: 'use a claim with ReadWriteMany, a StatefulSet with claims of its own, or one replica',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',

  *check({ object, kind, spec, set, namespace, notEvaluated }) {
    const pods = podsOf(object, kind);
    for (const [i, volume] of (pods.spec.volumes ?? []).entries()) {
      const name: string | undefined = volume?.persistentVolumeClaim?.claimName;
      if (!(spec.replicas > 1) || name === undefined) {
        continue;
      }
      const claim = set.find('PersistentVolumeClaim', namespace, name);
      if (claim === undefined) {
        notEvaluated('objects');
        continue;
      }
      const modes: string[] = claim.spec?.accessModes ?? [];
      if (modes.length > 0 && modes.every(mode => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod')) {
        yield {
          path: `${pods.path}.volumes[${i}].persistentVolumeClaim.claimName`,
          message: `${spec.replicas} replicas share ${name}, which has only ${modes.join(', ')}`,
          others: [claim],
        };
      }
    }
  },
};
