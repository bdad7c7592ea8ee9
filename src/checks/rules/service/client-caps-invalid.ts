import { Rule } from '../../rule';
import { Severity } from '../../severity';

const DAEMONS = ['mon', 'osd', 'mds', 'mgr'];
const PROFILES = [
  'rbd', 'rbd-read-only', 'rbd-mirror', 'rbd-mirror-peer', 'fs-client', 'cephfs-mirror', 'simple-rados-client', 'simple-rados-client-with-blocklist',
  'crash', 'role-definer', 'mon', 'osd', 'mds', 'mgr', 'bootstrap-osd', 'bootstrap-mds', 'bootstrap-mgr', 'bootstrap-rgw', 'bootstrap-rbd',
  'bootstrap-rbd-mirror', 'read-only', 'read-write',
];

export const clientCapsInvalid: Rule = {
  id: 'client-caps-invalid',
  refs: ['R180'],
  severity: Severity.ERROR,
  kinds: ['CephClient'],
  title: 'a CephClient has capabilities that are none',
  effect: 'the operator or Ceph refuses the client, and there is no key',
  mend: 'say for mon, osd, mds or mgr what is allowed, such as mon: profile rbd',
  source: 'pkg/operator/ceph/client/controller.go:407-414 (rook d0c3b9ce6); '
    + 'https://docs.ceph.com/en/latest/rados/operations/user-management/#authorization-capabilities',

  *check({ spec }) {
    const caps: [string, any][] = Object.entries(spec.caps ?? {});
    if (caps.length === 0) {
      yield { path: 'spec.caps', message: 'there are none', fix: 'give at least mon: allow r' };
    }
    for (const [daemon, value] of caps) {
      const path = `spec.caps.${daemon}`;
      const text = String(value ?? '');
      if (text === '') {
        yield { path, message: 'it is empty', fix: 'say what is allowed, or leave it out' };
      } else if (!DAEMONS.includes(daemon)) {
        yield { path, message: `${daemon} is no kind of daemon, which are ${DAEMONS.join(', ')}` };
      } else if (!/^\s*(allow|profile)(\s|=|$)/.test(text)) {
        yield { path, message: `"${text}" begins with neither allow nor profile` };
      }
      for (const [, profile] of text.matchAll(/\bprofile[\s=]+["']?([\w-]+)/g)) {
        if (!PROFILES.includes(profile)) {
          yield { path, message: `Ceph has no profile "${profile}"`, fix: 'name a profile such as rbd, or say what to allow', severity: Severity.WARNING };
        }
      }
    }
    if (caps.length > 0 && !spec.caps.mon) {
      yield { path: 'spec.caps', message: 'there are none for mon, and a client has to ask monitors first', fix: 'add mon: allow r', severity: Severity.WARNING };
    }
  },
};
