import { CrdFacts } from '../../src/schema/kind';
import { bundledFacts } from '../../src/schema/private/bundled-facts';
import { distilCrd } from '../../src/schema/private/distil-crd';
import { renderCrd } from '../../src/schema/private/render-crd';
import { Shape } from '../../src/schema/shape';

const APIS = ['rook', 'rook-next', 'rook-1.19', 'rustfs', 'velero', 'prometheus-operator', 'cert-manager', 'external-snapshotter', 'gateway-api'];

/** A definition as its project writes it, with every part that a server acts on. */
const ORIGINAL = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: {
    name: 'shelves.store.k8s.io',
    annotations: {
      'api-approved.kubernetes.io': 'https://github.com/kubernetes/kubernetes/pull/1',
      'controller-gen.kubebuilder.io/version': 'v0.17.0',
    },
  },
  spec: {
    group: 'store.k8s.io',
    names: { kind: 'Shelf', listKind: 'ShelfList', plural: 'shelves', singular: 'shelf', shortNames: ['sh'], categories: ['all'] },
    scope: 'Namespaced',
    conversion: { strategy: 'Webhook', webhook: { conversionReviewVersions: ['v1'], clientConfig: { url: 'https://convert.invalid' } } },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            description: 'A shelf.',
            type: 'object',
            required: ['spec'],
            properties: {
              spec: {
                'type': 'object',
                'properties': {
                  boards: { type: 'integer', format: 'int32', minimum: 1, maximum: 9, default: 3, description: 'How many.' },
                  load: { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'pattern': '^[0-9]+$', 'x-kubernetes-int-or-string': true },
                  books: {
                    'type': 'array',
                    'items': { type: 'object', required: ['title'], properties: { title: { type: 'string', maxLength: 20 } } },
                    'x-kubernetes-list-type': 'map',
                    'x-kubernetes-list-map-keys': ['title'],
                  },
                  colors: { type: 'object', additionalProperties: { type: 'string', nullable: true, not: { enum: ['beige'] } } },
                  extra: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true },
                },
                'x-kubernetes-validations': [
                  { rule: 'self.boards >= oldSelf.boards', message: 'boards only grow', reason: 'FieldValueForbidden', fieldPath: '.boards' },
                  { rule: 'self.boards == 1\n  || has(self.load)', message: 'say the load' },
                ],
              },
              status: { type: 'object', properties: { boards: { type: 'integer' } } },
            },
          },
        },
        subresources: { status: {}, scale: { specReplicasPath: '.spec.boards', statusReplicasPath: '.status.boards' } },
        additionalPrinterColumns: [{ name: 'Boards', type: 'integer', jsonPath: '.spec.boards', description: 'How many.' }],
        selectableFields: [{ jsonPath: '.spec.load' }],
      },
      {
        name: 'v1alpha1',
        served: false,
        storage: false,
        deprecated: true,
        deprecationWarning: 'use v1',
        schema: { openAPIV3Schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    ],
  },
};

test('a definition comes back from its facts with all a server acts on, and without prose, messages and webhook', () => {
  expect(renderCrd(distilCrd(ORIGINAL))).toEqual({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: 'shelves.store.k8s.io',
      annotations: { 'api-approved.kubernetes.io': 'https://github.com/kubernetes/kubernetes/pull/1' },
    },
    spec: {
      group: 'store.k8s.io',
      names: { kind: 'Shelf', listKind: 'ShelfList', plural: 'shelves', singular: 'shelf', shortNames: ['sh'], categories: ['all'] },
      scope: 'Namespaced',
      conversion: { strategy: 'None' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              required: ['spec'],
              properties: {
                spec: {
                  'type': 'object',
                  'properties': {
                    boards: { type: 'integer', format: 'int32', minimum: 1, maximum: 9, default: 3 },
                    load: { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'pattern': '^[0-9]+$', 'x-kubernetes-int-or-string': true },
                    books: {
                      'type': 'array',
                      'items': { type: 'object', required: ['title'], properties: { title: { type: 'string', maxLength: 20 } } },
                      'x-kubernetes-list-type': 'map',
                      'x-kubernetes-list-map-keys': ['title'],
                    },
                    colors: { type: 'object', additionalProperties: { type: 'string', nullable: true, not: { enum: ['beige'] } } },
                    extra: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true },
                  },
                  'x-kubernetes-validations': [
                    { rule: 'self.boards >= oldSelf.boards', reason: 'FieldValueForbidden', fieldPath: '.boards' },
                    { rule: 'self.boards == 1\n  || has(self.load)', message: 'failed rule: self.boards == 1 || has(self.load)' },
                  ],
                },
                status: { type: 'object', properties: { boards: { type: 'integer' } } },
              },
            },
          },
          subresources: { status: {}, scale: { specReplicasPath: '.spec.boards', statusReplicasPath: '.status.boards' } },
          additionalPrinterColumns: [{ name: 'Boards', type: 'integer', jsonPath: '.spec.boards' }],
          selectableFields: [{ jsonPath: '.spec.load' }],
        },
        {
          name: 'v1alpha1',
          served: false,
          storage: false,
          deprecated: true,
          schema: { openAPIV3Schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true } },
        },
      ],
    },
  });
});

test.each(APIS)('the definitions rendered from the facts of %s distil to the same facts', api => {
  const crds = bundledFacts(api).crds;
  expect(crds.length).toBeGreaterThan(1);
  for (const crd of crds) {
    expect(distilCrd(renderCrd(crd) as any)).toEqual(crd);
  }
});

test('equal shapes are rendered once, and the name of a built-in definition is left out', () => {
  const spec: Shape = { 'type': 'object', 'x-definition': 'PodSpec', 'properties': { name: { type: 'string' } } };
  const facts: CrdFacts = {
    group: 'example.org',
    scope: 'Cluster',
    names: { kind: 'Pair', plural: 'pairs' },
    versions: [{
      name: 'v1',
      served: true,
      storage: true,
      schema: { type: 'object', properties: { left: spec, right: { type: 'array', items: spec } }, allOf: [{ required: ['left'] }] },
    }],
  };

  const schema = (renderCrd(facts) as any).spec.versions[0].schema.openAPIV3Schema;

  expect(schema).toEqual({
    type: 'object',
    properties: {
      left: { type: 'object', properties: { name: { type: 'string' } } },
      right: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    },
    allOf: [{ required: ['left'] }],
  });
  expect(schema.properties.right.items).toBe(schema.properties.left);
});

test('rendering leaves the facts as they were', () => {
  const crd = distilCrd(ORIGINAL);
  const before = JSON.stringify(crd);
  renderCrd(crd);
  expect(JSON.stringify(crd)).toBe(before);
});

test('fields that v1 refuses are not hidden from the server', () => {
  const crd = { ...distilCrd(ORIGINAL), preserveUnknownFields: true };
  expect((renderCrd(crd) as any).spec.preserveUnknownFields).toBe(true);
});
