/** Mistakes that no manifest shows, whatever else is known: by what they are known as, and why. */
export const UNDECIDABLE: { readonly [ref: string]: string } = {
  R36: 'objects wait while the cluster is in HEALTH_ERR: only the running cluster tells its health',
  R165: 'an account with the same ID or name is in the object store already: only the store tells',
  R190: 'a clusterID made by hashing is known once the operator has written it into the status',
};
