import { Rule } from '../../rule';
import { Severity } from '../../severity';

const USERS = ['daemon', 'csi', 'rbdMirrorPeer'];

export const cephxGenerationWithoutPolicy: Rule = {
  id: 'cephx-generation-without-policy',
  refs: ['R42'],
  severity: Severity.WARNING,
  kinds: ['CephCluster', 'CephClient'],
  title: 'keyGeneration without the policy that looks at it',
  effect: 'nothing happens: the keys stay as they are',
  mend: 'set keyRotationPolicy: KeyGeneration beside it',
  source: 'pkg/operator/ceph/config/keyring/cephx.go:129-136 (rook d0c3b9ce6)',

  *check({ kind, spec }) {
    const cephx = spec.security?.cephx;
    const settings = kind === 'CephCluster' ? USERS.map(user => [`spec.security.cephx.${user}`, cephx?.[user]]) : [['spec.security.cephx', cephx]];
    for (const [path, setting] of settings) {
      if (setting?.keyGeneration > 0 && setting.keyRotationPolicy !== 'KeyGeneration') {
        yield { path: `${path}.keyGeneration`, message: `it is ${setting.keyGeneration}, and keyRotationPolicy is ${setting.keyRotationPolicy || 'not given'}` };
      }
    }
  },
};
