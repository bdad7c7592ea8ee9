import { Rule } from './rule';
import { RuleSubject } from './rule-subject';
import { StorageRule } from './storage-rule';

/** A rule of somebody's own as the engine runs it. */
export function asRule(own: StorageRule): Rule {
  const { id, severity, kinds, title, effect, mend, refs = [], needs = [], source = '' } = own.props;
  return {
    id,
    refs,
    severity,
    kinds,
    needs: needs as Rule['needs'],
    title,
    effect,
    mend,
    source,
    check: it => own.check(RuleSubject._of(it)),
  };
}
