import { Judgement, Schemas } from '../../../src/schema';
import { schemasWith, shelf, shelfDefinition } from '../documents';

/** Fields of many types that rules of tests read. */
export const FIELDS = {
  'text': { type: 'string' },
  'other': { type: 'string' },
  'count': { type: 'integer' },
  'load': { type: 'number' },
  'texts': { type: 'array', items: { type: 'string' } },
  'counts': { type: 'array', items: { type: 'integer' } },
  'map': { type: 'object', additionalProperties: { type: 'string' } },
  'share': { 'x-kubernetes-int-or-string': true },
  'wait': { type: 'string', format: 'duration' },
  'since': { type: 'string', format: 'date-time' },
  'day': { type: 'string', format: 'date' },
  'bytes': { type: 'string', format: 'byte' },
  'maybe': { type: 'string', nullable: true },
  'inner': { type: 'object', properties: { a: { type: 'string' }, b: { type: 'integer' } } },
  'any': { 'x-kubernetes-preserve-unknown-fields': true },
  'open': { 'type': 'object', 'properties': { a: { type: 'string' } }, 'x-kubernetes-preserve-unknown-fields': true },
  'template': { 'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
  'set': { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' },
  'keyed': { 'type': 'array', 'items': { type: 'object', properties: { name: { type: 'string' }, size: { type: 'integer' } }, required: ['name'] }, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] },
  'dash-ed': { type: 'string' },
  'dot.ted': { type: 'string' },
  'sla/sh': { type: 'string' },
  'under__score': { type: 'string' },
  'namespace': { type: 'string' },
};

/** The bundled kinds and a Shelf whose spec has one rule. */
export function schemasWithRule(rule: string, rest: object = {}): Schemas {
  return schemasWith(shelfDefinition({ spec: { 'type': 'object', 'properties': FIELDS, 'x-kubernetes-validations': [{ rule, ...rest }] } }));
}

/** What is said of the creation of a Shelf whose spec has one rule. */
export function judgeByRule(rule: string, spec: object): Judgement {
  return schemasWithRule(rule).judgeCreate(shelf({ spec }));
}
