import { closest } from 'fastest-levenshtein';
import { acknowledgementsIn, ANNOTATION } from './annotation';
import { ManifestDocument } from '../../manifests';
import { Acknowledgement } from '../acknowledgement';
import { ACKNOWLEDGEMENT_RULES } from '../acknowledgement-rules';
import { AcknowledgedFinding } from '../check-report';
import { Finding } from '../finding';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** An acknowledgement, and what it is for. */
export interface ScopedAcknowledgement {
  readonly acknowledgement: Acknowledgement;
  /** Path of the construct whose objects it covers, those of its children included. */
  readonly constructPath: string;
}

interface Holder {
  readonly acknowledgement: Acknowledgement;
  readonly covers: (document: ManifestDocument) => boolean;
  readonly document: ManifestDocument;
  readonly path: string;
  /** Where it stands, for messages. */
  readonly place: string;
  isUsed: boolean;
}

/** Days that acknowledgements end at. */
export interface Calendar {
  /** The day from which is told what has expired; undefined if none is known. */
  readonly today?: string;
  /** Whether what has expired counts no more, and is not only reported. */
  readonly isBinding: boolean;
}

/** All acknowledgements of a run: which findings they cover, and which of them are good for nothing. */
export class Acknowledgements {
  private readonly holders: Holder[] = [];
  private readonly unreadable: Finding[] = [];

  public constructor(documents: readonly ManifestDocument[], scoped: readonly ScopedAcknowledgement[], private readonly calendar: Calendar) {
    for (const { acknowledgement, constructPath } of scoped) {
      const covers = (one: ManifestDocument) => constructPath === '' || one.constructPath === constructPath
        || one.constructPath?.startsWith(`${constructPath}/`) === true;
      const document = documents.find(covers) ?? documents[0];
      if (document) {
        this.holders.push({ acknowledgement, covers, document, path: '', place: `at ${constructPath || 'the app'}`, isUsed: false });
      }
    }
    for (const document of documents) {
      const text = document.object?.metadata?.annotations?.[ANNOTATION];
      if (text !== undefined) {
        this.addAnnotation(document, text);
      }
    }
  }

  /** Takes the findings apart: what stays, and what is acknowledged. */
  public split(findings: readonly Finding[]): { open: Finding[]; acknowledged: AcknowledgedFinding[] } {
    if (this.holders.length === 0) {
      return { open: [...findings], acknowledged: [] };
    }
    const open: Finding[] = [];
    const acknowledged: AcknowledgedFinding[] = [];
    for (const finding of findings) {
      const holder = this.holders.find(one => isFor(one, finding) && !(this.calendar.isBinding && this.hasExpired(one)));
      if (holder) {
        holder.isUsed = true;
        acknowledged.push({ finding, acknowledgement: holder.acknowledgement });
      } else {
        open.push(finding);
      }
    }
    return { open, acknowledged };
  }

  /**
   * What is wrong with the acknowledgements themselves, after `split`.
   *
   * @param all     all rules there are
   * @param decided whether a rule had everything to decide in this run
   */
  public remarks(all: readonly Rule[], decided: (rule: Rule) => boolean): Finding[] {
    return [...this.unreadable, ...this.holders.flatMap(holder => {
      const { id, until } = holder.acknowledgement;
      if (this.hasExpired(holder)) {
        return remark('acknowledgement-expired', holder, `the acknowledgement of ${id} ${holder.place} held until ${until}`);
      }
      const rules = all.filter(rule => isCalled(rule, id));
      if (holder.isUsed || rules.some(rule => !decided(rule))) {
        return [];
      }
      const reason = rules.length > 0 ? 'matches no finding' : `names no rule, did you mean ${closest(id, all.map(rule => rule.id))}`;
      return remark('acknowledgement-unused', holder, `the acknowledgement of ${id} ${holder.place} ${reason}`);
    })];
  }

  private addAnnotation(document: ManifestDocument, text: unknown): void {
    const path = `metadata.annotations[${ANNOTATION}]`;
    const place = 'in its annotation';
    const { acknowledgements, problem } = acknowledgementsIn(text);
    if (problem !== undefined) {
      this.unreadable.push(...remark('acknowledgement-invalid', { document, path }, `the annotation acknowledges nothing: ${problem}`));
    }
    for (const acknowledgement of acknowledgements) {
      this.holders.push({ acknowledgement, covers: one => one === document, document, path, place, isUsed: false });
    }
  }

  private hasExpired({ acknowledgement: { until } }: Holder): boolean {
    return until !== undefined && this.calendar.today !== undefined && this.calendar.today > until;
  }
}

function isFor({ acknowledgement, covers }: Holder, { rule, refs, document }: Finding): boolean {
  return (rule === acknowledgement.id || refs.includes(acknowledgement.id)) && covers(document);
}

function isCalled(rule: Rule, id: string): boolean {
  return rule.id === id || rule.refs.includes(id);
}

function remark(id: string, { document, path }: Pick<Holder, 'document' | 'path'>, message: string): Finding[] {
  const { refs, severity, mend } = ACKNOWLEDGEMENT_RULES.find(rule => rule.id === id)!;
  return [{ rule: id, refs: [...refs], severity: severity as Severity, document, path, message, fix: mend, others: [] }];
}
