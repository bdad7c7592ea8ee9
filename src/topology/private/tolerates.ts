import { Taint, Toleration } from '../taint';

/** Whether one of the tolerations covers the taint. */
export function tolerates(tolerations: readonly Toleration[], taint: Taint): boolean {
  return tolerations.some(toleration => {
    if (toleration.effect !== undefined && toleration.effect !== taint.effect) return false;
    if (toleration.key !== undefined && toleration.key !== taint.key) return false;
    if (toleration.operator === 'Exists') return true;
    return toleration.key !== undefined && (toleration.value ?? '') === (taint.value ?? '');
  });
}
