import { Field } from './field';
import { checkNotNegative } from './rules';

/** Checks a Lease. */
export function checkLease(lease: Field): void {
  const spec = lease.get('spec');
  const duration = spec.get('leaseDurationSeconds');
  if (duration.isSet && duration.number <= 0) {
    duration.invalid(`${duration.value} must be greater than 0`);
  }
  checkNotNegative(spec.get('leaseTransitions'));
}
