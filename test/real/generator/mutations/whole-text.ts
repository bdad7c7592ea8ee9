import { Random } from '../random';

/** Changes a finished text: what stands before, behind and between. */
export function changedText(random: Random, text: string, format: string): string {
  const at = random.below(text.length + 1);
  switch (random.below(14)) {
    case 0: return `\ufeff${text}`;
    case 1: return text.replaceAll('\n', '\r\n');
    case 2: return `${text}\n---\napiVersion: v1\n`;
    case 3: return `${text}...\nnonsense: [`;
    case 4: return `---\n${text}`;
    case 5: return format === 'yaml' ? `%YAML 1.${random.pick([1, 2, 3])}\n---\n${text}` : ` \t\r\n${text}\n `;
    case 6: return `${text.slice(0, at)}${random.pick([' ', '\t', '\n', ':', '#', '"', ',', '}', ']', '- ', '\u0000', '\u0085', '\u2028', '\u0007', '&a ', '*a '])}${text.slice(at)}`;
    case 7: return text.slice(0, at);
    case 8: return `${text.slice(0, at)}${text.slice(at + 1 + random.below(3))}`;
    case 9: return text.replaceAll('  ', '\t');
    case 10: return format === 'yaml' ? `# first\n\n${text.replaceAll('\n', random.pick(['\n', '\n\n', ' \n']))}` : `${text}}`;
    case 11: return `${text}${random.pick(['x', '{}', '\u0000', '# end', '\n\n\n', '}', 'null'])}`;
    case 12: return text.split('\n').filter((_, i, all) => i !== at % all.length).join('\n');
    default: return `${text.slice(0, at)}${text.slice(at, at + 5)}${text.slice(at)}`;
  }
}
