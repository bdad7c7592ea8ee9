import { distilBuiltIns } from '../../scripts/distil-built-ins';
import { KubernetesHistory } from '../../scripts/kubernetes-history';

const META = { type: 'object', properties: { name: { type: 'string' } } };

function definitionsOf(version: string, fields: string[], kinds: { [name: string]: string }): object {
  return {
    [`io.k8s.api.shelves.${version}.ShelfSpec`]: { type: 'object', properties: Object.fromEntries(fields.map(field => [field, { type: 'string' }])) },
    ...Object.fromEntries(Object.entries(kinds).map(([kind, api]) => [`io.k8s.api.shelves.${api}.${kind}`, {
      'type': 'object',
      'properties': { metadata: META, spec: { $ref: `#/definitions/io.k8s.api.shelves.${version}.ShelfSpec` } },
      'x-kubernetes-group-version-kind': [{ group: 'shelves', version: api, kind }],
    }])),
  };
}

const history = new KubernetesHistory(new Map([
  [31, definitionsOf('v1', ['width'], { Shelf: 'v1', Rack: 'v1beta1', Box: 'v1' })],
  [32, definitionsOf('v1', ['width', 'height', 'color'], { Shelf: 'v1', Rack: 'v1beta1' })],
  [33, definitionsOf('v1', ['width', 'height'], { Shelf: 'v1', Lamp: 'v1' })],
]));
const SERVED = {
  definitions: definitionsOf('v1', ['width', 'height'], { Shelf: 'v1', Lamp: 'v1' }),
  paths: Object.fromEntries(['Shelf', 'Lamp'].map(kind => [`/apis/shelves/v1/${kind}`, {
    post: {
      'x-kubernetes-action': 'post',
      'x-kubernetes-group-version-kind': { group: 'shelves', version: 'v1', kind },
      'parameters': [{ in: 'body', schema: { $ref: `#/definitions/io.k8s.api.shelves.v1.${kind}` } }],
    },
  }])),
};

test('a field is known with the version it came with, and the one without it', () => {
  const [lamp, shelf] = distilBuiltIns(SERVED, history);
  expect(shelf.schema.properties!.spec).toEqual({
    'x-definition': 'ShelfSpec',
    'type': 'object',
    'properties': { width: { type: 'string' }, height: { type: 'string' }, color: { type: 'string' } },
    'x-served': { color: [32, 33], height: [32] },
  });
  expect(lamp.schema['x-served']).toBeUndefined();
});

test('a kind is known with when it is served, and whether it has to be asked for', () => {
  const lives = history.lives(distilBuiltIns(SERVED, history));
  expect(Object.entries(lives).filter(([key]) => key.startsWith('shelves/'))).toEqual([
    ['shelves/v1 Box', { until: 32, off: true }],
    ['shelves/v1 Lamp', { from: 33 }],
    ['shelves/v1beta1 Rack', { until: 33, off: true }],
  ]);
  expect(lives['extensions/v1beta1 Ingress']).toEqual({ until: 22, use: 'networking.k8s.io/v1' });
});
