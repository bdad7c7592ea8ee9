/**
 * Types of fields whose schema takes anything, but which their operator reads
 * as something known: `<kind> <path>` to the type.
 */
export const OPEN_TYPES: { readonly [place: string]: OpenType } = {
  // Rook decodes the ObjectBucket kinds into the types of lib-bucket-provisioner.
  'ObjectBucket spec.additionalState': { form: 'map of strings' },
  'ObjectBucket spec.endpoint.additionalConfig': { form: 'map of strings' },
  'ObjectBucket spec.claimRef': { form: 'definition', name: 'ObjectReference' },
  'ObjectBucketClaim spec.additionalConfig': { form: 'map of strings' },
  // A route holds routes; a CustomResourceDefinition cannot say so.
  'AlertmanagerConfig spec.route.routes[]': { form: 'same', path: 'spec.route' },
  // Velero runs these as init containers of the restored pod.
  'Restore spec.hooks.resources[].postHooks[].init.initContainers[]': { form: 'definition', name: 'Container' },
};

/** What such a field holds. */
export type OpenType =
  | { readonly form: 'map of strings' }
  | { readonly form: 'definition'; readonly name: string }
  | { readonly form: 'same'; readonly path: string };
