import { POD_KINDS, podsOf } from './private/pods';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const volumeModeDoesNotFitMount: Rule = {
  id: 'volume-mode-does-not-fit-mount',
  refs: [],
  severity: Severity.ERROR,
  kinds: POD_KINDS,
  needs: ['objects'],
  title: 'a block volume is mounted, or a file system is used as a device',
  effect: 'the kubelet refuses to start the container, and the pod stays in ContainerCreating',
  mend: 'use volumeDevices for volumeMode: Block, and volumeMounts for a file system',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support',

  *check({ object, kind, set, namespace, notEvaluated }) {
    const { path, spec } = podsOf(object, kind);
    const claims = new Map<string, string>((spec.volumes ?? []).map((volume: any) => [volume?.name, volume?.persistentVolumeClaim?.claimName]));
    for (const list of ['initContainers', 'containers']) {
      for (const [i, container] of (spec[list] ?? []).entries()) {
        for (const use of ['volumeMounts', 'volumeDevices']) {
          for (const [j, { name }] of (container?.[use] ?? []).entries()) {
            const claimName = claims.get(name);
            if (claimName === undefined) {
              continue;
            }
            const claim = set.find('PersistentVolumeClaim', namespace, claimName);
            if (claim === undefined) {
              notEvaluated('objects');
            } else if ((claim.spec?.volumeMode === 'Block') !== (use === 'volumeDevices')) {
              yield {
                path: `${path}.${list}[${i}].${use}[${j}]`,
                message: `${claimName} has volumeMode ${claim.spec?.volumeMode ?? 'Filesystem'}, and stands in ${use}`,
                others: [claim],
              };
            }
          }
        }
      }
    }
  },
};
