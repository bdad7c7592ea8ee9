type Json = { readonly [key: string]: any };

/** How annotations that say which profile of AppArmor a container has begin; the name of the container follows. */
export const APPARMOR_OF_CONTAINER = 'container.apparmor.security.beta.kubernetes.io/';

const NAMES: readonly [annotation: string, type: string][] = [['runtime/default', 'RuntimeDefault'], ['unconfined', 'Unconfined']];
const LOCAL = 'localhost/';

/**
 * A Pod as the server keeps it when it is created: what only an annotation says of
 * AppArmor stands in the security context of the container too, and the other way round.
 *
 * @see https://kubernetes.io/docs/tutorials/security/apparmor/
 */
export function withProfiles(pod: Json): Json {
  const { spec } = pod;
  if (spec.os?.name === 'windows') {
    return pod;
  }
  const annotations = { ...pod.metadata?.annotations };
  const ofPod = spec.securityContext?.appArmorProfile;
  const completed = (container: Json): Json => {
    const key = `${APPARMOR_OF_CONTAINER}${container.name ?? ''}`;
    const profile = container.securityContext?.appArmorProfile;
    if (annotations[key] === undefined) {
      const annotation = annotationOf(profile ?? ofPod);
      annotation === undefined || (annotations[key] = annotation);
      return container;
    }
    const annotated = profileOf(annotations[key]);
    return profile || !annotated || isSameProfile(annotated, ofPod) ? container
      : { ...container, securityContext: { ...container.securityContext, appArmorProfile: annotated } };
  };
  const lists = ['initContainers', 'containers', 'ephemeralContainers'].filter(list => spec[list]);
  const containers = Object.fromEntries(lists.map(list => [list, spec[list].map(completed)]));
  return { ...pod, metadata: { ...pod.metadata, annotations }, spec: { ...spec, ...containers } };
}

function annotationOf(profile: Json | undefined): string | undefined {
  const path = profile?.localhostProfile;
  return profile?.type === 'Localhost' ? path === undefined ? undefined : `${LOCAL}${path}` : NAMES.find(([, type]) => type === profile?.type)?.[0];
}

function profileOf(annotation: string): Json | undefined {
  const named = NAMES.find(([name]) => name === annotation);
  const localhostProfile = annotation.startsWith(LOCAL) ? annotation.slice(LOCAL.length) : '';
  const isPath = localhostProfile !== '' && localhostProfile.trim() === localhostProfile && Buffer.byteLength(localhostProfile) <= 4095;
  return named ? { type: named[1] } : isPath ? { type: 'Localhost', localhostProfile } : undefined;
}

function isSameProfile(one: Json, other: Json | undefined): boolean {
  return one.type === other?.type && one.localhostProfile === other?.localhostProfile;
}
