/** What labels that ask for notifications begin with. */
export const PREFIX = 'bucket-notification-';

/** A notification that a label of an ObjectBucketClaim asks for. */
export interface LabelledNotification {
  readonly path: string;
  readonly name: string;
}

/** The notifications that an ObjectBucketClaim asks for, without labels that Rook ignores. */
export function notificationsOf({ metadata }: any): LabelledNotification[] {
  return Object.entries(metadata?.labels ?? {})
    .filter(([label, value]) => wantedBy(label) !== '' && wantedBy(label) === value)
    .map(([label, value]) => ({ path: `metadata.labels[${label}]`, name: String(value) }));
}

/** The notification that the name of a label asks for; empty if it asks for none. */
export function wantedBy(label: string): string {
  const start = label.indexOf(PREFIX);
  return start < 0 ? '' : label.slice(start + PREFIX.length);
}
