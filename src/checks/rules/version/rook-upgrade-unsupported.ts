import { RookVersion } from '../../../versions';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const rookUpgradeUnsupported: Rule = {
  id: 'rook-upgrade-unsupported',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['Deployment'],
  needs: ['previous'],
  title: 'the operator goes back, or skips a release',
  effect: 'objects of the old release are read by one that was never made to, and the cluster may stop being managed',
  mend: 'upgrade one minor release at a time',
  source: 'https://rook.io/docs/rook/latest/Upgrade/rook-upgrade/',

  *check({ object, previous, name }) {
    const image = operatorImage(object);
    const [from, to] = [operatorImage(previous), image].map(one => one && RookVersion.fromImage(one));
    if (name !== 'rook-ceph-operator' || !from || !to || !from.isKnown || !to.isKnown) {
      return;
    }
    const path = 'spec.template.spec.containers[0].image';
    if (!to.isAtLeast(`${from}`)) {
      yield { path, message: `Rook goes back from ${from} to ${to}`, fix: `stay at ${from}` };
      return;
    }
    const steps = from.stepsTo(to);
    if (steps.length > 1) {
      yield { path, message: `Rook goes from ${from} to ${to} in one step`, fix: `install ${steps.join(', then ')}` };
    }
  },
};

function operatorImage(deployment: any): string | undefined {
  return deployment?.spec?.template?.spec?.containers?.[0]?.image;
}
