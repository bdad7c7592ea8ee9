import { Rule } from '../rule';
import { clusterDataDirForbidden } from './cluster/cluster-data-dir-forbidden';
import { clusterMissingInNamespace } from './cluster/cluster-missing-in-namespace';

/** Rules of CephCluster: monitors, managers, network, encryption, external clusters (R1 to R48). */
export const CLUSTER_RULES: readonly Rule[] = [
  clusterDataDirForbidden,
  clusterMissingInNamespace,
];
