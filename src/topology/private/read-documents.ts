import { parseJson } from './json-text';
import { topologyError } from './problems';
import { readText } from './read-text';
import { parseYaml } from './yaml-text';

/**
 * What a JSON or YAML file holds: one value for JSON, one for each document of YAML.
 *
 * @throws TopologyError, exactly one, when the file is missing, broken or empty
 */
export function readDocuments(file: string): unknown[] {
  const text = readText(file);
  const documents = /^\s*[{[]/.test(text) ? bracedDocuments(text, file) : parseYaml(text, file);
  if (documents.length === 0) throw topologyError({ file }, 'is empty: there is nothing in it to read');
  return documents;
}

/** The one value that a file must hold. */
export function readDocument(file: string): unknown {
  const documents = readDocuments(file);
  if (documents.length > 1) throw topologyError({ file }, `holds ${documents.length} documents; one is expected`);
  return documents[0];
}

/** A text that begins with a brace is JSON; in a file called .yaml it may be YAML in flow style. */
function bracedDocuments(text: string, file: string): unknown[] {
  try {
    return [parseJson(text, file)];
  } catch (error) {
    if (!/\.ya?ml$/i.test(file)) throw error;
    return parseYaml(text, file);
  }
}
