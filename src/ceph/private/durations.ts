import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { fail } from './storage-construct';

/** A time in whole minutes, as Rook takes some of them. */
export function wholeMinutes(construct: Construct, prop: string, time: Duration): number {
  return whole(construct, prop, time, time.toMinutes({ integral: false }), 'minutes');
}

/** A time in whole seconds. */
export function wholeSeconds(construct: Construct, prop: string, time: Duration): number {
  return whole(construct, prop, time, time.toSeconds({ integral: false }), 'seconds');
}

function whole(construct: Construct, prop: string, time: Duration, value: number, unit: string): number {
  if (!Number.isInteger(value)) fail(construct, prop, `${time.toHumanString()} is no whole number of ${unit}`);
  return value;
}
