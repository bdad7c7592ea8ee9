import { Rule } from '../../rule';
import { Severity } from '../../severity';

const OPTION = 'mgr/cephadm/container_image_nvmeof';

export const nvmeofImageNotGiven: Rule = {
  id: 'nvmeof-image-not-given',
  refs: ['R177'],
  severity: Severity.ADVICE,
  production: true,
  kinds: ['CephNVMeOFGateway'],
  title: 'an NVMe-oF gateway without an image',
  effect: 'the operator takes what Ceph has as its option, and fails if there is nothing',
  mend: `set image, or ${OPTION} in cephConfig.mgr of the CephCluster`,
  source: 'pkg/operator/ceph/nvmeof/spec.go:466 (rook d0c3b9ce6)',

  *check({ spec, cluster }) {
    const sections: any = cluster?.spec?.cephConfig ?? {};
    const given: string | undefined = sections.mgr?.[OPTION] ?? sections.global?.[OPTION];
    if (spec.image || given) {
      return;
    }
    if (given === '') {
      yield { path: 'spec.image', message: `there is none, and ${OPTION} is empty`, severity: Severity.ERROR, others: [cluster] };
    } else {
      yield { path: 'spec.image', message: `there is none, and nothing here sets ${OPTION}` };
    }
  },
};
