import * as yaml from 'yaml';
import { topologyError } from './problems';

/**
 * The values of the documents of a YAML text; empty documents are left out.
 *
 * @throws TopologyError with the line of the first fault: syntax, a tab, a key that
 * stands twice, an anchor or alias
 */
export function parseYaml(text: string, file: string): unknown[] {
  const lines = new yaml.LineCounter();
  const documents = yaml.parseAllDocuments(text, { prettyErrors: false, uniqueKeys: true, lineCounter: lines });
  const values: unknown[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors;
    if (error) throw topologyError({ file, line: lines.linePos(error.pos[0]).line }, explanation(error));
    if (/[&*]/.test(text)) refuseAnchors(document, lines, file);
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (value !== null && value !== undefined) values.push(value);
  }
  return values;
}

function explanation(error: yaml.YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'is not YAML: a tab indents the line; use spaces';
    case 'DUPLICATE_KEY':
      return 'a key stands twice in one mapping: keep one';
    default: {
      const [message] = error.message.split('\n');
      return /\t/.test(error.message) || message.includes('tab')
        ? `is not YAML: ${message}; use spaces in place of tabs`
        : `is not YAML: ${message}`;
    }
  }
}

function refuseAnchors(document: yaml.Document, lines: yaml.LineCounter, file: string): void {
  const refuse = (node: { readonly range?: yaml.Range | null }, mark: string) => {
    const line = node.range ? lines.linePos(node.range[0]).line : undefined;
    throw topologyError({ file, line }, `${mark} is an anchor or alias of YAML, which is not read here: write the value out`);
  };
  yaml.visit(document, {
    Alias: (_key, node) => refuse(node, `*${node.source}`),
    Value: (_key, node) => {
      if (node.anchor !== undefined) refuse(node, `&${node.anchor}`);
    },
  });
}
