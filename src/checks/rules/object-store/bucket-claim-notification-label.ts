import { PREFIX, wantedBy } from './private/notification-labels';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SLIP = /bucket-?notifications?(-|$)/i;

export const bucketClaimNotificationLabel: Rule = {
  id: 'bucket-claim-notification-label',
  refs: ['R172'],
  severity: Severity.ERROR,
  kinds: ['ObjectBucketClaim'],
  title: 'a label for a notification does not have the form that Rook reads',
  effect: 'the operator ignores it, at most with a line in its log, and nothing is sent',
  mend: 'set the label bucket-notification-<name>: <name>, both with the name of the CephBucketNotification',
  source: 'pkg/operator/ceph/object/notification/obc_label_controller.go:220 (rook d0c3b9ce6)',

  *check({ object }) {
    const { labels = {}, annotations = {} } = object.metadata ?? {};
    for (const [label, value] of Object.entries(labels)) {
      const path = `metadata.labels[${label}]`;
      const name = wantedBy(label);
      if (name !== '' && name !== value) {
        yield { path, message: `the label is for ${name}, and its value is "${value}"`, fix: `set it to ${name}, or call it ${PREFIX}${value}` };
      } else if (name === '' && SLIP.test(label)) {
        yield { path, message: `${label} does not begin with ${PREFIX} and a name`, fix: `call it ${PREFIX}${value}` };
      }
    }
    for (const annotation of Object.keys(annotations).filter(key => wantedBy(key) !== '')) {
      yield { path: `metadata.annotations[${annotation}]`, message: `${annotation} is an annotation`, fix: 'make it a label' };
    }
  },
};
