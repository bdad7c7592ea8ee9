import { Decoded } from './decoded';
import { decodeJson } from './private/decode-json';
import { decodeYaml } from './private/decode-yaml';

/**
 * Decodes the text of one object as the API server decodes the body of a request.
 *
 * @param format `json` or `yaml`: what the request's content type would say
 */
export function decode(text: string, format: string): Decoded {
  return format === 'json' ? decodeJson(text) : decodeYaml(text);
}
