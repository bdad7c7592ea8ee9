import { shown } from './shown';

/** The first and the last minor version of Kubernetes 1 whose API is known. */
export const OLDEST_MINOR = 31;
export const NEWEST_MINOR = 36;

/**
 * The minor version that a version of Kubernetes names: 33 of `1.33`, `v1.33` or `v1.33.2`.
 *
 * @throws if it is no version whose API is known
 */
export function minorOf(kubeVersion: string): number {
  const minor = Number(/^v?1\.(\d{1,3})(\.\d+)?([-+][\w.+-]+)?$/.exec(kubeVersion)?.[1]);
  if (!(minor >= OLDEST_MINOR && minor <= NEWEST_MINOR)) {
    throw new Error(`kubeVersion: ${shown(kubeVersion)} is no version of Kubernetes whose API is known, give one from 1.${OLDEST_MINOR} to 1.${NEWEST_MINOR}`);
  }
  return minor;
}
