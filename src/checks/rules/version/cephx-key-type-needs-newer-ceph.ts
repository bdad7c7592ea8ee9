import { Rule } from '../../rule';
import { Severity } from '../../severity';

const USERS = ['daemon', 'csi', 'rbdMirrorPeer'];

export const cephxKeyTypeNeedsNewerCeph: Rule = {
  id: 'cephx-key-type-needs-newer-ceph',
  refs: ['R41'],
  severity: Severity.ERROR,
  kinds: ['CephCluster', 'CephClient'],
  needs: ['ceph-version'],
  title: 'keys of type aes256k with a Ceph that does not know them',
  effect: 'the operator stops with an error before it makes the keys',
  mend: 'run Ceph 19.2.6, 20.2.4 or newer, or leave the type aes',
  source: 'pkg/operator/ceph/config/keyring/cephx.go:117-122 (rook d0c3b9ce6)',

  *check({ kind, spec, cephVersion }) {
    const isOld = cephVersion!.isBefore('19.2.6') || cephVersion!.isAtLeast('20.0.0') && cephVersion!.isBefore('20.2.4');
    const cephx = spec.security?.cephx;
    const settings = kind === 'CephCluster' ? USERS.map(user => [`spec.security.cephx.${user}`, cephx?.[user]]) : [['spec.security.cephx', cephx]];
    for (const [path, setting] of settings) {
      if (isOld && setting?.keyType === 'aes256k') {
        yield { path: `${path}.keyType`, message: `aes256k needs Ceph 19.2.6 or 20.2.4, the image is ${cephVersion}` };
      }
    }
  },
};
