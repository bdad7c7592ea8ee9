import { RookVersion } from '../../../versions';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const rookImageUnreleased: Rule = {
  id: 'rook-image-unreleased',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['Deployment'],
  title: 'the image of the operator is no release',
  effect: 'what it does changes from one pull to the next, and nobody supports it',
  mend: 'name a release, such as docker.io/rook/ceph:v1.20.6',
  source: 'https://rook.io/docs/rook/latest/Upgrade/rook-upgrade/',

  *check({ spec, name }) {
    const image: string = spec.template?.spec?.containers?.[0]?.image ?? '';
    if (name === 'rook-ceph-operator' && /(?:^|\/)rook\/ceph(?::|$)/.test(image) && RookVersion.fromImage(image) === undefined) {
      yield { path: 'spec.template.spec.containers[0].image', message: `"${image}" is no release` };
    }
  },
};
