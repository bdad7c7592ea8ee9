import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Modules that Rook turns on and off itself, with the setting that does. */
const OWN: { readonly [module: string]: string } = {
  dashboard: 'spec.dashboard.enabled',
  prometheus: 'spec.monitoring.metricsDisabled',
  crash: 'spec.crashCollector.disable',
};

export const clusterMgrModuleRefused: Rule = {
  id: 'cluster-mgr-module-refused',
  refs: ['R19'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a module of the manager that can not be set in mgr.modules',
  effect: 'the operator logs an error and leaves this module and all that stand behind it as they are',
  mend: 'name a module, and leave out dashboard, prometheus and crash, which have settings of their own',
  source: 'pkg/operator/ceph/cluster/mgr/mgr.go:502-506 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const modules: any[] = isExternal(object) ? [] : spec.mgr?.modules ?? [];
    for (const [i, module] of modules.entries()) {
      if (!module?.name) {
        yield { path: `spec.mgr.modules[${i}].name`, message: 'the module has no name' };
      } else if (Object.hasOwn(OWN, module.name)) {
        yield { path: `spec.mgr.modules[${i}].name`, message: `${module.name} is not for this list`, fix: `use ${OWN[module.name]}` };
      }
    }
  },
};
