import { CLUSTER_EXAMPLES } from './cluster-examples';
import { OfficialExample } from './compare';
import { DAY_TWO_EXAMPLES } from './day-two-examples';
import { OBJECT_EXAMPLES } from './object-examples';
import { POOL_EXAMPLES } from './pools-and-csi-examples';

/** All official examples of Rook 1.20.6 but the installation. */
export const OFFICIAL_EXAMPLES: readonly OfficialExample[] = [...CLUSTER_EXAMPLES, ...DAY_TWO_EXAMPLES, ...OBJECT_EXAMPLES, ...POOL_EXAMPLES];

/** Files that are the installation together: RookOperator makes them as one, and they are compared as one, permission by permission. */
export const INSTALLATION: readonly string[] = ['common.yaml', 'csi-operator.yaml', 'operator.yaml', 'operator-openshift.yaml'];

/** YAML beside the examples that is no manifest, and why. */
export const NO_MANIFEST: { readonly [file: string]: string } = {
  'kustomization.yaml': 'a list of files for kustomize; the API server knows no such kind, and a chart takes its place',
};
