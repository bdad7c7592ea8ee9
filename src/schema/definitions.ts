import { bundledFacts } from './private/bundled-facts';
import { renderCrd } from './private/render-crd';

/** Groups of the definitions that come with ceph-csi-operator, not with Rook. */
const CSI_OPERATOR = 'csi.ceph.io';

/** The CustomResourceDefinitions of one release of Rook. */
export interface RookDefinitions {
  /** Those of Rook, and of the bucket claims that it serves. */
  readonly rook: object[];
  /** Those of ceph-csi-operator. */
  readonly csiOperator: object[];
}

/**
 * The CustomResourceDefinitions that a release of Rook installs, made of the bundled facts.
 *
 * They decide on every object as the originals do; descriptions are left out, and the
 * messages of rules are those that the API server makes up.
 *
 * @param line major and minor version of Rook: `1.20` or `1.19`
 */
export function rookDefinitions(line: string): RookDefinitions {
  const { crds } = bundledFacts(line === '1.20' ? 'rook' : `rook-${line}`);
  return {
    rook: crds.filter(({ group }) => group !== CSI_OPERATOR).map(renderCrd),
    csiOperator: crds.filter(({ group }) => group === CSI_OPERATOR).map(renderCrd),
  };
}
