import { KeyManagement } from './key-management';
import * as rook from '../api/rook';

/**
 * Keys of a CephCluster: those that encrypt, and those that daemons and clients sign on with.
 */
export interface CephClusterSecurityProps {
  /**
   * Service that keeps the keys of encrypted OSDs on volumes.
   *
   * @default - Secrets of the namespace
   */
  readonly kms?: KeyManagement;

  /**
   * When the keys of encrypted OSDs on volumes are replaced, as for a CronJob:
   * `@weekly`, or `0 3 * * 0`. Rook does so for keys in Secrets and in Vault.
   *
   * @default - never
   */
  readonly keyRotationSchedule?: string;

  /**
   * How the keys of daemons and clients (CephX) are made, and when they are
   * replaced. It is laid over keys of the type `aes` for CSI, since Linux below 7.0
   * knows no other.
   *
   * @default - Rook's own keys, which are kept
   */
  readonly cephx?: rook.ClusterCephxConfig;
}
