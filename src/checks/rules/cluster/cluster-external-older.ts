import { cephVersionOf, isExternal } from '../../../placement/ceph-cluster';
import { Version } from '../../../versions/version';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const clusterExternalOlder: Rule = {
  id: 'cluster-external-older',
  refs: ['R45'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['ceph-version', 'objects'],
  title: 'the local Ceph is newer than that of the external cluster',
  effect: 'the operator compares the two, refuses the connection with an error, and makes nothing of the cluster',
  mend: 'take an image of the release that the external cluster runs, or of an older one',
  source: 'pkg/operator/ceph/version/version.go:296 (rook d0c3b9ce6)',

  *check({ object, previous, cephVersion, set, notEvaluated }) {
    if (!isExternal(object)) {
      return;
    }
    const running = runningOn(object) ?? runningOn(previous);
    const near = set.all('CephCluster').filter(one => !isExternal(one));
    if (running !== undefined) {
      if (isNewer(cephVersion!, running)) {
        yield { path: 'spec.cephVersion.image', message: `it is ${cephVersion}, and the monitors of the external cluster run ${running}` };
      }
    } else if (near.length !== 1) {
      notEvaluated('objects');
    } else if (isNewer(cephVersion!, cephVersionOf(near[0]))) {
      const [other] = near;
      yield {
        path: 'spec.cephVersion.image',
        message: `it is ${cephVersion}, and the ${titleOf(other)}, should it be the one to connect to, runs ${cephVersionOf(other)}`,
        others: near,
        severity: Severity.ADVICE,
      };
    }
  },
};

/**
 * The version that the monitors had when the status was read: the keys are `ceph version 20.2.4 (…) tentacle (stable)`.
 * `status.version` is theirs as well, unless Rook has an image and does not monitor the cluster.
 */
function runningOn({ status, spec }: any = {}): Version | undefined {
  const { mon, overall } = status?.ceph?.versions ?? {};
  const texts = Object.keys(mon ?? overall ?? {}).map(text => /^ceph version (\S+)/.exec(text)?.[1]);
  const isTheirs = spec?.monitoring?.enabled === true || !spec?.cephVersion?.image;
  return [...texts, isTheirs ? status?.version?.version : undefined]
    .map(text => Version.parse(text ?? ''))
    .find(version => version !== undefined);
}

/** Whether a version is surely newer than another one. */
function isNewer(version: Version, other: Version | undefined): boolean {
  return other?.patch !== undefined && version.isAtLeast(`${other.major}.${other.minor}.${other.patch + 1}`);
}
