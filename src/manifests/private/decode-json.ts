import { Decoded, documentError } from '../decoded';
import { JsonReader } from './json-reader';

/**
 * Decodes a JSON text as the API server does one in a request: exactly one value.
 *
 * @param text the text
 * @param firstLine line of the file the text starts in, counted from 1, for messages
 */
export function decodeJson(text: string, firstLine = 1): Decoded {
  const decoded = new JsonReader(text, firstLine).readOne();
  return decoded ?? { value: undefined, errors: [documentError('Decode', `json: line ${firstLine}: unexpected end of JSON input`)] };
}
