import { storageOf } from './private/host-storage';
import { labeledNodes } from './private/node-labels';
import { isExternal } from '../../../placement/ceph-cluster';
import { CrushLevel } from '../../../topology';
import { LABELED_LEVELS } from '../../../topology/labeled-levels';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const nodePlaceNamedLikeRoot: Rule = {
  id: 'node-place-named-like-root',
  refs: ['R81'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a zone or other place has the name of the CRUSH root',
  effect: 'Ceph refuses the place of the OSDs, since names are unique in CRUSH',
  mend: 'give the label another value, or set spec.storage.config.crushRoot',
  source: 'https://github.com/rook/rook/issues/17778; https://github.com/rook/rook/issues/4993',

  *check(it) {
    const nodes = labeledNodes(it);
    if (nodes === undefined) {
      it.notEvaluated('topology');
      return;
    }
    const root: string = storageOf(it.object).config?.crushRoot || 'default';
    for (const { name: level, nodeLabel } of isExternal(it.object) ? [] : LABELED_LEVELS) {
      const names = nodes.filter(({ labels }) => CrushLevel.bucketName(labels[nodeLabel] ?? '') === root).map(({ name }) => name);
      if (names.length > 0) {
        yield { path: 'spec.storage.config[crushRoot]', message: `the ${level} of ${names.join(', ')} is called ${root}, as the root is` };
      }
    }
  },
};
