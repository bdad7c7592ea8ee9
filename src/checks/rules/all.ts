import { CLUSTER_RULES } from './cluster';
import { CSI_RULES } from './csi';
import { FILESYSTEM_RULES } from './filesystem';
import { KUBERNETES_RULES } from './kubernetes';
import { OBJECT_STORE_RULES } from './object-store';
import { OSD_RULES } from './osd';
import { POOL_RULES } from './pool';
import { SERVICE_RULES } from './service';
import { VERSION_RULES } from './version';
import { Rule } from '../rule';

/** All rules of this package, by the area they belong to. */
export const RULES_BY_AREA: { readonly [area: string]: readonly Rule[] } = {
  'cluster': CLUSTER_RULES,
  'osd': OSD_RULES,
  'pool': POOL_RULES,
  'filesystem': FILESYSTEM_RULES,
  'object-store': OBJECT_STORE_RULES,
  'service': SERVICE_RULES,
  'csi': CSI_RULES,
  'version': VERSION_RULES,
  'kubernetes': KUBERNETES_RULES,
};

/** All rules of this package. */
export const ALL_RULES: readonly Rule[] = Object.values(RULES_BY_AREA).flat();
