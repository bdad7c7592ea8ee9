import { Field } from './field';
import { checkOneOfIfSet, checkRange } from './rules';
import { isSame } from './same';

const MODES = ['Persistent', 'Ephemeral'];

/** What can't be changed, and how the server writes it in errors. */
const FIXED: readonly [name: string, path: string][] = [['attachRequired', 'attachedRequired'], ['volumeLifecycleModes', 'volumeLifecycleModes']];

/** Checks a CSIDriver. */
export function checkCsiDriver(driver: Field): void {
  const spec = driver.get('spec');
  checkOneOfIfSet(spec.get('fsGroupPolicy'), ['File', 'None', 'ReadWriteOnceWithFSType']);
  checkTokenRequests(spec.get('tokenRequests'));
  if (spec.get('serviceAccountTokenInSecrets').isSet && spec.get('tokenRequests').size === 0) {
    spec.get('serviceAccountTokenInSecrets').invalid('needs tokenRequests, without which there are no tokens');
  }
  const modes = spec.get('volumeLifecycleModes');
  modes.items.filter(mode => !MODES.includes(mode.text)).forEach(mode => modes.as(mode.text).unsupported(MODES));
  const period = spec.get('nodeAllocatableUpdatePeriodSeconds');
  if (period.isSet && period.number < 10) {
    period.invalid(`${period.value} seconds, must be 10 or more`);
  }
}

/** Checks what of a CSIDriver is changed. */
export function checkCsiDriverUpdate(driver: Field, old: Field): void {
  for (const [name, path] of FIXED) {
    if (!isSame(undefined, driver.get('spec', name).value, old.get('spec', name).value)) {
      driver.get('spec', path).invalid('can not be changed; replace the CSIDriver');
    }
  }
}

function checkTokenRequests(requests: Field): void {
  const seen = new Set<string>();
  for (const request of requests.items) {
    const [audience, expiration] = [request.get('audience'), request.get('expirationSeconds')];
    if (seen.has(audience.text)) {
      audience.duplicate();
    } else if (expiration.isSet) {
      checkRange(expiration, 600, 2 ** 32);
    }
    seen.add(audience.text);
  }
}
