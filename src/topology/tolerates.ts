import { Taint, Toleration } from './taint';

/** Whether one of the tolerations covers the taint; an empty key, effect or value is as none. */
export function tolerates(tolerations: readonly Toleration[], taint: Taint): boolean {
  return tolerations.some(({ key, operator, value, effect }) => {
    if (effect && effect !== taint.effect) return false;
    if (key && key !== taint.key) return false;
    if (operator === 'Exists') return true;
    return Boolean(key) && (value ?? '') === (taint.value ?? '');
  });
}

/** A taint as `kubectl` writes it: `dedicated=storage:NoSchedule`. */
export function taintText({ key, value, effect }: Taint): string {
  return `${key}${value ? `=${value}` : ''}:${effect}`;
}
