import { Rule } from './rule';
import { Severity } from './severity';

/** What the engine itself finds wrong with acknowledgements, as the rules say it of theirs. */
export const ACKNOWLEDGEMENT_RULES: readonly Omit<Rule, 'check'>[] = [
  {
    id: 'acknowledgement-expired',
    refs: [],
    severity: Severity.WARNING,
    kinds: ['*'],
    title: 'an acknowledgement that has expired',
    effect: 'from that day on what it acknowledged counts again',
    mend: 'mend what it was about, or decide anew and give a later day in until',
    source: 'src/checks/private/acknowledgements.ts',
  },
  {
    id: 'acknowledgement-invalid',
    refs: [],
    severity: Severity.ERROR,
    kinds: ['*'],
    title: 'an acknowledgement that can not be read',
    effect: 'it acknowledges nothing',
    mend: 'write a list of objects with id, reason and, if it is to end, until: [{"id": "R107", "reason": "…", "until": "2027-03-31"}]',
    source: 'src/checks/private/annotation.ts',
  },
  {
    id: 'acknowledgement-unused',
    refs: [],
    severity: Severity.WARNING,
    kinds: ['*'],
    title: 'an acknowledgement that matches no finding',
    effect: 'it would hide the next mistake of its kind',
    mend: 'remove it, or correct its id or place',
    source: 'src/checks/private/acknowledgements.ts',
  },
];
