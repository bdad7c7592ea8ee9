import { hasFormat } from '../../formats';
import { dnsLabelProblem, dnsSubdomainProblem, labelValueProblem, qualifiedNameProblem } from '../../names';
import { GrowingList, Opaque } from '../collections';
import { overload, Overload } from '../function';
import { Optional } from '../optional';

type Problem = (text: string) => string | undefined;

/** A name that begins with a letter. */
function dns1035Problem(text: string): string | undefined {
  return text.length <= 63 && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text) ? undefined : 'no DNS label that begins with a letter';
}

/** What a generated name begins with may end with a dash. */
function asPrefix(problem: Problem): Problem {
  return text => problem(text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text);
}

function asFormat(format: string): Problem {
  return text => hasFormat(format, text) && text !== '' ? undefined : `no ${format}`;
}

const FORMATS: { readonly [name: string]: Problem } = {
  dns1123Label: dnsLabelProblem,
  dns1123LabelPrefix: asPrefix(dnsLabelProblem),
  dns1123Subdomain: dnsSubdomainProblem,
  dns1123SubdomainPrefix: asPrefix(dnsSubdomainProblem),
  dns1035Label: dns1035Problem,
  dns1035LabelPrefix: asPrefix(dns1035Problem),
  qualifiedName: qualifiedNameProblem,
  labelValue: labelValueProblem,
  uri: asFormat('uri'),
  uuid: asFormat('uuid'),
  byte: asFormat('byte'),
  date: asFormat('date'),
  datetime: asFormat('datetime'),
};

/** A form that texts may have. */
export class Format extends Opaque {
  public readonly type = 'kubernetes.NamedFormat';

  public constructor(public readonly name: string) {
    super();
  }

  /** The optional list of what is wrong with a text, missing where nothing is. */
  public validate(text: string): Optional {
    const problem = FORMATS[this.name](text);
    return problem === undefined ? Optional.NONE : Optional.of(GrowingList.of([problem]));
  }

  public equals(other: unknown): boolean {
    return other instanceof Format && this.name === other.name;
  }
}

/**
 * Functions on the forms of names and the like.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-format-library
 */
export const NAMED_FORMATS: readonly Overload[] = [
  ...Object.keys(FORMATS).map(name => overload(`format.${name}() -> Format`, () => new Format(name))),
  overload('format.named(string) -> optional(Format)', (name: string) => Optional.of(Object.hasOwn(FORMATS, name) ? new Format(name) : undefined)),
  overload('Format validate(string) -> optional(list(string))', (format: Format, text: string) => format.validate(text)),
];
