import { nanosOf } from './amount';
import { checkClaimSpec } from './claim-spec';
import { Field } from './field';
import { isSame } from './same';
import { Shape } from '../../shape';

type Json = { readonly [key: string]: any };

const OLD_CLASS = 'volume.beta.kubernetes.io/storage-class';

/** Checks a PersistentVolumeClaim. The API group of its source is not looked at where there was one before. */
export function checkClaim(claim: Field): void {
  const spec = claim.get('spec');
  checkClaimSpec(spec, spec.get('dataSourceRef', 'apiGroup').wasSet);
}

/**
 * A claim as the server prepares it: `dataSource` and `dataSourceRef` say the
 * same where one is given, and what the server does not know is dropped where
 * the claim had no source before.
 */
export function withDataSources(spec: Json, old?: Json): Json {
  const result: { [key: string]: any } = { ...spec };
  const hadSource = old?.dataSourceRef !== undefined;
  if (result.dataSourceRef?.namespace && !hadSource) {
    delete result.dataSourceRef;
  }
  if (result.dataSource && !result.dataSourceRef && !hadSource && !isOldSource(result.dataSource)) {
    delete result.dataSource;
  }
  if (result.dataSource && !result.dataSourceRef) {
    result.dataSourceRef = result.dataSource;
  } else if (result.dataSourceRef && !result.dataSource && !result.dataSourceRef.namespace) {
    result.dataSource = result.dataSourceRef;
  }
  return result;
}

/** Checks what of a claim is changed. Without a status, it is taken as one that is not bound to a volume yet. */
export function checkClaimUpdate(claim: Field, old: Field, shape: Shape): void {
  const [spec, oldSpec] = [claim.get('spec'), old.get('spec')];
  const [annotation, oldAnnotation] = [claim, old].map(one => one.get('metadata', 'annotations', OLD_CLASS));
  const takesOver = !oldSpec.get('storageClassName').isSet && oldAnnotation.isSet && spec.get('storageClassName').value === oldAnnotation.value
    && (!annotation.isSet || annotation.value === oldAnnotation.value);
  if (!takesOver && annotation.text !== oldAnnotation.text) {
    annotation.invalid('can not be changed');
  }
  const mayName = !oldSpec.get('storageClassName').isSet && (!oldAnnotation.isSet || spec.get('storageClassName').value === oldAnnotation.value);
  const kept: { [key: string]: any } = { ...oldSpec.value };
  kept.volumeName ||= spec.get('volumeName').value;
  if (mayName) {
    kept.storageClassName = spec.get('storageClassName').value;
  }
  if (old.get('status', 'phase').text === 'Bound') {
    kept.volumeAttributesClassName = spec.get('volumeAttributesClassName').value;
    kept.resources = { ...oldSpec.get('resources').value, requests: { ...oldSpec.get('resources', 'requests').value, storage: spec.get('resources', 'requests').key('storage').value } };
  }
  if (!isSame(shape.properties!.spec, spec.value, kept)) {
    spec.forbidden('can not be changed before the claim is bound, and then only resources.requests and volumeAttributesClassName');
  }
  const [size, oldSize] = [spec, oldSpec].map(one => nanosOf(one.get('resources', 'requests').key('storage').value));
  const capacity = old.get('status', 'capacity').key('storage');
  if (size < oldSize && (size <= nanosOf(capacity.value) || !spec.since(32))) {
    spec.get('resources', 'requests', 'storage').forbidden('can not be less than what the volume has; volumes only grow');
  }
  if (spec.get('volumeMode').value !== oldSpec.get('volumeMode').value) {
    claim.get('volumeMode').invalid(`${oldSpec.get('volumeMode').text} can not be changed`);
  }
  checkAttributesClass(spec.get('volumeAttributesClassName'), old);
}

/** From Kubernetes 1.34 on attributes can be taken back that the volume has not got yet. */
function checkAttributesClass(now: Field, old: Field): void {
  const before = old.get('spec', 'volumeAttributesClassName');
  const isApplied = now.since(34) ? old.get('status', 'currentVolumeAttributesClassName').isSet : before.isSet;
  if (isApplied && now.value !== before.value && now.text === '') {
    now.forbidden('can be changed, but not removed');
  }
}

/** The sources that were there before others could be named. */
function isOldSource({ apiGroup, kind }: Json): boolean {
  return ((apiGroup ?? '') === '' && kind === 'PersistentVolumeClaim') || (apiGroup === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot');
}
