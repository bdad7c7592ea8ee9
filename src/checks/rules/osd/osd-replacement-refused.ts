import { numberOf, storeConfigs } from './private/store-config';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';

const ANNOTATION = 'osd.rook.io/replace';

export const osdReplacementRefused: Rule = {
  id: 'osd-replacement-refused',
  refs: ['R84'],
  severity: Severity.ERROR,
  kinds: ['Deployment', 'CephCluster'],
  title: 'an OSD is to be replaced, and Rook will not do it',
  effect: 'the operator logs why, and the OSD stays as it is',
  mend: `put ${ANNOTATION}: yes-really-replace-osd-<id> on the Deployment of an OSD that has a device of a host for itself`,
  source: 'pkg/operator/ceph/cluster/osd/replace.go:165 (rook d0c3b9ce6)',

  *check({ kind, object, cluster, spec, name }) {
    if (kind === 'CephCluster') {
      if (spec.annotations?.osd?.[ANNOTATION] !== undefined) {
        yield { path: `spec.annotations.osd[${ANNOTATION}]`, message: 'it would be put on all OSDs, and names one' };
      }
      return;
    }
    const { labels, annotations } = object.metadata ?? {};
    const id: string | undefined = labels?.['ceph-osd-id'] ?? /^rook-ceph-osd-(\d+)$/.exec(name)?.[1];
    const value: string | undefined = annotations?.[ANNOTATION];
    if (id === undefined || value === undefined) {
      return;
    }
    if (value !== `yes-really-replace-osd-${id}`) {
      yield { path: `metadata.annotations[${ANNOTATION}]`, message: `it is ${value}`, fix: `write yes-really-replace-osd-${id}` };
    }
    if (labels?.['ceph.rook.io/pvc'] !== undefined) {
      yield { path: 'metadata.labels[ceph.rook.io/pvc]', message: 'the OSD is on a volume, not on a device of a host' };
    }
    yield* ofCluster(cluster);
  },
};

function* ofCluster(cluster: any): Generator<Problem> {
  const { healthCheck, removeOSDsIfOutAndSafeToRemove } = cluster?.spec ?? {};
  if (healthCheck?.daemonHealth?.osd?.disabled === true) {
    yield { object: cluster, path: 'spec.healthCheck.daemonHealth.osd.disabled', message: 'what would replace the OSD is turned off', fix: 'set it to false' };
  }
  if (removeOSDsIfOutAndSafeToRemove === true) {
    yield { object: cluster, path: 'spec.removeOSDsIfOutAndSafeToRemove', message: 'an OSD that is out would be removed before it is replaced', fix: 'set it to false' };
  }
  for (const { path, values } of storeConfigs(cluster)) {
    if (numberOf(values.osdsPerDevice) > 1) {
      yield { object: cluster, path: `${path}[osdsPerDevice]`, message: 'OSDs that share a device cannot be replaced', fix: 'remove the OSDs of the device one by one instead' };
    }
  }
}
